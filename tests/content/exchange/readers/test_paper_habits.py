"""Habits of people and of programs that write papers, one at a time."""

import pytest

from tests.content.exchange.readers.told import bad, good, read, texts

OPTIONS = "A. 甲\nB. 乙\nC. 丙\n"


def keys(text: str) -> list[tuple[str, str]]:
    """(stem, key) of each item; nothing may be refused."""
    found = read(text)
    assert bad(found) == []
    return [(stem, key) for _, _, stem, key in good(found)]


def test_what_a_chat_program_writes_in_markdown() -> None:
    text = (
        "# 题库\n\n## 一、单选题\n\n### 1. 题一？\n- A. 甲\n- B. 乙\n\n**答案：B**\n"
        "\n**解析：** 因为。\n\n---\n\n## 二、判断题\n\n**2.** 题二。\n\n> **答案：** 错误\n"
    )
    assert keys(text) == [("题一？", "乙"), ("题二。", "错误")]
    assert read(text).taken[0].content.rationale == "因为。"


def test_a_star_or_a_dash_amid_the_words_stays() -> None:
    assert keys("1. 甲 - 乙 * 丙\nA. 2*3\nB. - 1\n答案：A\n") == [("甲 - 乙 * 丙", "2*3")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("①题一", "②题二"),
        ("1. 题一", "（2）题二"),
        ("1、题一", "第2题 题二"),
        ("1) 题一", "2 题二"),
        ("【第1题】题一", "【第2题】题二"),
        ("（ ）1、题一", "（  ）2、题二"),
    ],
)
def test_all_signs_behind_and_around_a_number(first: str, second: str) -> None:
    assert keys(f"{first}\n{OPTIONS}答案：A\n{second}\n{OPTIONS}答案：C\n") == [
        ("题一", "甲"),
        ("题二", "丙"),
    ]


def test_one_odd_number_does_not_number_the_paper() -> None:
    text = f"1. 题一\n{OPTIONS}答案：A\n解析：见\n第3题图。\n2. 题二\n{OPTIONS}答案：B\n"
    assert [key for _, key in keys(text)] == ["甲", "乙"]


def test_what_stands_where_the_judgement_is_written() -> None:
    text = "判断题\n（√）1、题一。\n( 错 )2、题二。\n3、题三。 ×\n4、题四。（ √ ）。\n5、题五。（是）\n"
    assert keys(text) == [
        ("题一。", "正确"), ("题二。", "错误"), ("题三。", "错误"), ("题四。", "正确"), ("题五。", "正确"),
    ]  # fmt: skip


def test_an_empty_bracket_before_the_number_asks_for_the_key() -> None:
    assert bad(read("判断题\n（√）1、题一。\n（  ）2、题二。\n")) == [(3, "答案", "没有写答案。")]


def test_the_type_before_the_words() -> None:
    found = read(f"1.多选题：题一\n{OPTIONS}答案：AB\n2.判断题：题二。\n答案：A\n")
    assert good(found) == [(1, "multiple", "题一", "甲；乙"), (6, "truefalse", "题二。", "正确")]


def test_traditional_signs() -> None:
    found = read(
        f"一、單選題\n1、題一\n{OPTIONS}正確答案：B\n解析：應當。\n二、是非題\n2、題二。\n答案：錯\n"
    )
    assert good(found) == [(2, "single", "題一", "乙"), (9, "truefalse", "題二。", "错误")]
    assert found.taken[0].content.rationale == "應當。"


def test_letters_in_a_stem_are_names_where_the_options_stand_below() -> None:
    found = read("1．甲（A）与乙（B）签订\nA．买卖\nB．租赁\n答案：B\n")
    assert (good(found), texts(found)) == ([(1, "single", "甲（A）与乙（B）签订", "租赁")], ["买卖", "租赁"])


def test_a_page_of_xuexitong_with_every_sign_in_a_line_of_its_own() -> None:
    first = "1\n【单选题】\n题一\nA、\n甲\nB、\n乙\n正确答案： B\n答案解析：略\n"
    text = f"{first}2\n【判断题】\n题二。\n正确答案：×\n"
    assert keys(text) == [("题一", "乙"), ("题二。", "错误")]
    assert read(text).taken[0].content.rationale == "略"


@pytest.mark.parametrize(
    "line", ["答：B", "（答案：B）", "【答案】（B）", "答案：（Ｂ）", "故选B。", "答案：B、乙"]
)
def test_one_key_in_many_words(line: str) -> None:
    assert keys(f"1. 题一\n{OPTIONS}{line}\n") == [("题一", "乙")]


def test_a_key_list_with_a_hole_names_the_item() -> None:
    found = read(f"1. 题一\n{OPTIONS}2. 题二\n{OPTIONS}3. 题三\n{OPTIONS}答案速查\n1~2：AB\n3：\n")
    assert [key for *_, key in good(found)] == ["甲", "乙"]
    assert bad(found) == [(9, "答案", "没有写答案。")]


@pytest.mark.parametrize(
    "listed",
    [
        "【1】A 【2】C",
        "(1)A(2)C",
        "1A2C",
        "第1题 A\n第2题 C",
        "1:A,2:C",
        "1、（A） 2、（C）",
        "1-2：A、C",
    ],
)
def test_answers_together_in_many_signs(listed: str) -> None:
    text = f"1. 题一\n{OPTIONS}2. 题二\n{OPTIONS}答案：\n{listed}\n"
    assert keys(text) == [("题一", "甲"), ("题二", "丙")]


@pytest.mark.parametrize(
    ("line", "key", "rationale"),
    [
        ("答案：B（《民法典》第十三条）", "乙", "《民法典》第十三条"),
        ("答案：C，因为丙最合理", "丙", "因为丙最合理"),
        ("答案：A。解析：甲有依据", "甲", "甲有依据"),
    ],
)
def test_a_reason_behind_the_key(line: str, key: str, rationale: str) -> None:
    found = read(f"1. 题一\n{OPTIONS}{line}\n")
    assert [one[3] for one in good(found)] == [key]
    assert found.taken[0].content.rationale == rationale


@pytest.mark.parametrize("line", ["答案：错误，应为十八周岁", "答案：×（应为十八周岁）"])
def test_a_reason_behind_a_judgement(line: str) -> None:
    found = read(f"判断题\n1. 题一。\n{line}\n")
    assert good(found) == [(2, "truefalse", "题一。", "错误")]
    assert found.taken[0].content.rationale == "应为十八周岁"


@pytest.mark.parametrize("line", ["答案：A或B", "答案：B？", "答案：见解析", "答案：A、甲乙丙丁说"])
def test_what_might_be_a_key_is_none(line: str) -> None:
    assert [where for _, where, _ in bad(read(f"1. 题一\n{OPTIONS}{line}\n"))] == ["答案"]


@pytest.mark.parametrize(
    "options", ["A 甲 B 乙 C 丙", "A 甲\nB 乙\nC 丙", "A甲\nB乙\nC丙", "A．甲，B．乙，C．丙", "A甲 B乙 C丙"]
)
def test_letters_without_a_sign(options: str) -> None:
    found = read(f"1. 题一\n{options}\n答案：C\n")
    assert (texts(found), [one[3] for one in good(found)]) == (["甲", "乙", "丙"], ["丙"])


def test_names_that_begin_with_a_letter_are_words() -> None:
    text = "1. 谁担责？\nA公司已注销。\nA．A公司和\nB公司\nB．乙公司\n答案：A\n"
    assert keys(text) == [("谁担责？\nA公司已注销。", "A公司和B公司")]


def test_two_options_with_one_letter_are_told() -> None:
    found = read("1. 题一\nA．甲\nB．乙\nB．丙\n答案：B\n")
    assert bad(found) == [(1, "选项", "有两个选项都是 B。")]


def test_points_before_the_number() -> None:
    assert keys(f"（2分）1. 题一\n{OPTIONS}答案：A\n（3分）2. 题二\n{OPTIONS}答案：B\n") == [
        ("题一", "甲"),
        ("题二", "乙"),
    ]


def test_braces_in_a_paper_make_no_gift_of_it() -> None:
    assert keys(f"1. 集合{{x = 1}}和{{T恤}}\n{OPTIONS}答案：A\n") == [("集合{x = 1}和{T恤}", "甲")]


@pytest.mark.parametrize("answer", ["（1）十八（2）选举", "1.十八 2.选举", "①十八 ②选举", "十八；选举"])
def test_the_gaps_of_one_item_answered_one_by_one(answer: str) -> None:
    text = f"填空题\n1. 依法____。\n答案：纳税\n2. 年满____有____权。\n答案：{answer}\n"
    assert keys(text) == [("依法____。", "纳税"), ("年满____有____权。", "十八；选举")]


def test_a_type_that_is_not_taken_is_only_a_word_before_a_choice() -> None:
    assert keys(f"1. 案例分析题：甲与乙\n{OPTIONS}答案：A\n") == [("案例分析题：甲与乙", "甲")]


def test_a_section_with_a_name_of_its_own() -> None:
    text = (
        f"一、单选题\n1. 题一\n{OPTIONS}二、普法判断说明题（共1题，请说明理由）\n2. 题二。\n"
        f"三、闯关问题\n3. 题三\n{OPTIONS}"
        "答案\n一、单选题\n1.A\n二、普法判断说明题\n2.错\n三、闯关问题\n3.B\n"
    )
    assert [one[1:] for one in good(read(text))] == [
        ("single", "题一", "甲"), ("truefalse", "题二。", "错误"), ("single", "题三", "乙"),
    ]  # fmt: skip

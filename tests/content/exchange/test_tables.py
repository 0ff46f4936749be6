"""Tables as people send them: nothing is guessed and no row is lost."""

import pytest

from content.exchange.errors import NoHeader, NotTaken
from content.exchange.items import FileItems
from content.exchange.readers.delimited import read_delimited
from content.exchange.reading import read_file
from content.exchange.tables import read_tables
from content.exchange.wording import wording_of
from content.items.formats import get

GENERIC = "题型,题干,选项A,选项B,选项C,选项D,答案,解析\n"
CHAOXING = "目录,题型,题干,正确答案,答案解析,难易度,知识点,选项数,A,B,C,D,E,F,G\n"
KAHOOT = (
    "Quiz template\nHelp\n\n,Question - max 120 characters,Answer 1 - max 75 characters,"
    "Answer 2,Answer 3,Answer 4,"
    '"Time limit (sec) – 5, 10, 20",Correct answer(s) - choose at least one\n'
)
QUIZIZZ = (
    "Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,"
    "Correct Answer,Time in seconds\n"
    "Text of the question (required),(default is Multiple Choice),Text for option 1 (required),"
    ",,,,(required),\n"
)


def read(text: str) -> FileItems:
    return read_tables(read_delimited(text))


def outcomes(text: str) -> list[tuple[int, str, str]]:
    """(row, format, key) of what is taken, (row, field, why) of what is not."""
    found = []
    for raw in read(text).items:
        try:
            content = wording_of(raw)
        except NotTaken as refusal:
            found.append((raw.row, refusal.field, refusal.why))
        else:
            found.append((raw.row, content.format, get(content.format).key_text(content)))
    return found


def test_the_common_table_in_all_its_formats() -> None:
    rows = (
        '单选题,题一,甲,乙,丙,丁,Ｂ,\n多选,题二,甲,乙,丙,丁,"A、C",\n判断,题三,正确,错误,,,B,\n判断题,题四,,,,,√,\n'
        "填空题,年满（ ）周岁和（ ）周岁,,,,,18|20;二十,\n排序题,题六,甲,乙,丙,,C→A→B,\n"
        "数值,有____天,,,,,7,\n"
    )
    assert outcomes(GENERIC + rows) == [
        (2, "single", "乙"),
        (3, "multiple", "甲；丙"),
        (4, "truefalse", "错误"),
        (5, "truefalse", "正确"),
        (6, "blank", "18；20"),
        (7, "ordering", "丙 → 甲 → 乙"),
        (8, "numeric", "7"),
    ]


@pytest.mark.parametrize(
    ("row", "field", "why"),
    [
        ("单选题,题,甲,乙,,,E,", "answer", "答案里的 E 不在选项里。"),
        ("单选题,题,甲,乙,,,AB,", "answer", "题型是单选，答案却写了 2 个。"),
        ("单选题,,甲,乙,,,A,", "stem", "没有题干。"),
        ("单选题,题,甲,甲,,,A,", "options", "有两个选项的文字一样，请改掉一个。"),
        ("单选题,题,甲,乙,,,,", "answer", "没有写答案。"),
        ("简答题,题,,,,,略,", "type", "题型“简答题”这里没有，这道题没有带进来。"),
        ("填空题,没有空,,,,,甲,", "stem", "填空题的题干里没有空。"),
        ("填空题,两个（ ）空____,,,,,甲,", "answer", "题干里有 2 个空，答案却是 1 个。"),
        ("多选题,题,甲,乙,,,A,", "answer", "多选题至少要有两个正确选项；只有一个时请改用单选。"),
        ("单选题,题,3,1,2,5,1,", "answer", "答案“1”既可能是第几项，也可能是选项里的数，看不出是哪一个。"),
        ("判断题,题,,,,,也许,", "answer", "看不出这道判断题是对是错（答案写的是“也许”）。"),
    ],
)
def test_what_is_wrong_is_said_and_never_guessed(row: str, field: str, why: str) -> None:
    assert outcomes(GENERIC + row + "\n") == [(2, field, why)]


def test_a_letter_means_the_column_even_beside_an_empty_option() -> None:
    assert outcomes(GENERIC + "单选题,题,甲,,丙,丁,C,\n单选题,题,甲,,丙,丁,B,\n") == [
        (2, "single", "丙"),
        (3, "answer", "答案里的 B 不在选项里。"),
    ]


def test_false_may_stand_first() -> None:
    assert outcomes(GENERIC + "判断,题,错误,正确,,,A,\n") == [(2, "truefalse", "错误")]


def test_chaoxing_is_known_by_its_columns() -> None:
    found = read(CHAOXING + "/法律/民法典,单选题,题,B,因为,易,,4,甲,乙,丙,丁,,,\n")
    (raw,) = found.items
    assert (found.format, raw.topic, raw.options, raw.columns["answer"]) == (
        "chaoxing",
        "民法典",
        ("甲", "乙", "丙", "丁"),
        "D 正确答案",
    )
    assert wording_of(raw).difficulty == "easy"


def test_kahoot_numbers_are_places_and_its_numbered_empty_rows_hold_nothing() -> None:
    text = KAHOOT + '1,Which?,3,1,2,,20,1\n2,Which two?,a,b,c,,20,"1,3"\n3,,,,,,,\n'
    assert (read(text).format, outcomes(text)) == ("kahoot", [(5, "single", "3"), (6, "multiple", "a；c")])


def test_quizizz_has_a_row_of_help_and_types_that_are_not_taken() -> None:
    text = QUIZIZZ + "Q1,Multiple Choice,a,b,,,,2,30\nQ2,Open-Ended,,,,,,,30\nQ3,Poll,a,b,,,,,30\n"
    found = outcomes(text)
    assert (read(text).format, [row for row, *_ in found]) == ("quizizz", [3, 4, 5])
    assert [field for _, field, _ in found] == ["single", "type", "type"]
    assert "表格第 2 行是填写说明，没有当作题目。" in read(text).remarks


def test_titles_and_unknown_columns_are_said() -> None:
    header = "题干（必填）,A,B,答案,出题人\n"
    text = f"普法题库\n\n{header}题,甲,乙,A,老周\n{header}题二,甲,乙,B,老周\n"
    assert read(text).remarks == [
        "表格第 1–2 行是标题或说明（1 行），没有当作题目。",
        "表格里不认识的列没有读：出题人。",
        "表格第 5 行又是一遍表头，没有当作题目。",
    ]
    assert outcomes(text) == [(4, "single", "甲"), (6, "single", "乙")]


def test_all_options_may_stand_in_one_cell() -> None:
    text = "题干\t选项\t答案\n题一\tA.甲 B.乙 C.丙\tC\n题二\t甲|乙\t乙\n"
    assert outcomes(text) == [(2, "single", "丙"), (3, "single", "乙")]


def test_no_row_of_ten_thousand_is_lost() -> None:
    rows = "".join(f"单选题,题{n},甲,乙,,,{'A' if n % 10 else 'F'},\n" for n in range(10_000))
    found = outcomes(GENERIC + rows)
    assert [sum(kind == which for _, kind, _ in found) for which in ("single", "answer")] == [9000, 1000]


def test_a_table_without_a_header_is_refused() -> None:
    with pytest.raises(NoHeader):
        read("甲,乙\n丙,丁\n")


def test_tags_that_were_pasted_into_cells_leave_their_words_alone() -> None:
    found = read(
        "题干,选项A,选项B,答案,解析\n"
        '"<p>x<script>alert(1)</script>是<b>多少</b>？</p>",a < b,'
        '<span style=""color:red"">两个</span>,A,"见<br>法条"\n'
    )
    [item] = found.items
    assert (item.stem, item.options, item.rationale) == ("x是多少？", ("a < b", "两个"), "见\n法条")


def test_a_second_header_in_a_sheet_names_its_own_columns() -> None:
    rows = (
        "一、单选题\n序号,题目,选项A,选项B,答案\n1,题一,甲,乙,A\n\n二、判断题\n序号,题目,答案,解析\n"
        "1,题二,错,因为\n序号,题目,答案,解析\n2,题三,B,\n"
    )
    assert outcomes(rows) == [(3, "single", "甲"), (7, "truefalse", "错误"), (9, "truefalse", "错误")]
    assert "表格第 8 行又是一遍表头，没有当作题目。" in read(rows).remarks


def test_the_words_above_a_header_name_the_type_of_its_rows() -> None:
    assert outcomes("判断题\n题目,答案\n题一,A\n题二,B\n") == [
        (3, "truefalse", "正确"),
        (4, "truefalse", "错误"),
    ]


def test_traditional_signs() -> None:
    rows = "題型,題目,選項A,選項B,正確答案\n單選題,題一,甲,乙,B\n是非題,題二,,,錯誤\n複選題,題三,甲,乙,AB\n"
    assert outcomes(rows) == [(2, "single", "乙"), (3, "truefalse", "错误"), (4, "multiple", "甲；乙")]


def test_a_letter_without_options_judges_nothing() -> None:
    assert outcomes("题干,A,B,答案\n题一,,,B\n题二,,,\n") == [
        (2, "options", "没有选项。"),
        (3, "answer", "没有写答案。"),
    ]


def test_quizizz_shows_its_gap_as_a_box_below() -> None:
    [raw] = read(QUIZIZZ + "几岁成年？,Fill-in-the-Blank,十八,18,,,,,30\n").items
    assert (wording_of(raw).stem, wording_of(raw).key) == ("几岁成年？____", {"blanks": [["十八", "18"]]})


def test_options_in_the_cell_of_the_stem() -> None:
    [raw] = read("题目,答案\n题一（ ）A.甲 B.乙,B\n").items
    assert (raw.stem, raw.options) == ("题一（ ）", ("甲", "乙"))


def test_a_quotation_that_nothing_closes_swallows_no_row() -> None:
    rows = (
        '单选,"题一,甲,乙,,,A,\n单选,"题,二",甲,乙,,,B,\n单选,题三,甲,乙,,,B,"因\n为"\n'
        '判断,"题四,,,,,对,\n判断,题五,,,,,错,'
    )
    assert [(raw.row, raw.stem, raw.rationale) for raw in read(GENERIC + rows).items] == [
        (2, '"题一', ""), (3, "题,二", ""), (4, "题三", "因\n为"), (5, '"题四', ""), (6, "题五", ""),
    ]  # fmt: skip


def test_a_row_that_is_wider_than_its_header_is_refused() -> None:
    text = "题干,A,B,C,答案\n题一,甲,乙,丙,1,3\n题二,甲,乙,丙,2\n题三,甲,乙,丙,3,\n"
    first, *others = read(text).items
    assert first.why == "这一行有 6 格，表头只有 5 格，多半是某一格里的分隔符没有加引号。"
    assert [raw.stem for raw in others] == ["题二", "题三"]


def test_a_column_without_a_name_shifts_no_row() -> None:
    text = "题干,A,B,答案,\n题一,甲,乙,A,记得核对\n题二,甲,乙,B,\n"
    assert [raw.stem for raw in read(text).items] == ["题一", "题二"]


def test_what_is_missing_is_said_in_the_words_of_the_layout() -> None:
    text = KAHOOT + ",题一,甲,乙,,,20,\n,题二,甲,乙,,,20,3\n"
    assert outcomes(text) == [
        (5, "answer", "没有写答案。"),
        (6, "answer", "答案里的 3 不在选项里，这道题只有 2 个选项。"),
    ]
    assert outcomes(GENERIC + "单选题,题一,,,,,A,\n") == [(2, "options", "没有选项。")]


def test_braces_in_a_table_make_no_gift_of_it() -> None:
    text = GENERIC + "单选,集合{=甲 ~乙}是什么,甲,乙,,,A,\n"
    assert [item.content.stem for item in read_file(text.encode()).taken] == ["集合{=甲 ~乙}是什么"]


def test_what_a_program_writes_for_empty_cells_and_whole_numbers() -> None:
    text = KAHOOT + ",题一,甲,乙,nan,NaN,20,2.0\n"
    [raw] = read(text).items
    assert (raw.options, outcomes(text)) == (("甲", "乙"), [(5, "single", "乙")])


def test_a_note_below_the_numbers_is_said() -> None:
    found = read("序号,题干,答案,分值\n1,题一,对,2\n合计,,,2\n注：以上为第一部分,,,\n3,,,\n")
    assert len(found.items) == 1
    assert found.remarks == [
        "表格第 3 行只有“合计”，没有当作题目。",
        "表格第 4 行只有“注：以上为第一部分”，没有当作题目。",
    ]

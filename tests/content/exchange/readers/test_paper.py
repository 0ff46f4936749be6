"""Papers as 周老师 has them: typed by many hands, none of them alike."""

import pytest

from tests.content.exchange.readers.told import DATA, bad, good, read, texts


def test_the_paper_of_a_school_with_its_answers_at_the_end() -> None:
    found = read((DATA / "paper_school.txt").read_bytes(), "试卷.txt")
    assert good(found) == [
        (8, "single", "我国的国家宪法日是每年的（   ）。", "12月4日"),
        (10, "single", "中华人民共和国的根本法是（\u3000\u3000）", "宪法"),
        (
            14,
            "single",
            "下列关于未成年人网络保护的说法，依照《中华人民共和国未成年人保护法》的规定，学校、家庭应当教育"
            "和引导未成年人（  ）使用网络。",
            "科学、文明、安全、合理",
        ),
        (19, "single", "遇到校园欺凌，正确的做法是", "及时告诉老师、家长，必要时报警"),
        (26, "multiple", "下列属于未成年人保护的有（ ）\n①家庭保护 ②学校保护\n③社会保护", "①②；③"),
        (33, "truefalse", "法律面前人人平等。", "正确"),
        (34, "truefalse", "未满十二周岁的儿童可以骑自行车上路。", "错误"),
        (35, "truefalse", "高空抛物只要没砸到人就不违法。", "错误"),
        (37, "blank", "《中华人民共和国宪法》共____章____条。", "四；143"),
    ]
    assert bad(found) == [
        (30, "答案", "答案里的 D 不在选项里。"),
        (39, "题型", "题型“简答”这里没有，这道题没有带进来。"),
    ]
    assert found.remarks == [
        "第 1 行不属于哪道题，没有读：“XX县第五小学2024年“宪法宣传周”普法知识竞赛试卷”",
        "第 2 行不属于哪道题，没有读：“班级：________  姓名：________  得分：_…”",
        "第 3 行不属于哪道题，没有读：“注意事项：”",
        "第 4 行不属于哪道题，没有读：“1．答题前请写好姓名。”",
        "第 5 行不属于哪道题，没有读：“2．本试卷满分100分，时间40分钟。”",
        "2 行页眉页脚（第几页）没有当作题目。",
        "1 处分值、得分或作答记录没有读。",
    ]


def test_what_xuexitong_gives_as_text() -> None:
    found = read((DATA / "paper_chaoxing.txt").read_bytes())
    assert good(found) == [
        (1, "single", "法律援助的申请由（  ）受理。", "法律援助机构"),
        (
            12,
            "multiple",
            "可以口头申请法律援助的是（ ）",
            "书写有困难的；经工作人员或者转交申请的机构工作人员记录在案的",
        ),
        (22, "truefalse", "法律援助是收费的。", "错误"),
        (27, "blank", "《法律援助法》自 ____ 年1月1日起施行。", "2022"),
    ]
    assert bad(found) == [
        (29, "答案", "没有写答案。"),
        (33, "答案", "答案里的 D 不在选项里。"),
        (37, "答案", "看不出这道配对题怎样配对，请把 answer 写成“左项: 右项”。"),
    ]
    first, second = found.taken[:2]
    assert (first.content.rationale, first.content.difficulty, first.topic) == (
        "《法律援助法》规定，由法律援助机构受理。",
        "easy",
        "法律援助",
    )
    assert second.content.rationale == "1. 原则上书面；\n2. 确有困难的可以口头。"


def test_what_was_pasted_from_wechat_without_any_numbers() -> None:
    found = read((DATA / "paper_pasted.txt").read_bytes())
    assert good(found) == [
        (3, "single", "人民行使国家权力的机关是？", "全国人民代表大会和地方各级人民代表大会"),
        (10, "multiple", "下列哪些属于公民的基本权利", "受教育权；平等权"),
        (16, "truefalse", "公民有受教育的权利和义务", "正确"),
        (18, "truefalse", "酒后可以驾驶电动自行车", "错误"),
        (20, "single", "居民委员会主任由（ ）选举产生。", "居民"),
        (22, "blank", "国家宪法日设立于____年。", "2014"),
        (25, "blank", "宪法宣誓制度：____年____月。", "2016；1"),
    ]
    assert bad(found) == []
    assert found.remarks == [
        "第 1 行不属于哪道题，没有读：“宪法日微信竞答题”",
        "第 28 行不属于哪道题，没有读：“（以上题目由司法所提供）”",
    ]


CHOICE = [(1, "single", "下列正确的是", "甲"), (4, "single", "下列错误的是", "乙")]


@pytest.mark.parametrize(
    "text",
    [
        "第1题 下列正确的是\nA. 甲\nB. 乙\n第2题 下列错误的是\nA. 甲\nB. 乙\n题号 1 2\n答案 A B\n",
        "1 下列正确的是\nA 甲\nB 乙\n2 下列错误的是\nA 甲\nB 乙\n"
        "附：答案\n1.【答案】A\n2.【答案】B【解析】因为\n",
        "一、下列正确的是\nA．甲\nB．乙\n二、下列错误的是\n(A)甲\n(B)乙\n参考答案\n1-2 AB\n",
        "（1）下列正确的是\nＡ．甲\nＢ．乙\n（2）下列错误的是\na.甲\nb.乙\n参考答案：\n1.A 2.B\n",
        "1、下列正确的是\n【A】甲\n【B】乙\n2、下列错误的是\nA:甲\nB:乙\n答案：\n1～2：AB\n",
        "1、下列正确的是\nA、甲\nB、乙\n2、下列错误的是\nA、甲\nB、乙\n参考答案\n1A 2B\n",
    ],
)
def test_ways_to_number_and_to_answer(text: str) -> None:
    assert good(read(text)) == CHOICE


@pytest.mark.parametrize(
    "text",
    [
        "1、下列正确的是（A）\nA.甲 B.乙",
        "1、下列正确的是（ A ）\nA.甲B.乙",
        "1、下列正确的是（ ）A.甲 B.乙 答案：A",
        "1、下列正确的是（ ）(A)甲(B)乙\n正确答案是A",
        "1、下列正确的是（ ）\nA.甲\n\nB.乙\n\n【答案】A",
        "1、下列正确的是（ ）\nA.甲(正确答案)\nB.乙",
        "1、下列正确的是（ ）（2分）\nA.甲；B.乙；\n[答案]A",
        "[单选题] 1、下列正确的是（ ）\nA.甲\nB.乙\n故选A。",
        "题型：单选\n题干：下列正确的是（ ）\n选项A：甲\n选项B：乙\n正确选项：A",
    ],
)
def test_where_options_and_key_may_stand(text: str) -> None:
    found = read(text)
    assert [(one[1], one[3]) for one in good(found)] == [("single", "甲")]
    assert (texts(found), found.refused) == (["甲", "乙"], [])
    assert found.taken[0].content.stem.replace(" ", "") == "下列正确的是（）"


def test_numbers_that_begin_again_in_each_section() -> None:
    text = (
        "一、单选题\n1. 甲题\nA. 一\nB. 二\n答案：1.A\n二、判断题\n1. 对的\n2. 错的\n"
        "三、多选题\n1. 丙题\nA. 一\nB. 二\n"
        "答案与解析\n二、判断题\n1.√ 2.×\n多选题：1.AB\n"
    )
    assert good(read(text)) == [
        (2, "single", "甲题", "一"),
        (7, "truefalse", "对的", "正确"),
        (8, "truefalse", "错的", "错误"),
        (10, "multiple", "丙题", "一；二"),
    ]


def test_twenty_six_options_are_read_and_the_surplus_is_refused() -> None:
    options = "\n".join(f"{chr(65 + n)}、第{n}项" for n in range(26))
    found = read(f"1、题\n{options}\n答案:A;Z")
    assert bad(found) == [(1, "选项", "选项要有 2 到 6 个。")]
    assert found.refused[0].raw is not None
    assert (len(found.refused[0].raw.options), found.refused[0].raw.answer) == (26, "A;Z")


def test_two_different_answers_are_refused() -> None:
    found = read("1、下列正确的是（A）\nA.甲\nB.乙\n答案：B")
    assert bad(found) == [(1, "答案", "答案写了两处，而且不一样：“B”和“A”。")]


def test_an_item_without_anything_is_named_and_answers_without_an_item_are_said() -> None:
    found = read("1、谈谈你的看法\n2、下列正确的是\nA.甲\nB.乙\n参考答案\n2.A 7.C 8.D")
    assert bad(found) == [(1, "选项", "这道题没有选项，也没有答案。")]
    assert good(found) == [(2, "single", "下列正确的是", "甲")]
    assert found.remarks == ["第 6 行起的答案里，第 7、8 题找不到对应的题目，没有用上。"]


def test_a_text_without_items_is_refused_with_what_to_do() -> None:
    with pytest.raises(Exception, match="没有找到题目") as refusal:
        read("今天天气不错。")
    assert getattr(refusal.value, "code", "") == "no_items"


def test_pasted_tags_are_reduced_to_words() -> None:
    found = read(
        "1、<p>下列<b>正确</b>的是</p><script>alert(1)</script>\nA、<i>甲</i>\nB、a < b\n"
        "答案：A\n解析：<img src=x onerror=y>因为"
    )
    assert good(found) == [(1, "single", "下列正确的是", "甲")]
    assert (texts(found), found.taken[0].content.rationale) == (["甲", "a < b"], "因为")


def test_texts_for_the_little_programs_of_wechat() -> None:
    found = read(
        "1. 下列属于直辖市的是\nA、北京\nB、杭州\nC、上海\n答案:A;C\n解析:直辖市有四个\n"
        "2. 最长的河流是__，最高的山峰是__\n答案:尼罗河;Nile|珠穆朗玛峰\n\n"
        "3. （  ）是根本法，（  ）是基本法\n【答案】(宪法)(民法典)\n4、人人平等\n【答案】正确\n"
    )
    assert good(found) == [
        (1, "multiple", "下列属于直辖市的是", "北京；上海"),
        (7, "blank", "最长的河流是____，最高的山峰是____", "尼罗河；珠穆朗玛峰"),
        (10, "blank", "____是根本法，____是基本法", "宪法；民法典"),
        (12, "truefalse", "人人平等", "正确"),
    ]
    assert found.taken[1].content.key == {"blanks": [["尼罗河", "Nile"], ["珠穆朗玛峰"]]}

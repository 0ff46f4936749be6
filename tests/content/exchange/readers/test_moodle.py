"""Moodle XML: what Moodle exports, what people write, and what must not get in."""

import pytest

from content.exchange.errors import BrokenSyntax, NotReadable
from tests.content.exchange.readers.told import bad, good, read, texts


def quiz(*questions: str) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n' + "\n".join(questions) + "\n</quiz>\n"


def question(kind: str, stem: str, rest: str) -> str:
    text = f'<questiontext format="html"><text>{stem}</text></questiontext>'
    return f'<question type="{kind}">{text}{rest}</question>'


def answer(text: str, fraction: str = "0", note: str = "") -> str:
    feedback = f'<feedback format="html"><text>{note}</text></feedback>' if note else ""
    return f'<answer fraction="{fraction}" format="html"><text>{text}</text>{feedback}</answer>'


EXPORT = quiz(
    '<question type="category"><category><text>$course$/top/宪法</text></category></question>',
    question(
        "multichoice",
        '<![CDATA[<p>宪法日是<b>哪天</b>？<br>选一项<img src="@@PLUGINFILE@@/a.png"></p>'
        "<script>x()</script>]]>",
        '<generalfeedback format="html"><text><![CDATA[<p>2014年确定</p>]]></text></generalfeedback>'
        "<idnumber>law-01</idnumber><single>true</single><shuffleanswers>false</shuffleanswers>"
        '<file name="a.png" encoding="base64">iVBORw0KGgo=</file>'
        + answer("&lt;p&gt;12月4日&lt;/p&gt;", "100", "对")
        + answer("5月1日"),
    ),
    question(
        "multichoice",
        "可以的有",
        "<single>false</single>" + answer("甲", "50") + answer("乙", "50") + answer("丙", "-100"),
    ),
    question("truefalse", "人人平等", answer("true", "100") + answer("false")),
    question("shortanswer", "首都是", answer("北京", "100") + answer("北京市", "100") + answer("京", "50")),
    question(
        "numerical",
        "几天",
        '<answer fraction="100"><text>7</text><tolerance>0.5</tolerance></answer>'
        "<units><unit><multiplier>1</multiplier><unit_name>天</unit_name></unit></units>",
    ),
    question(
        "matching",
        "配对",
        "<subquestion><text>省</text><answer><text>浙江</text></answer></subquestion>"
        "<subquestion><text>市</text><answer><text>杭州</text></answer></subquestion>"
        "<subquestion><text></text><answer><text>上海</text></answer></subquestion>",
    ),
    question("cloze", "首都{1:SHORTANSWER:=北京~%100%北京市~天津#错}，{1:SA:=1949}年", ""),
    question("cloze", "{1:MULTICHOICE:=北京~上海}在北，{1:MC:北京~=上海}在南", ""),
    question("ordering", "排序", answer("后", "2") + answer("先", "1")),
    question(
        "gapselect",
        "首都是[[2]]",
        "<selectoption><text>上海</text><group>1</group></selectoption>"
        "<selectoption><text>北京</text><group>1</group></selectoption>",
    ),
)  # fmt: skip


def test_what_moodle_exports() -> None:
    found = read(EXPORT)
    assert (found.format, bad(found)) == ("moodle", [])
    assert good(found) == [
        (1, "single", "宪法日是哪天？\n选一项", "12月4日"),
        (2, "multiple", "可以的有", "甲；乙"),
        (3, "truefalse", "人人平等", "正确"),
        (4, "blank", "首都是____", "北京"),
        (5, "numeric", "几天", "7天（相差不超过 0.5 都算对）"),
        (6, "matching", "配对", "省 — 浙江；市 — 杭州"),
        (7, "blank", "首都____，____年", "北京；1949"),
        (8, "cloze", "____在北，____在南", "北京；上海"),
        (9, "ordering", "排序", "先 → 后"),
        (10, "cloze", "首都是____", "北京"),
    ]
    first = found.taken[0]
    assert (first.code, first.topic, first.content.rationale) == ("law-01", "宪法", "2014年确定")
    assert (dict(first.content.option_notes), first.content.body["fixed_order"]) == ({"a": "对"}, True)
    assert found.remarks == [
        "第 1 题带图片，图片没有带进来，请看看题目离了图片是否完整。",
        "第 4 题：只给部分分的写法没有带进来。",
        "第 7 题：每个答案后面的反馈没有带进来。",
    ]


def test_what_cannot_be_taken_is_named_by_its_place() -> None:
    found = read(
        quiz(
            question("essay", "论述", ""),
            question("multichoice", "没有对的", answer("甲") + answer("乙")),
            question("multichoice", "一项", answer("甲", "100")),
            question("truefalse", "不知道", answer("maybe", "100")),
            question("numerical", "不是数", answer("很多", "100")),
            question("cloze", "混着{1:SA:=甲}和{1:MC:=甲~乙}", ""),
            question("multichoice", "", answer("甲", "100") + answer("乙")),
            question("truefalse", "好的", answer("false", "100")),
        )
    )
    assert bad(found) == [
        (1, "type", "题型“问答”这里没有，这道题没有带进来。"),
        (2, "fraction", "没有一个选项标成对的。"),
        (3, "answer", "选项要有 2 到 6 个。"),
        (4, "fraction", "看不出这道判断题是对是错。"),
        (5, "fraction", "“很多”不是一个数。"),
        (6, "questiontext", "几种空混在一道题里，这里没有这种题。"),
        (7, "questiontext", "题干没有写文字。"),
    ]
    assert good(found) == [(8, "truefalse", "好的", "错误")]


def test_one_saved_in_an_old_chinese_encoding() -> None:
    xml = quiz(
        question(
            "multichoice", "宪法是国家的根本法，具有最高的法律效力", answer("对", "100") + answer("不对")
        )
    )
    found = read(xml.replace("UTF-8", "gb2312").encode("gb18030"), "题.xml")
    assert (good(found)[0][1:], texts(found)) == (
        ("single", "宪法是国家的根本法，具有最高的法律效力", "对"),
        ["对", "不对"],
    )


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE q [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE q SYSTEM "http://example.com/q.dtd">',
    ],
)
def test_entities_are_refused(doctype: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        read(f'<?xml version="1.0"?>{doctype}<quiz>{question("truefalse", "&x;", "")}</quiz>')
    assert refusal.value.code == "unsafe_file"


def test_a_file_cut_off_is_refused_with_its_line() -> None:
    with pytest.raises(BrokenSyntax, match="第 5 行附近"):
        read(EXPORT.partition("</question>\n")[0] + "\n\n")

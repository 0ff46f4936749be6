"""GIFT: from the help page, from a teacher's hand, and all that can be wrong with it."""

from tests.content.exchange.readers.told import bad, good, read, texts

HELP = r"""// multiple choice with name and feedback
$CATEGORY: $course$/top/法律/民法典

::law-aid-01:: 国家宪法日是哪一天？ {
  =12月4日 #对
  ~12月3日 #前一天
  ~5月1日
  ####2014年确定。
}

::Q2:: 宪法是根本法{TRUE}

几天？{#7:2}

π 是多少 {#3.141..3.142}

年满 {=18 =十八} 周岁成年。

配对 {
  =省 -> 浙江
  =市 -> 杭州
  = -> 上海
}

都对的有 {
  ~%50%甲
  ~%50%乙
  ~%-100%丙
}
"""


def test_as_the_help_page_has_it() -> None:
    found = read(HELP)
    assert (found.format, bad(found), found.remarks) == ("gift", [], ["1 行注释（//）没有读。"])
    assert good(found) == [
        (4, "single", "国家宪法日是哪一天？", "12月4日"),
        (11, "truefalse", "宪法是根本法", "正确"),
        (13, "numeric", "几天？", "7（相差不超过 2 都算对）"),
        (15, "numeric", "π 是多少", "3.1415（相差不超过 0.0005 都算对）"),
        (17, "blank", "年满____周岁成年。", "18"),
        (19, "matching", "配对", "省 — 浙江；市 — 杭州"),
        (25, "multiple", "都对的有", "甲；乙"),
    ]
    first = found.taken[0]
    assert (first.code, first.topic, first.content.rationale) == ("law-aid-01", "民法典", "2014年确定。")
    assert dict(first.content.option_notes) == {"a": "对", "b": "前一天"}
    assert found.taken[1].code == ""


def test_signs_that_mean_nothing_and_tags_that_must_not_run() -> None:
    found = read(
        r"集合 \{1\, 2\} 的 \#1 \= 2\: {=a\~b ~c\=d\\e ~第一行\n第二行}"
        "\n\n[html]<p>下列<b>正确</b>的是</p><script>alert(1)</script> {=<i>甲</i> ~乙 &lt; 丙}\n\n"
        "全角符号＝～｛｝不算 {=对 ~错}\n\n选 {=北京 ~上海} 作首都\n"
    )
    assert [stem for _, _, stem, _ in good(found)] == [
        r"集合 {1\, 2} 的 #1 = 2:",
        "下列正确的是",
        "全角符号＝～｛｝不算",
        "选____作首都",
    ]
    assert [texts(found, place) for place in range(2)] == [
        ["a~b", "c=d\\e", "第一行\n第二行"],
        ["甲", "乙 < 丙"],
    ]


def test_what_cannot_be_taken_is_named_with_its_line() -> None:
    found = read(
        "问答 {}\n\n只是说明\n\n两个对的 {=甲 =乙 ~丙}\n\n没有合上 {=甲 ~乙\n\n没有对的 {~甲 ~乙}\n\n"
        "通配 {=北*}\n\n不是数 {#很多}\n\n两处 {=甲} 和 {=乙}\n\n没有等号 {甲 ~乙}\n\n"
        "只有部分分 {=%50%甲 =乙}\n"
    )
    assert bad(found) == [
        (1, "{} 答案", "花括号里没有答案，是一道问答题，这里没有这种题。"),
        (3, "{} 答案", "没有花括号，只是一段说明，不是题目。"),
        (5, "{} 答案", "有 2 个答案前面写了 =，看不出是单选还是多选。"),
        (7, "{} 答案", "花括号没有配成对，或者题目中间有空行。"),
        (9, "{} 答案", "没有一个选项标成对的。"),
        (11, "{} 答案", "答案里的 * 表示任意文字，这里不能这样判。"),
        (13, "{} 答案", "“很多”不是一个数。"),
        (15, "{} 答案", "一道题里有几处花括号。"),
        (17, "{} 答案", "花括号里的“甲”前面没有 = 或 ~。"),
    ]
    assert good(found) == [(19, "blank", "只有部分分____", "乙")]
    assert found.remarks == ["第 19 行的题：只给部分分的写法没有带进来。"]

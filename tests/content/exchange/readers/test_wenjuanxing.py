"""问卷星 text: as it is pasted there, and as it comes out again."""

from tests.content.exchange.readers.told import DATA, bad, good, read, texts


def test_a_text_made_for_it() -> None:
    found = read((DATA / "wenjuanxing_1.txt").read_bytes())
    assert found.format == "wenjuanxing"
    assert good(found) == [
        (5, "single", "民法典自（ ）起施行。", "2021年1月1日"),
        (10, "multiple", "民法典包括下列哪几编( )", "总则编；物权编；婚姻家庭编"),
        (16, "truefalse", "胎儿可以继承遗产", "正确"),
        (18, "truefalse", "十八周岁以上为成年人", "错误"),
        (20, "blank", "民法典共____条。", "1260"),
    ]
    assert bad(found) == [
        (23, "答案", "没有写答案。"),
        (27, "题型", "题型“简答”这里没有，这道题没有带进来。"),
    ]
    assert found.remarks == [
        "第 1 行不属于哪道题，没有读：“2024年民法典竞赛”",
        "第 3 行不属于哪道题，没有读：“一、答题须知：每人限答一次。”",
    ]


def test_what_it_prints() -> None:
    found = read((DATA / "wenjuanxing_2.txt").read_bytes())
    assert good(found) == [
        (1, "single", "下列哪个是法定节假日？", "国庆节"),
        (6, "multiple", "下列哪些可以作为遗产？", "房屋；存款"),
        (11, "truefalse", "诉讼时效一般为三年", "正确"),
        (16, "blank", "成年年龄是____周岁", "18"),
    ]
    assert (texts(found, 1), bad(found)) == (["房屋", "存款", "土地所有权"], [])


def test_one_typed_in_a_hurry() -> None:
    found = read((DATA / "wenjuanxing_3.txt").read_bytes())
    assert good(found) == [
        (2, "single", "消费者享有七日无理由退货权的是( )", "网络购物"),
        (5, "single", "“12348”是什么热线？（ ）", "公共法律服务"),
        (13, "truefalse", "行政处罚决定书应当当场交付当事人", "正确"),
    ]
    assert bad(found) == [(10, "答案", "题型是单选，答案却写了 2 个。")]


def test_points_behind_the_type() -> None:
    found = read("1.题一[单选题][分值:5]\nA.甲\nB.乙\n正确答案：B\n")
    assert (found.format, good(found)) == ("wenjuanxing", [(1, "single", "题一", "乙")])


def test_a_judgement_with_its_options_shows_no_bracket() -> None:
    assert good(read("1、题一。（对）[判断题] *\n○对\n○错\n")) == [(1, "truefalse", "题一。", "正确")]

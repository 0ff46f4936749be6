import pytest

from content.exchange.answers import positions, spellings, truth_said
from content.exchange.errors import NotTaken

FOUR = ("甲", "乙", "丙", "丁")


@pytest.mark.parametrize(
    "answer",
    [
        "ABD",
        "A,B,D",
        "A|B|D",
        "A;B；D",
        "A、B、D",
        "a b d",
        "ＡＢＤ",
        "1,2,4",
        "甲；乙；丁",
        "甲、乙、丁",
        "答案：ABD。",
        "（ABD）",
        "[A][B][D]",
        "A.B.D",
        "ABD项",
        "①②④",
        "A、甲 B、乙 D、丁",
    ],
)
def test_spellings_of_one_answer(answer: str) -> None:
    assert positions(answer, FOUR) == [0, 1, 3]


@pytest.mark.parametrize(
    "answer",
    ["B", "b", "2", "乙", "B.乙", "选项B", "正确答案：B", "【B】", "（Ｂ）", "B项", "B、乙", "B（乙）", "②"],
)
def test_spellings_of_one_option(answer: str) -> None:
    assert positions(answer, FOUR) == [1]


def test_words_of_an_option_go_before_its_place() -> None:
    assert positions("33", ("12", "22", "33", "11")) == [2]


@pytest.mark.parametrize(
    ("answer", "gaps", "right"),
    [
        ("18;十八", 1, [["18", "十八"]]),
        ("县;区|2.0", 2, [["县", "区"], ["2.0"]]),
        ("县；2.0", 2, [["县"], ["2.0"]]),
        ("县、2.0", 2, [["县"], ["2.0"]]),
        ("(县)(2.0)", 2, [["县"], ["2.0"]]),
        ("（1）县；（2）2.0", 2, [["县"], ["2.0"]]),
        ("1.县 2.区", 2, [["县"], ["区"]]),
        ("①县②区", 2, [["县"], ["区"]]),
        ("(1) 县", 1, [["县"]]),
        ("1.5", 1, [["1.5"]]),
    ],
)
def test_what_goes_into_gaps(answer: str, gaps: int, right: list[list[str]]) -> None:
    assert spellings(answer, gaps) == right


def test_circled_numbers_that_are_the_words_of_an_option_name_it() -> None:
    assert positions("①③", ("①②", "①③", "②③")) == [1]


def test_words_behind_a_letter_must_be_its_own() -> None:
    with pytest.raises(NotTaken):
        positions("A.乙", FOUR)


@pytest.mark.parametrize(
    "answer",
    ["对", "（√）", "答案：对", "对（√）", "√正确", "A.正确", "A对", "说法正确", "對", "是的", "V", "☑"],
)
def test_all_ways_to_say_true(answer: str) -> None:
    assert truth_said(answer) is True


@pytest.mark.parametrize("answer", ["错", "（×）", "×错误", "B、错误", "该说法错误", "不正确。", "錯誤", "╳"])
def test_all_ways_to_say_false(answer: str) -> None:
    assert truth_said(answer) is False


@pytest.mark.parametrize("answer", ["对错", "√×", "C", "AB", "大概对", ""])
def test_what_says_neither_or_both(answer: str) -> None:
    assert truth_said(answer) is None

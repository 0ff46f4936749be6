import pytest

from content.exchange.answers import positions, spellings

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
    ],
)
def test_spellings_of_one_answer(answer: str) -> None:
    assert positions(answer, FOUR) == [0, 1, 3]


@pytest.mark.parametrize("answer", ["B", "b", "2", "乙", "B.乙", "选项B", "正确答案：B"])
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
    ],
)
def test_what_goes_into_gaps(answer: str, gaps: int, right: list[list[str]]) -> None:
    assert spellings(answer, gaps) == right

"""Wrong numbers that could be right, of one unit, and never ten times off."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.facts.domain.fact import Fact
from content.generation.numbers import Rivals, chinese_number, key_text, option_texts
from content.generation.shapes import shape_of


def figure(value: str, norm: float, unit: str = "件", qualifier: str = "") -> Fact:
    return Fact("figure", "事项", value, "", 0, 0, 1, norm=norm, unit=unit, qualifier=qualifier)


def numbers(texts: list[str]) -> list[float]:
    return [float(text.rstrip("万件人天余多%个").replace(",", "")) for text in texts]


def test_behind_a_former_number_the_wrong_ones_lie_on_the_side_of_the_key() -> None:
    fact = Fact("figure", "天数", "41", "审理天数由58天降至41天", 0, 0, 1, norm=41, unit="天")
    assert max(numbers(option_texts(fact, [figure("66", 66, "天")], Random(1)))) < 58


def test_a_growth_is_no_rival_of_a_rate() -> None:
    growth = Fact("figure", "收案增长", "88.1%", "收案增长88.1%", 0, 0, 1, norm=0.881, unit="%")
    other_rate = figure("91.2%", 0.912, "%")
    assert Rivals([growth, other_rate]).of(growth) == []
    assert Rivals([growth, other_rate]).of(figure("96.4%", 0.964, "%")) == [other_rate]


OTHERS = [figure("11", 11, "个"), figure("12", 12, "个"), figure("65", 65, "个"), figure("900", 900, "个")]


def test_numbers_of_the_same_document_come_first() -> None:
    texts = option_texts(figure("33", 33, "个"), OTHERS, Random(1))
    assert texts == ["11个", "12个", "33个", "65个"]


def test_two_wrong_numbers_are_no_neighbours() -> None:
    others = [figure("276", 276), figure("277", 277), figure("189", 189), figure("94", 94)]
    shown = [numbers(option_texts(figure("126", 126), others, Random(seed))) for seed in range(30)]
    assert [options for options in shown if {276, 277} <= set(options)] == []


@pytest.mark.parametrize("qualifier", ["突破", "超", "以上"])
def test_with_more_than_every_wrong_number_is_larger(qualifier: str) -> None:
    texts = option_texts(figure("1.2万", 12000, "人", qualifier), [], Random(1))
    assert (texts[0], len(texts) >= 3) == ("1.2万人", True)


def test_two_of_a_thing_are_liang() -> None:
    shown = {text for seed in range(30) for text in option_texts(figure("四", 4, "轮"), [], Random(seed))}
    assert "两轮" in shown and "二轮" not in shown


def test_more_than_a_hundred_in_a_hundred_is_no_answer() -> None:
    for seed in range(20):
        assert "100%" not in option_texts(figure("97%", 0.97, "%", "以上"), [], Random(seed))


@pytest.mark.parametrize(("qualifier", "value"), [("约", "2.2万"), ("余", "240")])
def test_about_keeps_a_quarter_away(qualifier: str, value: str) -> None:
    fact = figure(value, 1, "件", qualifier)
    key = numbers([key_text(fact)])[0]
    others = [number for number in numbers(option_texts(fact, [], Random(1))) if number != key]
    assert [number for number in others if abs(number - key) < key / 4] == []


def test_more_than_stands_in_every_option() -> None:
    texts = option_texts(figure("240余", 240, "天", "余"), [], Random(1))
    assert [text.endswith("余天") for text in texts] == [True] * 4


@given(
    st.integers(1, 99_999),
    st.sampled_from(["", "万"]),
    st.sampled_from(["", "突破", "约", "不足"]),
    st.randoms(),
)
def test_options_rise_hold_the_key_and_stay_within_ten_times(
    number: int, scale: str, qualifier: str, rng: Random
) -> None:
    fact = figure(f"{number}{scale}", number, "件", qualifier)
    texts = option_texts(fact, [], rng)
    values = numbers(texts)
    assert values == sorted(set(values))
    assert texts == [] or key_text(fact) in texts
    assert all(number / 10 < value < number * 10 for value in values)


@given(st.integers(1, 999).map(lambda n: n / 10), st.randoms())
def test_shares_stay_below_a_hundred(number: float, rng: Random) -> None:
    texts = option_texts(figure(f"{number}%", number / 100, "%"), [], rng)
    assert all(0 < value <= 100 for value in numbers(texts))


def test_the_key_does_not_keep_one_place() -> None:
    fact = figure("500", 500)
    places = {option_texts(fact, [], Random(seed)).index("500件") for seed in range(40)}
    assert places == {0, 1, 2, 3}


def test_chinese_numbers_are_written() -> None:
    assert [chinese_number(n) for n in (1, 10, 12, 20, 35)] == ["一", "十", "十二", "二十", "三十五"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("二十六万", "26万"),
        ("三百六十余万", "360余万"),
        ("四千二百万", "4200万"),
        ("百分之九十一点三", "91.3"),
        ("七", "7"),
    ],
)
def test_a_number_in_characters_is_shown_in_figures(words: str, shown: str) -> None:
    shape = shape_of(words)
    assert shape is not None
    assert shape.write(shape.number) + shape.more + shape.scale == shown


def test_wrong_numbers_are_as_round_as_the_right_one() -> None:
    others = [figure("1036", 1036, "人"), figure("1284", 1284, "人"), figure("853", 853, "人")]
    texts = option_texts(figure("2100", 2100, "人"), others, Random(1))
    assert [text for text in texts if not text.endswith("00人")] == []


def test_numbers_of_the_document_that_are_as_round_stay() -> None:
    others = [figure("1300", 1300, "人"), figure("1700", 1700, "人"), figure("900", 900, "人")]
    texts = option_texts(figure("2100", 2100, "人"), others, Random(1))
    assert texts == ["900人", "1300人", "1700人", "2100人"]


@given(st.integers(10, 990).map(lambda n: f"{n / 10:.1f}"), st.randoms())
def test_every_share_is_written_to_the_same_place(number: str, rng: Random) -> None:
    texts = option_texts(figure(f"{number}%", float(number) / 100, "%"), [], rng)
    assert {len(text.rstrip("%").partition(".")[2]) for text in texts} <= {1}


def test_shares_do_not_rise_by_even_steps() -> None:
    texts = option_texts(figure("63.4%", 0.634, "%"), [], Random(2))
    steps = {round(above - below, 1) for below, above in pairwise(numbers(texts))}
    assert len(steps) > 1

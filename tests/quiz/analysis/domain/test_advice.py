"""From figures to a word for the editor."""

import pytest

from quiz.analysis.domain.advice import advice_for, strongest_wrong, verdict, weak_options
from quiz.analysis.domain.gathering import Pick


def picks(key: int, *wrong: int) -> list[Pick]:
    names = "乙丙丁"
    return [Pick("甲", True, key, []), *[Pick(names[n], False, count, []) for n, count in enumerate(wrong)]]


CASES = {
    "a good item": ((100, 60, 0.4, picks(60, 20, 20)), "good", []),
    "who knows gets it wrong": ((100, 40, -0.01, picks(40, 40, 20)), "look", ["check_key"]),
    "nearly all are right": ((100, 91, 0.1, picks(91, 5, 5)), "look", ["too_easy"]),
    "just not too easy": ((100, 90, 0.3, picks(90, 5, 5)), "good", []),
    "hardly anybody is right": ((100, 19, 0.1, picks(19, 50, 31)), "look", ["too_hard"]),
    "just not too hard": ((100, 20, 0.3, picks(20, 50, 30)), "good", []),
    "tells nothing": ((100, 50, 0.19, picks(50, 30, 20)), "look", ["check_stem"]),
    "tells enough": ((100, 50, 0.2, picks(50, 30, 20)), "good", []),
    "an option nobody wants": ((100, 60, 0.4, picks(60, 36, 4)), "look", ["weak_option"]),
    "an option few want": ((100, 60, 0.4, picks(60, 35, 5)), "good", []),
    "too few": ((29, 0, -1.0, picks(0, 29, 0)), "few", []),
    "just enough": ((30, 0, None, picks(0, 15, 15)), "look", ["too_hard"]),
    "all alike": ((100, 50, None, picks(50, 30, 20)), "good", []),
}


@pytest.mark.parametrize("case", CASES)
def test_what_the_editor_is_told(case):
    (count, right, discrimination, found), judged, told = CASES[case]
    advice = advice_for("single", count, right, discrimination, found)
    assert (verdict(count, advice), advice) == (judged, told)


def test_everything_at_once_the_weightiest_first():
    advice = advice_for("multiple", 100, 95, -0.1, picks(95, 4, 1))
    assert advice == ["check_key", "too_easy", "weak_option"]


@pytest.mark.parametrize(("format", "weak"), [("single", ["丁"]), ("truefalse", []), ("numeric", [])])
def test_only_options_can_be_weak(format, weak):
    assert weak_options(format, 100, picks(60, 20, 20, 0)) == weak


def test_the_wrong_pick_that_draws_most():
    assert strongest_wrong(picks(50, 20, 30)).name == "丙"
    assert strongest_wrong(picks(50, 0)) is None

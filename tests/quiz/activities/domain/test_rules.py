from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from content.items.domain import AudienceCounts
from content.releases.domain import Candidate, Pool
from quiz.activities.domain.rules import Choices, Rules, rule_faults
from tests.cast import NOW

COUNTS = AudienceCounts(total=10, silent=1, said={"adult": 6})
POOL = Pool([Candidate(number, "easy", "single", "法律") for number in range(1, 11)])
CHOICES = Choices(
    audience=["all", "primary", "adult"],
    tries_per=["all", "day"],
    counts=["first", "best"],
    scoring=["official"],
    feedback=["each", "end"],
)
RULES = Rules(opens_at=NOW, closes_at=NOW + timedelta(days=7), draw=5, tries=3, pass_percent=60)


def faulty(**changes: Any) -> list[str]:
    return [fault.field for fault in rule_faults(replace(RULES, **changes), CHOICES, COUNTS, POOL)]


def test_good_rules_have_no_fault() -> None:
    assert faulty() == []
    assert faulty(draw=10, closes_at=None, limit_seconds=1800, pass_percent=100) == []


@pytest.mark.parametrize(
    "change",
    [
        {"draw": 11},
        {"draw": -1},
        {"tries": -1},
        {"pass_percent": 0},
        {"pass_percent": 101},
        {"limit_seconds": 0},
        {"closes_at": NOW},
        {"opens_at": NOW.replace(year=655)},
        {"closes_at": NOW.replace(year=2201)},
        {"scoring": "lottery"},
        {"feedback": "never"},
        {"counts": "last"},
        {"tries_per": "week"},
        {"audience": "toddler", "draw": 0},
    ],
)
def test_a_fault_names_its_field(change: dict[str, Any]) -> None:
    assert faulty(**change) == list(change)[:1]


def test_all_faults_are_told_at_once() -> None:
    assert faulty(draw=11, tries=-1, closes_at=NOW) == ["draw", "tries", "closes_at"]


def test_an_empty_release_is_told_instead_of_a_draw_of_none() -> None:
    assert [fault.field for fault in rule_faults(RULES, CHOICES, AudienceCounts.of([]), POOL)] == ["release"]


def test_no_more_are_drawn_than_suit_the_audience() -> None:
    assert [faulty(audience="adult", draw=draw) for draw in (7, 8)] == [[], ["draw"]]
    assert [faulty(audience="primary", draw=draw) for draw in (1, 2)] == [[], ["draw"]]


def test_an_audience_nothing_suits_is_told_what_to_do() -> None:
    rules = replace(RULES, audience="primary")
    [fault] = rule_faults(rules, CHOICES, AudienceCounts.of([["adult"]] * 10), POOL)
    assert (fault.field, fault.code) == ("audience", "nothing_suits")
    assert fault.text == "这份题单里没有适合小学的题。换一种人，或选“全部”。"


def held(*, kept_back: int) -> Pool:
    return Pool([replace(one, held=one.number <= kept_back) for one in POOL.candidates])


@pytest.mark.parametrize(
    ("rules", "refused"),
    [
        ({"feedback": "end", "tries": 3}, False),
        ({"feedback": "each", "tries": 3}, True),
        ({"feedback": "end", "tries": 0}, True),
    ],
)
def test_what_is_kept_back_is_played_only_where_nobody_practises(
    rules: dict[str, Any], refused: bool
) -> None:
    found = rule_faults(replace(RULES, **rules), CHOICES, COUNTS, held(kept_back=2))
    assert [(one.code, "2 道保留题" in one.text) for one in found] == (
        [("held_items", True)] if refused else []
    )
    assert rule_faults(replace(RULES, **rules), CHOICES, COUNTS, held(kept_back=0)) == []

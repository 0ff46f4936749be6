from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from quiz.activities.domain.rules import Choices, Rules, rule_faults
from tests.cast import NOW

CHOICES = Choices(
    tries_per=["all", "day"], counts=["first", "best"], scoring=["official"], feedback=["each", "end"]
)
RULES = Rules(opens_at=NOW, closes_at=NOW + timedelta(days=7), draw=5, tries=3, pass_percent=60)


def faulty(**changes: Any) -> list[str]:
    return [fault.field for fault in rule_faults(replace(RULES, **changes), CHOICES, 10)]


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
    ],
)
def test_a_fault_names_its_field(change: dict[str, Any]) -> None:
    assert faulty(**change) == list(change)


def test_all_faults_are_told_at_once() -> None:
    assert faulty(draw=11, tries=-1, closes_at=NOW) == ["draw", "tries", "closes_at"]


def test_an_empty_release_is_told_instead_of_a_draw_of_none() -> None:
    assert [fault.field for fault in rule_faults(RULES, CHOICES, 0)] == ["release"]

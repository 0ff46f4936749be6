"""What the figures of a wording mean for who keeps the bank."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from .gathering import Pick
from .picks import WITH_OPTIONS

ENOUGH: Final = 30
EASY: Final = 0.9
HARD: Final = 0.2
# Ebel's bands: below it an item hardly tells who knows from who does not
TELLING: Final = 0.2
WEAK: Final = 0.05


class Verdict(StrEnum):
    LOOK = "look"
    GOOD = "good"
    FEW = "few"


class Advice(StrEnum):
    CHECK_KEY = "check_key"
    TOO_EASY = "too_easy"
    TOO_HARD = "too_hard"
    WEAK_OPTION = "weak_option"
    CHECK_STEM = "check_stem"


def weak_options(format: str, count: int, picks: Sequence[Pick]) -> list[str]:
    """Wrong options that hardly anybody took; of true or false the one wrong side cannot be exchanged."""
    if format not in WITH_OPTIONS:
        return []
    return [pick.name for pick in picks if not pick.is_key and pick.count < WEAK * count]


def strongest_wrong(picks: Sequence[Pick]) -> Pick | None:
    wrong = [pick for pick in picks if not pick.is_key and pick.count]
    return max(wrong, key=lambda pick: pick.count, default=None)


def advice_for(
    format: str, count: int, right_count: int, discrimination: float | None, picks: Sequence[Pick]
) -> list[Advice]:
    """The weightiest first; nothing while there are too few answers.

    An item nearly all or hardly anybody gets right cannot tell people apart, so that its low
    discrimination is no finding of its own.
    """
    if count < ENOUGH:
        return []
    facility = right_count / count
    extreme = facility > EASY or facility < HARD
    found = {
        Advice.CHECK_KEY: discrimination is not None and discrimination < 0,
        Advice.TOO_EASY: facility > EASY,
        Advice.TOO_HARD: facility < HARD,
        Advice.CHECK_STEM: not extreme and discrimination is not None and 0 <= discrimination < TELLING,
        Advice.WEAK_OPTION: bool(weak_options(format, count, picks)),
    }
    return [advice for advice, holds in found.items() if holds]


def verdict(count: int, advice: Sequence[Advice]) -> Verdict:
    if count < ENOUGH:
        return Verdict.FEW
    return Verdict.LOOK if advice else Verdict.GOOD

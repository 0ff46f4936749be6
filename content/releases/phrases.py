"""The quiz desk's Chinese words."""

from collections.abc import Sequence
from typing import Final

from content.items.phrases import AUDIENCE_NAMES

_MOST: Final = 24


def named(number: int, stem: str) -> str:
    """Which item of a quiz: 第 3 题“…”."""
    short = stem if len(stem) <= _MOST else f"{stem[: _MOST - 1]}…"
    return f"第 {number} 题“{short}”"


def for_whom(suits: Sequence[Sequence[str]]) -> str:
    """Whom the items suit, an audience with its number where not all do; "" where nothing is said."""
    told = []
    for audience, name in AUDIENCE_NAMES.items():
        count = sum(audience in one for one in suits)
        if count:
            told.append(name if count == len(suits) else f"{name} {count} 道")
    silent = sum(not one for one in suits)
    if not told:
        return ""
    return f"适合{'、'.join(told)}" + (f"；{silent} 道没写适合谁。" if silent else "。")

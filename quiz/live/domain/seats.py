"""Names of seats."""

import re
from collections.abc import Container
from typing import Final

MOST_GROUPS: Final = 12  # with cards: more than a host can look at


def free_name(wanted: str, taken: Container[str]) -> str:
    """The name, with the first free number behind it where somebody has it already."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}{number}" in taken:
        number += 1
    return f"{wanted}{number}"


def next_group_name(taken: Container[str]) -> str:
    """第1组, or the first that is not there yet."""
    number = 1
    while f"第{number}组" in taken:
        number += 1
    return f"第{number}组"


def initial(name: str) -> str:
    """What a seal shows of a name: its first character, but of 第12组 the number: else all groups look
    alike."""
    group = re.fullmatch(r"第(\d{1,2})组", name)
    return group[1] if group else name[:1]


def group_names(text: str) -> list[str]:
    """One a line, without empty lines."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def item_proposal(minutes: int, limit_seconds: int | None, available: int) -> int:
    """How many items fit: reading, answering and talking of each, and two minutes around them."""
    each = (limit_seconds or 30) + 35
    return max(1, min(available, (minutes * 60 - 120) // each))

"""Names of seats."""

from collections.abc import Container


def free_name(wanted: str, taken: Container[str]) -> str:
    """The name, with the first free number behind it where somebody has it already."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}{number}" in taken:
        number += 1
    return f"{wanted}{number}"


def item_proposal(minutes: int, limit_seconds: int | None, available: int) -> int:
    """How many items fit: reading, answering and talking of each, and two minutes around them."""
    each = (limit_seconds or 30) + 35
    return max(1, min(available, (minutes * 60 - 120) // each))

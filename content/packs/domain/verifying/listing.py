"""A number that only counts what is listed before it: 年龄、智力，两个条件缺一不可."""

import re

_PARTS = re.compile(r"[，；：,;:]")
_MEMBERS = re.compile(r"[、和与跟]|以及|或者")


def counts_of_list(before: str) -> frozenset[int]:
    """How many clauses, halves or members stand before the count in its sentence, two or more.

    The count may stand at the head of a clause of its own or in the last of those it counts.
    """
    clauses = [clause for clause in _PARTS.split(before) if clause.strip()]
    found = {len(clauses), len(before.split("；"))}
    found |= {len(_MEMBERS.split(clause)) for clause in clauses}
    return frozenset(count for count in found if count > 1)

"""The people of a little case: 小川, 老丁, 王某, 甲."""

import re

_PERSON = re.compile(r"[小老阿][\u4e00-\u9fff]|[\u4e00-\u9fff]某|[甲乙丙丁]")


def people_in(text: str) -> set[str]:
    return set(_PERSON.findall(text))


def asks_whom(stem: str, options: list[str]) -> bool:
    """Whether several people of the stem are offered: that the right one is named there tells nothing."""
    people = people_in(stem)
    return sum(bool(people & people_in(option)) for option in options) > 1

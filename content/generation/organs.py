"""Organs that readers take for one another."""

import re
from collections.abc import Sequence

from content.facts.domain.fact import Fact

_FAMILIES = (
    ("委常委会", "人大常委会", "政协常委会", "人民政府"),
    ("人民政府", "人大常委会", "政协"),
    ("司法局", "公安局", "人民法院", "人民检察院"),
)
_LEVELS = "省市县区"


# organs whose acts are never put into another's mouth
_HIGH = re.compile(r"委常委会$|人大|政协|委员会$|党组$|^[省市县区]委$")
_TOPIC = 4
_NATIONAL = ("司法部", "公安部", "最高人民法院", "最高人民检察院", "民政部")
_PROVINCIAL = ("司法厅", "公安厅", "高级人民法院", "人民检察院", "总工会", "民政厅")
_PROVINCE = re.compile(r"([一-鿿]{0,3}省)(.+)")


def is_high(organ: str) -> bool:
    """Party committees, congresses, consultative conferences."""
    return _HIGH.search(organ) is not None


def has_parallel(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Another organ of the document did something on the same matter."""
    mine = _pieces(fact.value)
    return any(
        other.type == "pair" and other.subject != fact.subject and mine & _pieces(other.value)
        for other in facts
    )


def _pieces(act: str) -> set[str]:
    return {act[place : place + _TOPIC] for place in range(len(act) - _TOPIC + 1)}


def granters_beside(body: str) -> list[str]:
    """Bodies of the same level that could have given the same; [] where the level is not known."""
    if body in _NATIONAL:
        return [other for other in _NATIONAL if other != body]
    found = _PROVINCE.fullmatch(body)
    if found is None or found[2] not in _PROVINCIAL:
        return []
    return [found[1] + other for other in _PROVINCIAL if other != found[2]]


def other_organs(fact: Fact, facts: Sequence[Fact]) -> list[str]:
    """Organs of the same family and level, those the document names first."""
    level = next((char for char in _LEVELS if fact.subject.startswith(char)), "")
    own = fact.subject.removeprefix(level)
    family = next((family for family in _FAMILIES if own in family), ())
    named = [other.subject for other in facts if other.type == "pair" and other.subject != fact.subject]
    kin = [level + member for member in family if member != own]
    return list(dict.fromkeys([*(name for name in named if name in kin), *kin]))[:3]

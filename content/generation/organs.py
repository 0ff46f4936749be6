"""Organs that readers take for one another."""

from collections.abc import Sequence

from content.facts.domain.fact import Fact

_FAMILIES = (
    ("委常委会", "人大常委会", "政协常委会", "政府常务会议"),
    ("人民政府", "人大常委会", "政协"),
    ("司法局", "公安局", "人民法院", "人民检察院"),
)
_LEVELS = "省市县区"


def other_organs(fact: Fact, facts: Sequence[Fact]) -> list[str]:
    """Organs of the same family and level, those the document names first."""
    level = next((char for char in _LEVELS if fact.subject.startswith(char)), "")
    own = fact.subject.removeprefix(level)
    family = next((family for family in _FAMILIES if own in family), ())
    named = [other.subject for other in facts if other.type == "pair" and other.subject != fact.subject]
    kin = [level + member for member in family if member != own]
    return list(dict.fromkeys([*(name for name in named if name in kin), *kin]))[:3]

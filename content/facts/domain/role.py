"""Headings that compare a field of work with a part played: 争做…的“主力军”."""

import re
from collections.abc import Iterator

from content.facts.domain.prose import Claim, Clause, whole_claim

_ROLE = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}[、.])?(?:争做|争当|当好|做好|做|打造|甘当|勇当|勇做)(?P<field>[^“”]{2,20}?)的?[“\"](?P<role>[^“”\"]{2,8})[”\"]$"
)


def roles(clause: Clause) -> Iterator[Claim]:
    found = _ROLE.match(clause.text)
    if found and clause.passage.kind == "heading":
        yield whole_claim(clause, type="role", subject=found["field"], value=found["role"])

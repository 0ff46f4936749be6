"""Which papers of a report can stand as wrong answers beside another."""

import re

from content.facts.domain.fact import Fact
from content.facts.domain.words import LAW_KINDS

_RULE = re.compile(rf"(?:{LAW_KINDS})(?:\([^()]*\))?》$")
_ISSUED = re.compile(r"出台|制定|制发|印发|发布|公布|颁布|编制|修订|下发|施行|实施")


def is_rival_paper(other: Fact, fact: Fact) -> bool:
    """Of another deed (制定 and 出台 are one), and a rule beside a rule, a film beside a film."""
    if other.subject == fact.subject or bool(_RULE.search(other.value)) != bool(_RULE.search(fact.value)):
        return False
    return not (_ISSUED.search(other.subject) and _ISSUED.search(fact.subject))

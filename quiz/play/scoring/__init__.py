"""The registry of scoring modes. A new mode is one file here, a line below and a phrase."""

from quiz.play.errors import UnknownScoring

from .base import ScoringRule
from .classroom import Classroom
from .official import Official
from .party import Party

_RULES: dict[str, ScoringRule] = {rule.code: rule for rule in (Official(), Classroom(), Party())}


def get(code: str) -> ScoringRule:
    try:
        return _RULES[code]
    except KeyError:
        raise UnknownScoring(code) from None


def codes() -> tuple[str, ...]:
    return tuple(_RULES)

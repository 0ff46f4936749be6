"""The registry of scoring modes. A new mode is one file here, a line below and a phrase."""

from quiz.play.errors import UnknownScoring
from quiz.play.phrases import SCORING

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


def scoring_choices() -> list[tuple[str, str]]:
    """(code, name) as a form offers them."""
    return [(code, SCORING[code]) for code in _RULES]

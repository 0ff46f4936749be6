"""Whether an order or the pairs of an item agree with what its source says of each part."""

import re
from decimal import Decimal
from itertools import pairwise

from content.items.checks.evidence import coverage, plain
from content.items.checks.figures import Figure, figures_in, fold, read_figure
from content.items.domain import ItemContent

_CLAUSE = re.compile(r"[，,。；;！!？?、\n]")
_DATE = re.compile(r"(?:([12][0-9]{3})年)?(?:([0-9]{1,2})月)?(?:([0-9]{1,2})日)?")
_RISING = re.compile(
    r"[由从](?:少|小|低|短|早|先)[到至]|先后|升序|(?:少|小|低|短|早)的?在前|[由从]前[到往]后"
)
_FALLING = re.compile(r"[由从](?:多|大|高|长|晚|后)[到至]|降序|(?:多|大|高|长)的?在前")
CLEAR = 0.8  # of the letter pairs of a part must stand in the clause that is read for it


def misordered(content: ItemContent, evidence: str) -> bool:
    """Only where the evidence gives every part a figure, or a date, of one kind."""
    texts = {row["id"]: row["text"] for row in content.body.get("options", [])}
    falls, rises = (bool(pattern.search(content.stem)) for pattern in (_FALLING, _RISING))
    clauses = [clause for clause in _CLAUSE.split(fold(evidence)) if clause]
    found = [_clause_of(texts.get(id_, ""), clauses) for id_ in content.key.get("order", [])]
    if falls == rises or len(found) < 2 or "" in found:
        return False
    values = _amounts(found) or _days(found)
    return any(one > other if rises else one < other for one, other in pairwise(values))


def mispaired(content: ItemContent, evidence: str) -> bool:
    """A left part stands in one clause with the right part of another pair, and not with its own."""
    left, right = (
        {row["id"]: row["text"] for row in content.body.get(side, [])} for side in ("left", "right")
    )
    clauses = [clause for clause in _CLAUSE.split(fold(evidence)) if clause]
    for one, other in content.key.get("pairs", {}).items():
        beside = [clause for clause in clauses if plain(left.get(one, "")) in plain(clause)]
        if not left.get(one) or not beside or any(_holds(clause, right.get(other, "")) for clause in beside):
            continue
        if any(_holds(clause, text) for clause in beside for id_, text in right.items() if id_ != other):
            return True
    return False


def _holds(clause: str, text: str) -> bool:
    if figure := read_figure(text):
        return any(figure.equals(found) for found in figures_in(clause))
    return plain(text) in plain(clause)


def _clause_of(text: str, clauses: list[str]) -> str:
    best = max(clauses, key=lambda clause: coverage(text, clause), default="")
    return best if text and coverage(text, best) >= CLEAR else ""


def _amounts(clauses: list[str]) -> list[Decimal]:
    """One figure a clause, all of one kind; else nothing is known."""
    figures: list[list[Figure]] = [figures_in(clause) for clause in clauses]
    if any(len(each) != 1 for each in figures) or len({each[0].kind for each in figures}) > 1:
        return []
    return [each[0].value for each in figures]


def _days(clauses: list[str]) -> list[Decimal]:
    dates = [next((found for found in _DATE.findall(clause) if any(found)), None) for clause in clauses]
    if None in dates or len({tuple(map(bool, date or ()))[:2] for date in dates}) > 1:
        return []
    return [
        sum(
            (Decimal(part or 0) * weight for part, weight in zip(date or (), (372, 31, 1), strict=False)),
            Decimal(0),
        )
        for date in dates
    ]

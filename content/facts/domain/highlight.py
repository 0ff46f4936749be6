"""Cutting a text into runs, so that a page can mark the facts in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Run:
    """A stretch of text: in a fact or not, and in the span somebody is looking at or not."""

    text: str
    fact: bool
    current: bool


def runs(
    text: str,
    *,
    start: int,
    end: int,
    spans: Iterable[tuple[int, int]],
    current: tuple[int, int] | None = None,
) -> list[Run]:
    """text[start:end] as runs in order; spans may overlap and reach outside. Joined, they give the text."""
    inside = [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]
    here = (max(current[0], start), min(current[1], end)) if current else (start, start)
    cuts = sorted(
        {start, end, *(p for span in inside for p in span), *(p for p in here if start <= p <= end)}
    )
    return [
        Run(
            text=text[a:b],
            fact=any(s <= a and b <= e for s, e in inside),
            current=here[0] <= a and b <= here[1],
        )
        for a, b in pairwise(cuts)
    ]

"""Fill in the number; only where the report gives it exactly or as about."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.figures import clear_figures, filling, is_listed
from content.generation.shapes import shape_of
from content.generation.stems import widened
from content.generation.wording import citation, rationale
from content.items.domain import ItemContent
from content.sources.domain.document import Document

_EXACT = frozenset(["", "约", "达", "累计"])
_SCALED = re.compile(r"(?P<number>[\d.,]+)(?P<scale>[十百千]?[万亿]?亿?)%?")


def figure_numeric(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    for index, fact in clear_figures(facts, document):
        written = _written(fact) if fact.qualifier in _EXACT and not is_listed(fact) else None
        if written is None:
            continue
        number, unit = written
        if stem := filling(fact, unit, document):
            yield Draft(_content(fact, number, unit, stem, document), (index,), "figure_numeric")


def _written(fact: Fact) -> tuple[str, str] | None:
    """The number and the unit it is counted in: 2.8 and 万件."""
    found = _SCALED.fullmatch(fact.value)
    if found:
        return found["number"].replace(",", ""), found["scale"] + fact.unit
    shape = shape_of(fact.value)
    return (shape.write(shape.number), shape.scale + fact.unit) if shape else None


def _content(fact: Fact, number: str, unit: str, stem: str, document: Document) -> ItemContent:
    decimals = len(number.partition(".")[2])
    tolerance = Decimal("0.5").scaleb(-decimals) if fact.qualifier == "约" else Decimal(0)
    hint = f"保留{'一两三四五六'[decimals - 1]}位小数" if 0 < decimals < 7 else "填阿拉伯数字"
    return ItemContent(
        format="numeric",
        stem=stem,
        body={"unit": widened(unit), "hint": hint},
        key={"value": number, "tolerance": f"{tolerance:f}"},
        rationale=rationale(fact),
        citation=citation(fact, document),
        difficulty="hard" if decimals or len(number) > 3 else "medium",
    )

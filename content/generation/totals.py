"""What a number is a part of."""

import re
from functools import lru_cache

from content.facts.domain.fact import Fact
from content.facts.domain.numerals import read_number
from content.facts.domain.quantity import quantities, unit_of
from content.sources.domain.folding import fold


@lru_cache(maxsize=256)
def total_before(fact: Fact) -> float:
    """The nearest larger number of the same unit that the span names before the value, else 0."""
    told = fold(fact.span).partition(fact.value)[0]
    sizes = [
        float(size)
        for found in quantities(told)
        if unit_of(found) == fact.unit and (size := read_number(re.sub("[余多]", "", found["value"])))
    ]
    return next((size for size in reversed(sizes) if fact.norm and size > abs(fact.norm)), 0.0)

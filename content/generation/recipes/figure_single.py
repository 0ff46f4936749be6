"""Which number? Options of the same unit, rising."""

from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.figures import alterable_figures, asking
from content.generation.numbers import Rivals, key_text, option_texts
from content.generation.wording import single
from content.sources.domain.document import Document


def figure_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    rivals = Rivals(facts)
    for index, fact in alterable_figures(facts, document):
        texts = option_texts(fact, rivals.of(fact), rng)
        stem = asking(fact, document)
        if texts and stem:
            key = key_text(fact)
            content = single(
                stem=stem, texts=texts, key=key, facts=[fact], document=document, fixed_order=True
            )
            yield Draft(content, (index,), "figure_single")

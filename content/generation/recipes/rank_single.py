"""Which place?"""

from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.ranks import rank_statement, rank_word, usable_ranks
from content.generation.wording import single
from content.sources.domain.document import Document


def rank_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    known = {int(fact.norm) for _, fact in usable_ranks(facts, document) if fact.norm}
    for index, fact in usable_ranks(facts, document):
        place = int(fact.norm or 0)
        texts = [rank_word(number) for number in sorted({place, *_others(place, known, rng)})]
        stem = f"{rank_statement(fact, '第几位', document)}？"
        content = single(
            stem=stem, texts=texts, key=rank_word(place), facts=[fact], document=document, fixed_order=True
        )
        yield Draft(content, (index,), "rank_single")


def _others(place: int, known: set[int], rng: Random) -> list[int]:
    """Places the report itself names first, then neighbours two apart."""
    named = sorted(known - {place}, key=lambda number: abs(number - place))[:2]
    step = 2 if place > 4 else 1
    near = [place + step * times for times in (-3, -2, -1, 1, 2, 3) if place + step * times > 0]
    free = [number for number in near if number not in named]
    return [*named, *rng.sample(free, 3 - len(named))]

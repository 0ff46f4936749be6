"""How many levels of government a committee or a rule reaches: 市县两级."""

from collections.abc import Iterator, Sequence

from content.facts.domain.fact import Fact
from content.generation.standing import may_be_asked
from content.generation.stems import spoken
from content.sources.domain.document import Document

# with what a reader could take it for
MISTAKEN_FOR = {
    "市县两级": ("省市县三级", "县乡两级"),
    "县乡两级": ("市县乡三级", "市县两级"),
    "镇村两级": ("县镇村三级", "县镇两级"),
}


def usable_reaches(facts: Sequence[Fact], document: Document) -> Iterator[tuple[int, Fact, str]]:
    """With the levels, which the sentence names once."""
    for index, fact in enumerate(facts):
        if fact.type != "coverage" or fact.level or not may_be_asked(fact, document):
            continue
        reach = next((reach for reach in MISTAKEN_FOR if fact.value.startswith(reach)), "")
        if reach and spoken(fact).count(reach) == 1:
            yield index, fact, reach

"""Which papers were drafted, adopted …? Those of another deed are the wrong ones."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.papers import is_rival_paper
from content.generation.standing import may_be_asked
from content.generation.stems import reported, spoken
from content.generation.wording import multiple
from content.sources.domain.document import Document

_FEWEST, _MOST = 2, 4
_MOST_WRONG = 2


def document_multiple(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    by_deed: dict[str, list[tuple[int, Fact]]] = defaultdict(list)
    for index, fact in enumerate(facts):
        if fact.type == "document" and may_be_asked(fact, document):
            by_deed[fact.subject].append((index, fact))
    for group in by_deed.values():
        keys = list(dict.fromkeys(fact.value for _, fact in group))
        wrong = [
            fact.value
            for papers in by_deed.values()
            for _, fact in papers
            if is_rival_paper(fact, group[0][1])
        ]
        wrong = [name for name in dict.fromkeys(wrong) if name not in keys]
        alone = all(spoken(fact).count("《") == 1 for _, fact in group)
        first = group[0][1]
        before, _, behind = spoken(first).partition(first.value)
        if not (alone and _FEWEST <= len(keys) <= _MOST and wrong and before and behind):
            continue
        texts = [*keys, *rng.sample(wrong, min(_MOST_WRONG, len(wrong)))]
        rng.shuffle(texts)
        stem = f"{reported(f'{before}哪些{behind}', first, document)}？（选出所有正确项）"
        content = multiple(
            stem=stem, texts=texts, keys=keys, facts=[fact for _, fact in group], document=document
        )
        yield Draft(content, tuple(index for index, _ in group), "document_multiple")

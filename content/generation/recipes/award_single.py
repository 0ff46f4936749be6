"""Which honour? The others were given to somebody else in the same report. Or: an honour of which level?"""

import re
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.standing import may_be_asked
from content.generation.stems import reported, spoken, widened
from content.generation.wording import single
from content.sources.domain.document import Document

_COUNT = 4
_FEWEST = 3
_LEVELS = ("全国", "全省", "全市")
# who gave it tells of which level it is
_GIVEN_BY = re.compile(
    r"[被获由经](?:国家|[省市]|中华|最高|司法部|公安部|[一-鿿]{2,4}省|[一-鿿]{2,4}市)[一-鿿]*(?:院|厅|局|部|委|办|政府|协会|总工会)?[^,]*$"
)
_ABSTRACT = re.compile(r"[一二三四五六七八九十\d]+(?:个|项|次)|等")


def award_single(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    awards = [(index, fact) for index, fact in enumerate(facts) if _is_usable(fact, document)]
    for index, fact in awards:
        level = next((level for level in _LEVELS if fact.value.startswith(level)), "")
        if level and not _GIVEN_BY.search(spoken(fact).partition(fact.value)[0]):
            yield _of_level(index, fact, level, document)
        others = _others(fact, [other for _, other in awards])
        if len(others) + 1 >= _FEWEST:
            yield _of_name(index, fact, others, document, rng)


def _is_usable(fact: Fact, document: Document) -> bool:
    """Given alone: of several honours in one clause none is the one answer."""
    if re.match(r"\d*[一二三四五六七八九十]*[名位人]", fact.subject):
        return False  # persons
    alone = fact.type == "award" and not fact.value.endswith("等功") and spoken(fact).count(fact.value) == 1
    return alone and not _ABSTRACT.search(_behind(fact)) and may_be_asked(fact, document)


def _behind(fact: Fact) -> str:
    return spoken(fact).partition(fact.value)[2]


def _others(fact: Fact, awards: Sequence[Fact]) -> list[str]:
    """Honours of others, as long as this one or nearly so."""
    size = len(fact.value)
    names = [
        other.value
        for other in awards
        if other.value[-1] == fact.value[-1]  # a village is no 最佳案例
        and other.subject != fact.subject
        and other.span != fact.span
        and other.value not in fact.value
    ]
    near = [name for name in dict.fromkeys(names) if size / 1.6 <= len(name) <= size * 1.6]
    return sorted(near, key=lambda name: abs(len(name) - size))[: _COUNT - 1]


def _as_written(fact: Fact) -> str:
    """With its quotation marks, where the report sets them."""
    marked = f"“{fact.value}”"
    return marked if marked in spoken(fact) else fact.value


def _of_level(index: int, fact: Fact, level: str, document: Document) -> Draft:
    whole = _as_written(fact)
    asked = spoken(fact).replace(whole, f"哪一级的{whole.replace(level, '', 1)}", 1)
    content = single(
        stem=f"{reported(asked, fact, document)}？",
        texts=list(_LEVELS),
        key=level,
        facts=[fact],
        document=document,
        fixed_order=True,
    )
    return Draft(content, (index,), "award_single")


def _of_name(index: int, fact: Fact, others: list[str], document: Document, rng: Random) -> Draft:
    texts = [widened(name) for name in (fact.value, *others)]
    rng.shuffle(texts)
    content = single(
        stem=f"{reported(spoken(fact).replace(_as_written(fact), '下列哪一项', 1), fact, document)}？",
        texts=texts,
        key=widened(fact.value),
        facts=[fact],
        document=document,
        fixed_order=False,
    )
    return Draft(content, (index,), "award_single")

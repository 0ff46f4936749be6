"""A sentence of the source as it stands, or with exactly one element exchanged."""

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.figures import alterable_figures, stating
from content.generation.levels import ladder_of, usable_firsts
from content.generation.numbers import Rivals, key_text, option_texts
from content.generation.organs import other_organs
from content.generation.ranks import rank_statement, rank_word, usable_ranks
from content.generation.stems import may_be_asked, spoken, standing_alone
from content.generation.wording import citation, rationale
from content.items.domain import ItemContent
from content.sources.domain.document import Document

# (fact index, true sentence, false sentence with one element exchanged)
_Pair = tuple[int, str, str]
_SCOPE_SWAP = {"全省": "全国", "全国": "全省", "全市": "全省", "全县": "全市"}
_REACH_SWAP = {
    "市县两级": "省市县三级",
    "省市县三级": "市县两级",
    "县乡两级": "市县乡三级",
    "镇村两级": "县镇村三级",
    "县乡村三级": "县乡两级",
}


def truefalse(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    makers: tuple[Callable[..., Iterator[_Pair]], ...] = (
        _of_ranks,
        _of_firsts,
        _of_organs,
        _of_spread,
        _of_reach,
        _of_figures,
    )
    for make in makers:
        for index, true, false in make(facts, document, rng):
            is_true = rng.random() < 0.5
            stem = true if is_true else false
            if true != false:
                yield Draft(_content(stem, is_true, facts[index], document), (index,), "truefalse")


def _content(stem: str, is_true: bool, fact: Fact, document: Document) -> ItemContent:
    return ItemContent(
        format="truefalse",
        stem=stem,
        body={},
        key={"value": is_true},
        rationale=rationale(fact),
        citation=citation(fact, document),
    )


def _of_ranks(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[_Pair]:
    known = {int(fact.norm or 0) for _, fact in usable_ranks(facts, document)}
    for index, fact in usable_ranks(facts, document):
        place = int(fact.norm or 0)
        other = min(known - {place}, key=lambda number: abs(number - place), default=place + 2)
        true, false = (f"{rank_statement(fact, rank_word(number), document)}。" for number in (place, other))
        yield index, true, false


def _of_firsts(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[_Pair]:
    for index, fact in usable_firsts(facts, document):
        text = spoken(fact)
        scope = next((scope for scope in _SCOPE_SWAP if fact.level.startswith(scope)), "")
        if ladder_of(fact.level) and text.count(scope) == 1:
            yield index, *_both(text, scope, _SCOPE_SWAP[scope], fact, document)


def _of_organs(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[_Pair]:
    for index, fact in enumerate(facts):
        if fact.type == "pair" and may_be_asked(fact, document) and (others := other_organs(fact, facts)):
            yield index, *_both(spoken(fact), fact.subject, others[0], fact, document)


def _of_spread(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[_Pair]:
    for index, fact in enumerate(facts):
        scope = fact.level
        if fact.type != "coverage" or scope not in _SCOPE_SWAP or not may_be_asked(fact, document):
            continue
        text = f"{fact.subject}在{fact.value}"
        if text.count(scope) == 1 and not re.search(r"等[一-鿿]", fact.subject):
            yield index, *_both(text, scope, _SCOPE_SWAP[scope], fact, document)


def _of_reach(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[_Pair]:
    """市县两级全覆盖 is not 省市县三级全覆盖."""
    for index, fact in enumerate(facts):
        level = next((level for level in _REACH_SWAP if fact.value.startswith(level)), "")
        if fact.type == "coverage" and level and may_be_asked(fact, document):
            text = spoken(fact)
            if text.count(level) == 1:
                yield index, *_both(text, level, _REACH_SWAP[level], fact, document)


def _of_figures(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[_Pair]:
    rivals = Rivals(facts)
    for index, fact in alterable_figures(facts, document):
        texts = option_texts(fact, rivals.of(fact), rng)
        wrong = [text for text in texts if text != key_text(fact)]
        true = stating(fact, key_text(fact), document)
        if wrong and true:
            yield index, true, stating(fact, rng.choice(wrong), document)


def _both(text: str, here: str, there: str, fact: Fact, document: Document) -> tuple[str, str]:
    swapped = text.replace(here, there, 1)
    return f"{standing_alone(text, fact, document)}。", f"{standing_alone(swapped, fact, document)}。"

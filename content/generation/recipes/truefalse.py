"""A sentence of the source as it stands, or with exactly one element exchanged."""

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.facts.domain.quantity import quantities
from content.generation.draft import Draft
from content.generation.figures import alterable_figures, stating
from content.generation.levels import ladder_of, scope_of, scoped, told, usable_firsts
from content.generation.numbers import Rivals, key_text, option_texts
from content.generation.organs import has_parallel, is_high, other_organs
from content.generation.ranks import rank_statement, rank_word, usable_ranks
from content.generation.reaches import MISTAKEN_FOR, usable_reaches
from content.generation.spreads import usable_spreads
from content.generation.standing import may_be_asked
from content.generation.stems import clause_of, reported, spoken, standing_alone, tells
from content.generation.wording import citation, rationale
from content.items.domain import ItemContent
from content.sources.domain.document import Document

# (fact index, true sentence, false sentence with one element exchanged)
_Pair = tuple[int, str, str]
_WIDER = {"全省": "全国", "全市": "全省", "全县": "全市"}
# 四、加强协作,推动…全覆盖: what a paragraph sets out to do
_HEADING = re.compile(r"(?:[一二三四五六七八九十]+[是、]|\(?[一二三四五六七八九十\d]+[).、])")
# true ones are left out more often, since they tell what other items ask
_TURNS = (True, True, True, True, True, False, False, False, False)


def truefalse(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    """About half of them true; which ones, the seed decides."""
    makers: tuple[Callable[..., Iterator[_Pair]], ...] = (
        _of_ranks,
        _of_firsts,
        _of_organs,
        _of_papers,
        _of_spread,
        _of_reach,
        _of_figures,
    )
    turns: list[bool] = []
    for make in makers:
        for index, true, false in make(facts, document, rng):
            if true == false:
                continue
            turns = turns or rng.sample(_TURNS, len(_TURNS))
            # the one whose turn it is, then the other, for where the first may not be kept
            for is_true in (first := not false or turns.pop(), not first):
                if stem := true if is_true else false:
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
    """False of a wider area only: what is first in the nation is so in the city too."""
    for index, fact in usable_firsts(facts, document):
        ladder = ladder_of(fact.level)
        others = [scope_of(level) for level in ladder[: ladder.index(fact.level)]] if ladder else []
        exchanged = scoped(fact, rng.choice(others)) if others else ""
        false = f"{reported(exchanged, fact, document)}。" if exchanged else ""
        yield index, f"{reported(told(fact), fact, document)}。", false


def _of_organs(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[_Pair]:
    """Where no other organ may be named, the sentence would always be true: not worth asking."""
    for index, fact in enumerate(facts):
        if fact.type != "pair" or not may_be_asked(fact, document):
            continue
        others = other_organs(fact, facts)
        if others and not is_high(fact.subject) and not has_parallel(fact, facts):
            yield index, *_both(spoken(fact), fact.subject, others[0], fact, document)


def _of_papers(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[_Pair]:
    """Only with a number on the way: the title of a paper alone gives the answer away."""
    for index, fact in enumerate(facts):
        said = spoken(fact) if fact.type == "document" else ""
        if quantities(said) and tells(said) and may_be_asked(fact, document):
            yield index, f"{standing_alone(said, fact, document)}。", ""


def _of_spread(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[_Pair]:
    for index, fact, text in usable_spreads(facts, document):
        true = f"{standing_alone(text, fact, document)}。"
        wider = _WIDER.get(fact.level)
        false = f"{reported(text.replace(fact.level, wider, 1), fact, document)}。" if wider else ""
        yield index, true, false


def _of_reach(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[_Pair]:
    """市县两级全覆盖 is not 省市县三级全覆盖; without levels only the true sentence is sure."""
    reaches = {index: reach for index, _, reach in usable_reaches(facts, document)}
    for index, fact in enumerate(facts):
        if fact.type != "coverage" or fact.level or not may_be_asked(fact, document):
            continue
        if any(other.start <= fact.start < fact.end < other.end and other.askable for other in facts):
            continue  # 推进…全覆盖,惠及企业147万家 says it again
        text, reach = spoken(fact), reaches.get(index)
        if reach:
            yield index, *_both(text, reach, MISTAKEN_FOR[reach][0], fact, document)
        elif (
            fact.value.endswith("全覆盖")
            and fact.qualifier
            and tells(text)
            and not _opens_its_paragraph(fact, document)
        ):
            yield index, f"{standing_alone(text, fact, document)}。", ""


def _is_settled(fact: Fact) -> bool:
    return fact.value.endswith("全覆盖") and bool(fact.qualifier)


def _opens_its_paragraph(fact: Fact, document: Document) -> bool:
    passage = document.by_number[fact.passage]
    return clause_of(fact, document).first.start == 0 and _HEADING.match(passage.text) is not None


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

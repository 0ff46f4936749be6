"""Pairs of one document: firsts and their scopes, listed things and their numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.facts.domain.prose import last_clause, own_start, without_lead
from content.generation.context import says_what
from content.generation.draft import Draft
from content.generation.figures import alterable_figures
from content.generation.levels import scope_of, usable_firsts
from content.generation.numbers import key_text
from content.generation.stems import source_says, spoken, widened
from content.generation.thinning import clauses_in
from content.generation.trivia import is_trivial
from content.generation.wording import citation, plain_marks, rationale
from content.items.domain import ItemContent, JsonDict
from content.sources.domain.document import Document

_GROWN = re.compile(r"同比|环比|[较比](?:上年|去年|上一年|20\d\d年)")
_FEWEST, _MOST = 3, 4
_CURT = 3
_FEWEST_SCOPES = 2
# (fact index, left text, right text)
_Match = tuple[int, str, str]


def level_matching(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    """Firsts and their scopes. 全国首创 and 全国首例 could change places, 全国 and 全省 cannot."""
    by_scope: dict[str, list[_Match]] = defaultdict(list)
    for index, fact in usable_firsts(facts, document):
        by_scope[scope_of(fact.level)].append((index, widened(fact.subject), scope_of(fact.level)))
    if len(by_scope) < _FEWEST_SCOPES:
        return
    chosen = [rng.choice(group) for group in by_scope.values()][:_MOST]
    others = [match for group in by_scope.values() for match in group if match not in chosen]
    chosen += rng.sample(others, min(_MOST - len(chosen), len(others)))
    matches = sorted({left: (index, left, right) for index, left, right in chosen}.values())
    if len(matches) >= _FEWEST:
        task = "将下列做法与报告给出的首创、率先、首家（首批）等的范围配对（右侧可重复使用）。"
        yield _draft(task, matches, facts, document, rng, "level_matching", reuse=True)


def number_matching(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    """Things that one clause lists with their numbers."""
    by_span: dict[tuple[int, int, str], list[_Match]] = defaultdict(list)
    for index, fact in alterable_figures(facts, document):
        own = last_clause(spoken(fact))
        if (
            fact.subject in own
            and len(fact.subject) <= 12
            and (len(fact.subject) > _CURT or _stands_behind(fact))
        ):
            by_span[fact.start, fact.end, fact.unit].append((index, widened(fact.subject), key_text(fact)))
    for group in by_span.values():
        matches = group[-_MOST:]
        distinct = len({left for _, left, _ in matches}) == len(matches)
        if distinct and len(matches) >= _FEWEST and len({right for _, _, right in matches}) > 1:
            fact = facts[matches[0][0]]
            whole = _whole(fact, document)
            if not whole or is_trivial(fact):
                continue
            task = f"{whole}将下列各项与报告给出的数量配对（右侧可重复使用）。"
            yield _draft(task, matches, facts, document, rng, "number_matching", reuse=True)


def _whole(fact: Fact, document: Document) -> str:
    """What the rows belong to: 审查文件74件,其中…; "" where the list hangs on nothing."""
    text = spoken(fact)
    earlier = clauses_in(text[: own_start(text)].removesuffix(","))
    pieces = [piece for piece in earlier if piece and not _GROWN.match(piece)]
    told = without_lead(",".join(pieces))
    return f"对“{plain_marks(told)}”，" if says_what(told) else ""


def _stands_behind(fact: Fact) -> bool:
    """1个金奖 names a thing, 维持22件 what became of one that the clause before names."""
    return f"{fact.value}{fact.unit}{fact.subject}" in spoken(fact)


def _draft(
    task: str,
    matches: Sequence[_Match],
    facts: Sequence[Fact],
    document: Document,
    rng: Random,
    recipe: str,
    *,
    reuse: bool,
) -> Draft:
    used = [facts[index] for index, _, _ in matches]
    content = ItemContent(
        format="matching",
        stem=f"{source_says(used[0], document)}{task}",
        body=_body(matches, rng, reuse),
        key={"pairs": {}},
        rationale=rationale(*used),
        citation=citation(used[0], document),
        difficulty="hard",
    )
    ids = {part["text"]: part["id"] for part in content.body["right"]}
    content.key["pairs"].update({f"l{n}": ids[right] for n, (_, _, right) in enumerate(matches, start=1)})
    return Draft(content, tuple(index for index, _, _ in matches), recipe)


def _body(matches: Sequence[_Match], rng: Random, reuse: bool) -> JsonDict:
    rights = list(dict.fromkeys(right for _, _, right in matches))
    rights = sorted(rights) if reuse else rng.sample(rights, len(rights))
    return {
        "left": [{"id": f"l{n}", "text": left} for n, (_, left, _) in enumerate(matches, start=1)],
        "right": [{"id": f"r{n}", "text": right} for n, right in enumerate(rights, start=1)],
        "reuse": reuse,
    }

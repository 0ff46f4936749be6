"""Put things of one kind, counted in one unit, in the order of their numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.facts.domain.prose import own_start
from content.facts.domain.quantity import quantities
from content.facts.domain.words import VERB_START
from content.generation.draft import Draft
from content.generation.figures import alterable_figures
from content.generation.stems import source_says, spoken, widened
from content.generation.thinning import clauses_in
from content.generation.wording import citation, options, rationale
from content.items.domain import ItemContent
from content.sources.domain.document import Document

_VERB = f"(?:{VERB_START.pattern})"
_PREPOSITION = "(?:对|在|为|将|把|向|从|以|与|由|围绕|通过|实现|达成|推动|促成)"
_NO_NAME = re.compile(
    rf"^{_PREPOSITION}|^(?:有|册|全|的)|[共均各每仅至较]|宣布|增加|减少|增长|下降|^调解(?:委员会|组织|员)|^法院|^投入|深入|^(?:主动|成功|积极|全面|认真|严格)|^依|其中|[,、的]"
)
# nouns that also are verbs may stand in a name: 法律援助案件, 执行到位金额
_NOMINAL = (
    "(?:调解|援助|服务|审判|执行|监督|审查|检查|培训|救助|起诉|备案|审核|审议|审理|复议|走访|咨询|建设"
    "|整改|评选)"
)
_INNER_VERB = re.compile(rf"(?!{_NOMINAL}){_VERB}")
_ANY = re.compile(r"(?:各类|全部|相关)?(?:案件|问题|人员|线索|事项|群众|纠纷|.)|(?:各类|全部|相关)[一-鿿]{2}")
_BROAD = re.compile(r"(?:犯罪|刑事|民事|行政|执行)案件")  # of whom?
_MEASURE = re.compile(r"(?:金额|标的额|总额|人数|数量)$")  # of what?
_THING = 4
_KIND = 2  # the last signs of a name say its kind: 民事案件, 行政案件
_OF_CASES = frozenset(["件", "起", "宗"])  # in persons, cases count whom they touch
_SIZE = 4
_FEWEST = 3


def figure_ordering(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    by_kind: dict[tuple[str, str, int | None], list[tuple[int, Fact]]] = defaultdict(list)
    for index, fact in alterable_figures(facts, document):
        # a rough number near another would leave the order open
        label, kind = _label(fact), _label(fact)[-_KIND:]
        fits = 4 <= len(label) <= 20 and fact.unit != "%" and (kind != "案件" or fact.unit in _OF_CASES)
        if fits and fact.qualifier in ("", "达", "累计"):
            by_kind[kind, fact.unit, fact.year].append((index, fact))
    for (_, unit, _), group in by_kind.items():
        chosen = _apart(_one_of_each(group), rng)
        if len(chosen) >= _FEWEST:
            yield Draft(
                _content(unit, chosen, document), tuple(index for index, _ in chosen), "figure_ordering"
            )


def _one_of_each(group: Sequence[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
    """收到的申请, 受理的申请 and 审结的申请 rise without anybody knowing."""
    return list({_label(fact).rpartition("的")[2][-_THING:]: (index, fact) for index, fact in group}.values())


def _apart(group: Sequence[tuple[int, Fact]], rng: Random) -> list[tuple[int, Fact]]:
    """Up to four with different numbers and names, rising."""
    distinct = {fact.norm: (index, fact) for index, fact in group}
    by_name = {fact.subject: (index, fact) for index, fact in distinct.values()}
    chosen = rng.sample(sorted(by_name.values(), key=lambda pair: pair[0]), min(_SIZE, len(by_name)))
    return sorted(chosen, key=lambda pair: pair[1].norm or 0)


def _label(fact: Fact) -> str:
    """梳理归集领域 → 梳理归集的领域; "" where the subject is no name of a thing."""
    verbs = re.match(
        rf"(?:(?!{_PREPOSITION}|{_NOMINAL}){_VERB}|发现|防止|避免|取消|审议(?=[重各])|提出|纠正)+",
        fact.subject,
    )
    thing = fact.subject[verbs.end() :] if verbs else fact.subject
    if (
        _ANY.fullmatch(thing)
        or "其中" in spoken(fact)
        or not _is_own(fact)
        or _MEASURE.search(thing)
        or (not verbs and _BROAD.fullmatch(thing))
        or (len(thing) < 3 and not verbs)
        or _NO_NAME.search(thing)
        or _INNER_VERB.search(thing, 1)
    ):
        return ""
    return widened(f"{verbs[0]}的{thing}" if verbs else thing)


def _is_own(fact: Fact) -> bool:
    """Told whole in its own clause: no thing of an earlier one, and no number of a campaign."""
    text = spoken(fact)
    opening = text[: own_start(text)]
    return fact.subject in text[own_start(text) :] and not any(
        not quantities(one) for one in clauses_in(opening) if one
    )


def _content(unit: str, chosen: Sequence[tuple[int, Fact]], document: Document) -> ItemContent:
    used = [fact for _, fact in chosen]
    parts = options([_label(fact) for fact in used])
    return ItemContent(
        format="ordering",
        stem=f"{_said_by(used[0], document)}下列事项按数量（单位：{unit}）由少到多排列。",
        body={"options": parts},
        key={"order": [part["id"] for part in parts]},
        rationale=rationale(*used),
        citation=citation(used[0], document),
        difficulty="hard",
    )


def _said_by(fact: Fact, document: Document) -> str:
    """据《…》，请将2023年, where the title does not say the year."""
    said, year = source_says(fact, document), f"{fact.year}年，"
    return (
        f"{said.removesuffix(year)}请将{year[:-1]}"
        if said.startswith("据") and said.endswith(year)
        else f"{said}请将"
    )

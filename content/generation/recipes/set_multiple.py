"""Which of these does the report name? The wrong ones are named by it in other lists."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.facts.domain.members import COUNTED_NOUN
from content.facts.domain.prose import without_lead
from content.facts.domain.words import VERB_START
from content.generation.draft import Draft
from content.generation.stems import may_be_asked, reported, spoken, widened
from content.generation.wording import citation, option_id, options, rationale
from content.items.domain import ItemContent
from content.sources.domain.document import Document

_TITLED = re.compile(r"[二三四五六七八九十]{1,2}[大项个条]")
_WHERE = re.compile(r"(?:在|前往|来到|走进|开进|奔赴)$")
_WITH_WHOM = re.compile(r"(?:联合|会同|协同|邀请|[与同])$")
_PLAIN_NOUN = re.compile(r"(?!.*(?:推广|开展|进行))[一-鿿]{2,5}")
_COUNTED = re.compile(r"\d+[名位]$")  # 由66名法官、检察官…担任
_TOWN = re.compile(r"(?:[省市州县区镇乡村]|街道)$")
_OFFICE = re.compile(r"(?:[局院委部厅处所站会]|中心|联盟|协会)$")
_MOST = 6
_NEAREST = 6  # of those, as many as are about as long as the right ones
_REACH = 30  # lists before and behind, so that long documents stay quick


def set_multiple(facts: Sequence[Fact], document: Document, rng: Random) -> Iterator[Draft]:
    sets = [
        (index, fact)
        for index, fact in enumerate(facts)
        if fact.type == "set" and may_be_asked(fact, document)
    ]
    sorts = [_sort(fact) for _, fact in sets]
    for place, (index, fact) in enumerate(sets):
        stem = _stem(fact, document)
        near = range(max(0, place - _REACH), min(len(sets), place + _REACH))
        others = [sets[other][1] for other in near if sorts[other] == sorts[place] and other != place]
        wrong = _wrong(fact, others, document.origin.place, rng)
        if not stem or len(fact.members) > 4 or not wrong:
            continue
        texts = [widened(text) for text in (*fact.members, *wrong)]
        keys = {widened(text) for text in fact.members}
        rng.shuffle(texts)
        yield Draft(_content(stem, texts, keys, fact, document), (index,), "set_multiple")


def _stem(fact: Fact, document: Document) -> str:
    """…推进哪些工作？ "" where the list cannot be found in the span again."""
    text = spoken(fact)
    start, end = text.find(fact.members[0]), text.rfind(fact.members[-1]) + len(fact.members[-1])
    if start < 0 or end <= start:
        return ""
    kind = _kind(text[:start], text[end:], fact.members[-1])
    if kind.startswith("事项") and (tail := _shared_tail(fact.members)):
        kind = tail + kind.removeprefix("事项")
    elif kind == "事项" and VERB_START.fullmatch(without_lead(text[:start])):
        return ""  # 推行哪些事项 asks nothing
    before = text[:start]
    if counted := _COUNTED.search(before):
        before, kind = before[: counted.start()], f"人员{kind.removeprefix('事项')}"
    if before == "由":
        return ""  # 由哪些人员担任 does not say what
    asked = f"{before}哪些{kind}"
    return f"{reported(asked, fact, document)}？（选出所有正确项）"


def _shared_tail(members: Sequence[str]) -> str:
    """审查 of 合法性审查 and 备案审查."""
    ends = {member[-2:] for member in members}
    return ends.pop() if len(ends) == 1 and all(len(member) > 3 for member in members) else ""


def _kind(before: str, behind: str, last: str) -> str:
    """What the list is of, as the text says it around the list, with the rest of the clause."""
    if _WHERE.search(before) and not behind.startswith("等"):
        return "地方" + re.split(r"\d", behind)[0]
    if _WITH_WHOM.search(before) and _TOWN.search(last):
        return "地方的" + re.split(r"\d", behind)[0]
    if _WITH_WHOM.search(before):
        return "单位" + re.sub(r"^等?(?:单位|部门)?", "", re.split(r"\d", behind)[0])
    behind = re.sub(r"^等?(?:(?:N|\d+|[一二两三四五六七八九十]+)(?:[个项条类家种]|部(?!门)))?", "", behind)
    behind = re.split(r"\d", behind)[0]
    if re.match(r"地(?!方|区)", behind):
        return "地方的" + behind[1:]
    if re.match(r"[上中]|方面|领域|之间", behind):
        return "方面" + re.sub(r"^(?:方面|领域|之间|[上中])", "", behind)
    if COUNTED_NOUN.match(behind) or _PLAIN_NOUN.fullmatch(behind):
        return behind
    if not before and behind:
        return ("地方" if _TOWN.search(last) else "单位" if _OFFICE.search(last) else "项目") + behind
    return "事项" + behind


def _wrong(fact: Fact, others: Sequence[Fact], place: str, rng: Random) -> list[str]:
    """Members of other lists of about the same length, with the name of the place only where all have it."""
    longest, shortest = max(map(len, fact.members)), min(map(len, fact.members))
    pool = [
        member
        for other in others
        for member in other.members
        if shortest * 0.7 <= len(member) <= longest * 1.6
        and not any(member in own or own in member for own in fact.members)
        and (not place or place not in member or all(place in own for own in fact.members))
        and not _TITLED.match(member)
    ]
    size = sum(map(len, fact.members)) / len(fact.members)
    ends = {member[-2:] for member in fact.members}
    alike = sorted(dict.fromkeys(pool), key=lambda member: (member[-2:] not in ends, abs(len(member) - size)))
    alike = alike[:_NEAREST]
    return rng.sample(alike, min(_MOST - len(fact.members), 2, len(alike)))


def _sort(fact: Fact) -> str:
    """What kind of members: laws, quoted names, places, or words."""
    mark = fact.members[0][0]
    if mark in "“《":
        return mark
    if _WITH_WHOM.search(spoken(fact).partition(fact.members[0])[0]):
        return "bodies"
    if _WHERE.search(spoken(fact).partition(fact.members[0])[0]):
        return "places"
    if all(_TOWN.search(member) for member in fact.members):
        return "places"
    return "places" if re.search(r"等(?:地(?!位)|[省市县区])", spoken(fact)) else "words"


def _content(stem: str, texts: list[str], keys: set[str], fact: Fact, document: Document) -> ItemContent:
    return ItemContent(
        format="multiple",
        stem=stem,
        body={"options": options(texts), "fixed_order": False},
        key={"options": sorted(option_id(texts, key) for key in keys)},
        rationale=rationale(fact),
        citation=citation(fact, document),
        difficulty="hard",
    )

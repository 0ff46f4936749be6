"""Answers at the end of a paper brought to their items."""

from collections.abc import Sequence

from content.exchange.papers.drafts import Draft
from content.exchange.papers.keys import Entry
from content.exchange.papers.scribe import Paper
from content.exchange.type_names import TYPES


def assign_keys(paper: Paper) -> list[str]:
    """Fills the drafts; says which answers found no item."""
    entries = paper.keys.entries
    places = _sections_of(entries, paper)
    taken: dict[tuple[int, int], Draft] = {}
    for draft, number in _numbered(paper.drafts):
        taken.setdefault((draft.section, number), draft)
    alone: dict[int, list[Draft]] = {}
    for draft, number in _numbered(paper.drafts):
        alone.setdefault(number, []).append(draft)
    lost = list[Entry]()
    for entry, section in zip(entries, places, strict=True):
        same_number = alone.get(entry.number, [])
        found = taken.get((section, entry.number)) or (same_number[0] if len(same_number) == 1 else None)
        if found is None:
            lost.append(entry)
            continue
        found.answers.append(entry.answer)
        if entry.rationale:
            found.fields.setdefault("rationale", []).append(entry.rationale)
    if not lost:
        return []
    named = "、".join(str(entry.number) for entry in lost[:20])
    return [f"第 {lost[0].line} 行起的答案里，第 {named} 题找不到对应的题目，没有用上。"]


def _numbered(drafts: Sequence[Draft]) -> list[tuple[Draft, int]]:
    """Items without numbers count within their section."""
    found, counts = [], dict[int, int]()
    for draft in drafts:
        counts[draft.section] = counts.get(draft.section, 0) + 1
        found.append((draft, draft.number if draft.number is not None else counts[draft.section]))
    return found


def _sections_of(entries: Sequence[Entry], paper: Paper) -> list[int]:
    """For each entry the section of the paper: by the name of the type, by the order, by the restart."""
    types = [TYPES.get(section.type, section.type) for section in paper.sections]
    places, restarts, last = [], 0, 0
    for entry in entries:
        restarts += entry.number <= last
        last = entry.number
        named = TYPES.get(entry.type, entry.type)
        if named and types.count(named) == 1:
            places.append(types.index(named))
        elif entry.section:
            places.append(entry.section - 1)
        else:
            places.append(restarts if types else -1)
    return places

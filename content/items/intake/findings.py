"""What the checks say about a list of items that somebody sent."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from content.items.checks import run_checks, run_paper_checks
from content.items.checks.base import Complaint, PaperComplaint
from content.items.domain import JsonDict
from content.items.intake.entry import Entry, item_of, read_entry
from content.items.intake.errors import NotUnderstood

FORMAT = "FORMAT"


def findings_of(raws: Sequence[Any], *, sensitive_words: tuple[str, ...] = ()) -> list[JsonDict]:
    """[{"item", "check", "field", "why"}], the items in the order of the list, papers last."""
    entries: list[Entry] = []
    found: list[JsonDict] = []
    for number, raw in enumerate(raws, 1):
        try:
            entry = read_entry(raw, number)
        except NotUnderstood as error:
            found.append(_line(item_of(raw, number), Complaint(FORMAT, "", str(error))))
            continue
        entries.append(entry)
        found += [_line(entry.item, complaint) for complaint in _item_complaints(entry, sensitive_words)]
    return _once([*found, *_paper_lines(entries)])


def _item_complaints(entry: Entry, sensitive_words: tuple[str, ...]) -> list[Complaint]:
    complaints = run_checks(entry.content, source_text=entry.source, sensitive_words=sensitive_words)
    return [*entry.complaints, *(each for each in complaints if not _asks_for_citation(each, entry))]


def _asks_for_citation(complaint: Complaint, entry: Entry) -> bool:
    """A list need not say where an item comes from; a quote beside its source must stand there."""
    return complaint.check == "KEY_SUPPORTED" and complaint.field == "citation" and not entry.source


def _paper_lines(entries: Sequence[Entry]) -> list[JsonDict]:
    papers: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.paper:
            papers[entry.paper].append(entry)
    return [line for paper in papers.values() for line in _lines_of_paper(paper)]


def _lines_of_paper(paper: Sequence[Entry]) -> list[JsonDict]:
    """Both items of a quarrel are named: either may be the one to go."""
    lines = []
    for index, complaint in run_paper_checks([entry.content for entry in paper]):
        lines.append(_line(paper[index].item, complaint))
        if isinstance(complaint, PaperComplaint):
            why = f"和题目 {paper[index].item} 互相妨碍：{complaint.text}"
            lines.append(_line(paper[complaint.other].item, Complaint(complaint.check, "stem", why)))
    return lines


def _line(item: str | int, complaint: Complaint) -> JsonDict:
    return {"item": item, "check": complaint.check, "field": complaint.field, "why": complaint.text}


def _once(lines: list[JsonDict]) -> list[JsonDict]:
    """Two options with the same fault of the stem would say it twice."""
    return list({tuple(line.values()): line for line in lines}.values())

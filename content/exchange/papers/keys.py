"""Answers that stand together: 1-5 ABCDA, 1.A 2.B, one section after the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from content.exchange.papers.lines import Line, half
from content.exchange.papers.marks import HEADING, field_at, fields_within, type_of_section

_TITLE = re.compile(
    r"(?:附\s*[:件]?\s*)?[#*【\[(]*\s*[^()○●□]{0,30}?答案\s*(?:[与及和]|汇总|速查|一览|列表|部分|解析|评分标准|详解|表)*\s*[】\])]*\s*:?"
)
_RANGE = r"([0-9]{1,4})\s*(?:[-—–~至]{1,3}|--)\s*([0-9]{1,4})\s*(?:题)?\s*[.、:)]?\s*"
_ENTRY = re.compile(
    rf"(?<![0-9.])(?:{_RANGE}(?=\S)|[(\[【]\s*([0-9]{{1,4}})\s*[)\]】]\s*[.、:]?\s*"
    r"|(?:第\s*)?([0-9]{1,4})(?:\s*(?:[.、:)]|题\s*[.、:]?)\s*|\s*(?=[A-Z√×✓✗对错])))"
)
_BEFORE = frozenset(" ,;.、|)]。")  # what an entry ends with
_HEAD = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}(?:[、.:)]|大题|部分)|\([一二三四五六七八九十]{1,3}\))\s*"
)
_ONE_EACH = re.compile(r"[A-Z√×✓✗对错TF]+")
_KEY = re.compile(r"[A-Z]{1,8}(?![A-Za-z])|[√×✓✗对错]")
_APART = re.compile(r"[\s,;、/|]+")
_ROW = re.compile(r"(题号|答案)[\s|:]+(.*)")


@dataclass
class Entry:
    """`section` counts the headings before it, `type` is what the last of them says."""

    section: int
    type: str
    number: int
    answer: str
    line: int
    rationale: str = ""


def is_title(line: Line) -> bool:
    return len(line.plain) <= 40 and bool(_TITLE.fullmatch(line.plain))


def is_table(line: Line) -> bool:
    """题号 1 2 3, above a row of answers."""
    row = _ROW.fullmatch(line.plain)
    return row is not None and row[1] == "题号" and row[2][:1].isdigit()


def is_sign(answer: str) -> bool:
    """Letters of options or a judgement, no words."""
    return bool(_KEY.fullmatch(half(answer)))


def listed(line: Line, start: int = 0) -> list[tuple[int, str]]:
    """(number, answer) of each entry in a line; [] where it does not begin with one."""
    plain, entries = line.plain, list[tuple[int, str]]()
    spans: list[tuple[int, int, int, int]] = []
    for found in _ENTRY.finditer(plain, start):
        one = found[3] or found[4]
        first, last = int(found[1] or one), int(found[2] or one)
        if not spans and plain[start : found.start()].strip(" (【["):
            return []
        follows = (
            not spans
            or first == spans[-1][1] + 1
            or (first > spans[-1][1] and _KEY.match(plain, found.end()))
        )
        ended = plain[found.start() - 1] in _BEFORE or (
            _KEY.match(plain[found.start() - 1]) and _KEY.match(plain, found.end())
        )
        if spans and not (follows and ended):
            continue
        if last < first or last - first > 200:
            return []
        spans.append((first, last, found.start(), found.end()))
    for place, (first, last, _, begin) in enumerate(spans):
        end = spans[place + 1][2] if place + 1 < len(spans) else len(plain)
        answers = _each(line.text[begin:end], plain[begin:end], last - first + 1)
        if answers is None:
            return []
        entries += zip(range(first, last + 1), answers, strict=True)
    return entries


class Keys:
    """Takes the lines of the answers in turn; `strange` are those that say nothing of it."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.strange: list[Line] = []
        self._section, self._type, self._numbers = 0, "", list[int]()
        self._in_rationale = False

    def take(self, line: Line, type: str | None = None) -> None:
        named = type_of_section(line) if type is None else type
        head = _HEAD.match(line.plain)
        start = 0
        if named or head:
            self._section += 1
            self._type = named or ""
            start = self._after_heading(line, head)
            if start >= len(line.plain) or (named and not listed(line, start)):
                return
        if row := _ROW.fullmatch(line.plain):
            self._row(row, line)
        elif found := listed(line, start):
            self._in_rationale = False
            for number, answer in found:
                self._add(number, answer, line)
        elif self.entries and (field := field_at(line.plain)) and field.name in ("answer", "rationale"):
            self._fill(line, field.end, field.name)
        elif self.entries and self._in_rationale:
            self.entries[-1].rationale += f"\n{line.text}"
        elif not HEADING.fullmatch(line.plain):
            self.strange.append(line)

    def _after_heading(self, line: Line, head: re.Match[str] | None) -> int:
        """Where the first entry of the line stands, if it has one."""
        start = head.end() if head else 0
        for found in islice(_ENTRY.finditer(line.plain, start), 3):
            if listed(line, found.start()):
                return found.start()
        return len(line.plain)

    def _row(self, row: re.Match[str], line: Line) -> None:
        cells = [cell for cell in re.split(r"[\s|]+", row[2]) if cell]
        if row[1] == "题号":
            self._numbers = [int(cell) for cell in cells if cell.isdecimal() and len(cell) < 5]
            return
        if len(cells) != len(self._numbers):
            self.strange.append(line)
            return
        for number, answer in zip(self._numbers, cells, strict=True):
            self._add(number, answer, line)

    def _add(self, number: int, answer: str, line: Line) -> None:
        entry = Entry(self._section, self._type, number, answer, line.number)
        self.entries.append(entry)
        plain = half(answer)
        field = field_at(plain)
        cuts = [field] if field else []
        cuts += list(fields_within(plain, field.end if field else 0, all_names=False))
        if cuts:
            entry.answer = answer[: cuts[0].start].strip()
            for place, cut in enumerate(cuts):
                value = answer[cut.end : cuts[place + 1].start if place + 1 < len(cuts) else None].strip()
                self._set(entry, cut.name, value)

    def _fill(self, line: Line, start: int, name: str) -> None:
        entry = self.entries[-1]
        cuts = list(fields_within(line.plain, start, all_names=False))
        self._set(entry, name, line.text[start : cuts[0].start if cuts else None].strip())
        for place, cut in enumerate(cuts):
            value = line.text[cut.end : cuts[place + 1].start if place + 1 < len(cuts) else None]
            self._set(entry, cut.name, value.strip())

    def _set(self, entry: Entry, name: str, value: str) -> None:
        if name == "answer":
            entry.answer = value
        elif name == "rationale":
            entry.rationale = value
            self._in_rationale = True


def _each(text: str, plain: str, count: int) -> Sequence[str] | None:
    """The answers of a range, one sign or one word each."""
    if count == 1:
        return [text.strip(" ;；,，。、\t")]
    together = re.sub(r"[\s,;、/|.。]", "", plain)
    if len(together) == count and _ONE_EACH.fullmatch(together):
        return list(together)
    words = [word for word in _APART.split(plain.strip(" .。")) if word]
    return words if len(words) == count else None

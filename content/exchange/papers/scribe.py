"""Writes the lines of a paper into drafts of items; which line is what is decided in `paper`."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from content.exchange.papers import keys
from content.exchange.papers.drafts import Draft, Option, Section
from content.exchange.papers.keys import Keys
from content.exchange.papers.lines import Line, line_of
from content.exchange.papers.marks import (
    TYPE_TAG,
    Field,
    bare_option_at,
    fields_within,
    option_at,
    options_within,
)
from content.exchange.papers.outline import TRUTH, is_form, outline_of, says_item


@dataclass
class Paper:
    """`strays` belong to no item."""

    drafts: list[Draft] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    keys: Keys = field(default_factory=Keys)
    strays: list[Line] = field(default_factory=list)
    page_marks: int = 0
    ignored: int = 0


class Scribe:
    """`state` is what the next line of plain words goes on with: stem, option, or the name of a field;
    `listed` the last number of a list inside the words of an item."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.outline = outline_of(lines)
        self.numbering = self.outline.numbering
        self.paper = Paper()
        self.draft: Draft | None = None
        self.state = ""
        self.listed = 0

    def begin(self, line: Line, number: int | None, start: int) -> None:
        self.close()
        self.draft = Draft(line.number, number, len(self.paper.sections) - 1)
        tag = TYPE_TAG.search(line.plain, 0, start)
        self.draft.type = tag["type"] if tag else ""
        if truth := TRUTH.search(line.plain, 0, start):
            self.draft.answers.append(truth[0].strip("()[]【】 "))
        self.state = "stem"
        self.take_stem(line, start)

    def add_options(self, line: Line, spans: list[tuple[int, int]], end: int, first: int) -> None:
        assert self.draft is not None
        for number, (_, start) in enumerate(spans):
            stop = spans[number + 1][0] if number + 1 < len(spans) else end
            text = line.text[start:stop].strip(" \t\u3000；;" if stop == end else " \t\u3000；;，,、")
            self.draft.options.append(Option(first + number, [text], line.kinds(start, stop)))
        self.state = "option"
        self.listed = 0

    def take_options(self, line: Line) -> None:
        draft = self.draft
        assert draft is not None
        signed = option_at(line.plain)
        found = signed or bare_option_at(line.plain)
        assert found is not None
        place, start = found
        end = self._fields_of(line, start)
        draft.bare = draft.bare or not signed
        others = options_within(line.plain, start, end, place + 1, bare=not signed)
        self.add_options(line, [(0, start), *others], end, place)
        self._set_rest(line, end)

    def bare_option(self, line: Line, draft: Draft) -> tuple[int, int] | None:
        """A 甲 above B 乙; B公司 goes on with the words of option A. unless that is written A甲."""
        option = bare_option_at(line.plain)
        if option and option[0] == 0:
            return option if self.outline.lists_bare_options(self.place_of(line)) else None
        return option if option and (draft.bare or line.plain[1:2] == " ") else None

    def add_plain_option(self, line: Line) -> None:
        assert self.draft is not None
        start = len(line.text) - len(line.text.lstrip("○●□■☐☑◯▢◻ "))
        self.add_options(line, [(start, start)], len(line.plain), self.draft.next_place)

    def go_on_with_option(self, line: Line) -> None:
        """More words of the last option, and maybe the next ones."""
        assert self.draft is not None
        again = option_at(line.plain)
        if again and again[0] == self.draft.options[-1].place:
            self.draft.doubled = chr(65 + again[0])
        end = self._fields_of(line, 0)
        spans = options_within(line.plain, 0, end, self.draft.next_place)
        if words := line.text[: spans[0][0] if spans else end].strip():
            self.draft.options[-1].lines.append(words)
        if spans:
            self.add_options(line, spans, end, self.draft.next_place)
        self._set_rest(line, end)

    def take_stem(self, line: Line, start: int) -> None:
        """Words of the stem, and in the same line maybe options and answer."""
        assert self.draft is not None
        end = self._fields_of(line, start)
        spans = options_within(line.plain, start, end, self.draft.next_place)
        spans = spans if len(spans) > 1 and spans[0][0] > start and not self._options_below(line) else []
        if words := line.text[start : spans[0][0] if spans else end].strip():
            self.draft.stem.append(words)
        if spans:
            self.add_options(line, spans, end, self.draft.next_place)
        self._set_rest(line, end)

    def _options_below(self, line: Line) -> bool:
        """Letters in a stem are names where the options begin in the next line."""
        following = self.outline.next_words(self.place_of(line))
        option = option_at(self.lines[following].plain) if following < len(self.lines) else None
        return option is not None and option[0] == 0

    def _fields_of(self, line: Line, start: int) -> int:
        """Where the first field behind a stem or an option begins."""
        first = next(fields_within(line.plain, start, all_names=False), None)
        return first.start if first else len(line.plain)

    def _set_rest(self, line: Line, start: int) -> None:
        found = list(fields_within(line.plain, start, all_names=True)) if start < len(line.plain) else []
        self.set_fields(line, found)

    def set_fields(self, line: Line, found: list[Field]) -> None:
        draft = self.draft
        assert draft is not None
        for place, one in enumerate(found):
            stop = found[place + 1].start if place + 1 < len(found) else len(line.text)
            value = line.text[one.start if one.keep else one.end : stop].strip()
            if one.bracketed:
                value = value.removesuffix(line.text[-1]) if line.plain[-1] in ")]】" else value
            self.state, self.listed = one.name, 0
            if one.name == "ignored":
                self.paper.ignored += 1
            elif one.name == "answer":
                draft.answers.append(self._own(value))
            elif one.name == "type":
                draft.type = value
            else:
                draft.fields.setdefault(one.name, []).append(value)
                begins_list = self.numbering.at(Line(0, value, line.plain[one.end : stop].strip()))
                self.listed = 1 if begins_list and begins_list[0] == 1 else 0

    def _own(self, answer: str) -> str:
        """答案：1.A below item 1 says A."""
        listed = keys.listed(line_of(0, answer))
        own = self.draft is not None and [number for number, _ in listed] == [self.draft.number]
        return listed[0][1] if own and listed[0][1] else answer

    def close(self) -> None:
        draft = self.draft
        if draft and self.is_stray(draft):
            self.paper.strays.append(self.line_of(draft))
        elif draft:
            self.paper.drafts.append(draft)
        self.draft, self.state, self.listed = None, "", 0

    def is_stray(self, draft: Draft) -> bool:
        """Words without a number, an option or anything to answer."""
        words = line_of(0, " ".join(draft.stem))
        return draft.number is None and draft.is_bare and (is_form(words) or not says_item(words))

    def line_of(self, draft: Draft) -> Line:
        return self.lines[draft.row - self.lines[0].number]

    def place_of(self, line: Line) -> int:
        return line.number - self.lines[0].number

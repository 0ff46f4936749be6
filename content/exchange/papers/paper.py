"""Decides for each line of a paper, in turn, what it is."""

from collections.abc import Sequence

from content.exchange.papers import keys
from content.exchange.papers.drafts import Draft, Section
from content.exchange.papers.lines import Line, is_page_mark
from content.exchange.papers.marks import (
    TYPE_TAG,
    Field,
    field_at,
    fields_within,
    option_at,
)
from content.exchange.papers.outline import TRUTH_AT_END, says_item
from content.exchange.papers.scribe import Paper, Scribe

_UNLISTED = 3  # how many numbers a paper may skip


class PaperReader(Scribe):
    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__(lines)
        self.after_gap = False
        self.in_keys = False

    def read(self) -> Paper:
        for place, line in enumerate(self.lines):
            if not line.plain:
                self.after_gap = True
                continue
            if is_page_mark(line):
                self.paper.page_marks += 1
                continue
            self._take(place, line)
            self.after_gap = False
        self.close()
        return self.paper

    def _take(self, place: int, line: Line) -> None:
        if self.in_keys and not self._leaves_keys(place):
            self.paper.keys.take(line, self.outline.sections[place])
        elif self._begins_keys(place):
            self.close()
            self.in_keys = True
            if keys.is_table(line):
                self.paper.keys.take(line)
        elif (named := self.outline.sections[place]) is not None:
            self._begin_section(named, line)
        elif self._leads_options(line):
            self.take_options(line)
        elif (found := field_at(line.plain)) and self._field(line, found):
            return
        elif (number := self.numbering.at(line)) and self._begins_item(place, number[0]):
            self.begin(line, number[0], number[1])
        else:
            self._words(place, line)

    # sections and answers that stand together

    def _begin_section(self, named: str, line: Line) -> None:
        self.close()
        if not self.paper.sections:  # what stood above was how to fill in the paper
            kept = [
                draft for draft in self.paper.drafts if not draft.is_bare or says_item(self.line_of(draft))
            ]
            gone = [draft for draft in self.paper.drafts if draft not in kept]
            self.paper.strays += [self.line_of(draft) for draft in gone]
            self.paper.drafts = kept
        self.in_keys = False
        self.paper.sections.append(Section(named))

    def _begins_keys(self, place: int) -> bool:
        line = self.lines[place]
        if keys.is_table(line):
            return True
        label = field_at(line.plain)
        if not keys.is_title(line) or (label and label.name == "rationale" and self.draft):
            return False
        following = self.outline.next_words(place)
        if following >= len(self.lines):
            return False
        first = self.lines[following]
        if self.outline.sections[following] is not None:
            return True
        found = keys.listed(first) or (keys.listed(first, 2) if first.plain[1:2] in "、." else [])
        if keys.is_table(first):
            return True
        waits = self.draft is not None and not self.draft.holds_answer and label is not None
        return bool(found) and (not waits or len(found) > 1 or self._lists_on(following))

    def _lists_on(self, place: int) -> bool:
        following = self.outline.next_words(place)
        return following < len(self.lines) and bool(keys.listed(self.lines[following]))

    def _leaves_keys(self, place: int) -> bool:
        """Options only stand below items."""
        ahead = place
        for _ in range(3):
            if ahead < len(self.lines) and (option := option_at(self.lines[ahead].plain)) and option[0] == 0:
                self.in_keys = False
                return True
            ahead = self.outline.next_words(ahead)
        return False

    # where an item begins

    def _begins_item(self, place: int, number: int) -> bool:
        draft = self.draft
        if draft is None or self.numbering.tagged:
            return True
        confirmed = self.outline.confirms(place)
        last = draft.number or 0
        if self._goes_on_listing(number, confirmed):
            self.listed = number
            return False
        if number == last + 1:
            return True
        if last < number <= last + _UNLISTED:
            return confirmed or not draft.is_bare
        return confirmed

    def _goes_on_listing(self, number: int, confirmed: bool) -> bool:
        """A list inside a stem or a rationale counts from 1 by itself."""
        draft = self.draft
        assert draft is not None
        if self.listed and number == self.listed + 1 and self.state != "option":
            return not (
                confirmed and draft.number is not None and number == draft.number + 1 and draft.holds_answer
            )
        if number != 1 or draft.number is None or confirmed:
            return False
        return self.state == "rationale" or (
            self.state == "stem" and bool(draft.stem) and draft.stem[-1][-1:] in "：:"
        )

    def _begins_unnumbered(self, place: int, line: Line) -> bool:
        draft, outline = self.draft, self.outline
        if outline.numbering.tagged:
            return False
        if draft is None:
            return outline.confirms(place)
        if self.state == "option" and not any(draft.options[-1].lines):
            return False
        numbered = outline.numbering.style is not None and draft.number is not None
        if self.state == "stem":
            judged = bool(TRUTH_AT_END.search(draft.stem[-1])) if draft.stem else False
            if judged and says_item(line):
                return True
            return not numbered and self.after_gap and outline.confirms(place)
        if self.after_gap:
            return outline.confirms(place)
        closely = place + 1 < len(self.lines) and outline.follows_closely[place + 1]
        if self.state == "option":
            return not numbered and closely
        return (closely or says_item(line)) and (not numbered or self.state == "answer")

    # the parts of an item

    def _leads_options(self, line: Line) -> bool:
        draft = self.draft
        if draft is None or self.state not in ("stem", "option", "answer"):
            return False
        if self.state == "answer" and draft.options:
            return False
        option = option_at(line.plain) or self.bare_option(line, draft)
        if option is None or not draft.stem:
            return False
        return draft.next_place <= option[0] <= draft.next_place + (1 if draft.options else 0)

    def _field(self, line: Line, first: Field) -> bool:
        """False where the line is words after all."""
        if first.name in ("stem", "type"):
            new = self.draft is None or not self.draft.is_bare or (first.name == "stem" and self.draft.stem)
            if first.name == "type" and not new and self.draft and self.draft.stem:
                new = self.draft.number is None and self.after_gap
            if new:
                self.close()
                self.draft = Draft(line.number, None, len(self.paper.sections) - 1)
                self.state = "stem"
            if first.name == "stem":
                self.state = "stem"
                number = self.numbering.at(line)
                self.take_stem(line, max(first.end, number[1] if number else 0))
                return True
        if self.draft is None:
            return False
        if (
            first.name == "answer"
            and len(keys.listed(line, first.end)) > 1
            and self._is_list(line, first.end)
        ):
            self.close()
            self.paper.keys.take(Line(line.number, line.text[first.end :], line.plain[first.end :]))
            return True
        if self.numbering.tagged and self.state == "rationale" and first.name == "rationale":
            return False
        self.set_fields(line, [first, *fields_within(line.plain, first.end, all_names=True)])
        return True

    def _is_list(self, line: Line, start: int) -> bool:
        """Answers of several items, and not the words of this one's, nor those of its gaps one by one."""
        listed, draft = keys.listed(line, start), self.draft
        if len(listed) < 2 or draft is None:
            return len(listed) > 1
        counted = [number for number, _ in listed] == list(range(1, draft.gaps + 1))
        if counted and not all(keys.is_sign(answer) for _, answer in listed):
            return False
        return draft.number is None or listed[0][0] != draft.number

    def _words(self, place: int, line: Line) -> None:
        draft = self.draft
        if self.outline.is_heading(place):
            self.close()
            self.paper.strays.append(line)
        elif self._begins_unnumbered(place, line):
            self.begin(line, None, 0)
        elif draft is None:
            self.paper.strays.append(line)
        elif self.state == "stem":
            if self._is_plain_option(place):
                self.add_plain_option(line)
            else:
                self.take_stem(line, 0)
        elif self.state == "option" and self._is_plain_option(place):
            self.add_plain_option(line)
        elif self.state == "option" and not self.after_gap:
            self.go_on_with_option(line)
        elif self.state == "answer" and not draft.answers[-1]:
            draft.answers[-1] = line.text
        elif self.state in ("rationale", "topic") and draft.fields:
            draft.fields[self.state].append(line.text)
        else:
            self.paper.strays.append(line)

    def _is_plain_option(self, place: int) -> bool:
        """题干[单选题] and a line for each option, without letters."""
        draft = self.draft
        if draft is None or self.after_gap or not draft.stem:
            return False
        tags = [tag["type"] for tag in TYPE_TAG.finditer(draft.stem[-1])]
        if not tags or tags[-1] not in ("单选", "多选", "判断"):
            return False
        lettered = draft.options and option_at(self.lines[place - 1].plain) is not None
        ahead = self.lines[place + 1] if place + 1 < len(self.lines) else None
        starts = ahead is not None and (found := option_at(ahead.plain)) is not None and found[0] == 0
        return not lettered and not starts

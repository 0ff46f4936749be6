"""What lies ahead of each line: whether options or an answer follow before the next item begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from content.exchange.papers.lines import Line, is_page_mark
from content.exchange.papers.marks import (
    HEADING,
    TYPE_TAG,
    bare_option_at,
    field_at,
    fields_within,
    option_at,
    options_within,
    type_of_section,
)
from content.exchange.papers.numbering import Numbering, numbering_of
from content.items.formats.wording import GAP
from content.items.intake.names import with_gaps

_TRUTH = r"[(\[【]\s*(?:√|×|✓|✔|✗|✘|对|错|正确|错误|[TFtf])\s*[)\]】]"
TRUTH = re.compile(_TRUTH)
TRUTH_AT_END = re.compile(rf"{_TRUTH}\s*[.。]?\s*$")
_LETTERS = re.compile(r"[(【]\s*[A-Z]{1,8}\s*[)】]")


_FORM = re.compile(r"(?:学校|班级|年级|姓名|学号|考号|准考证号|单位|部门|得分|成绩|电话)\s*:")


@dataclass(frozen=True)
class Outline:
    lines: Sequence[Line]
    numbering: Numbering
    sections: Sequence[str | None]
    follows: Sequence[bool]  # options or an answer from this line on, before the next item
    follows_closely: Sequence[bool]  # and before the next empty line

    def confirms(self, place: int) -> bool:
        """Whether an item that begins in this line has what an item has."""
        return says_item(self.lines[place]) or (place + 1 < len(self.lines) and self.follows[place + 1])

    def lists_bare_options(self, place: int) -> bool:
        """Whether behind A 甲 comes B 乙, in the same line or the next: A 公司 alone begins no options."""
        plain, following = self.lines[place].plain, self.next_words(place)
        below = bare_option_at(self.lines[following].plain) if following < len(self.lines) else None
        return bool(options_within(plain, 1, len(plain), 1, bare=True)) or (
            below is not None and below[0] == 1
        )

    def next_words(self, place: int) -> int:
        """The next line that holds something."""
        place += 1
        while place < len(self.lines) and not self.lines[place].plain:
            place += 1
        return place

    def is_heading(self, place: int) -> bool:
        """二、民法典部分: Chinese numerals above items that are numbered otherwise."""
        following = self.next_words(place)
        return (
            bool(HEADING.fullmatch(self.lines[place].plain))
            and self.numbering.at(self.lines[place]) is None
            and following < len(self.lines)
            and (number := self.numbering.at(self.lines[following])) is not None
            and not says_item(self.lines[place])
            and (number[0] == 1 or place == 0 or not self.lines[place - 1].plain)
        )


def outline_of(lines: Sequence[Line]) -> Outline:
    numbering = numbering_of(lines)
    sections = [type_of_section(line) for line in lines]
    follows, closely = [False] * (len(lines) + 1), [False] * (len(lines) + 1)
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        hit = _is_sign(line)
        stop = sections[place] is not None or numbering.at(line) is not None
        follows[place] = hit or (not stop and follows[place + 1])
        closely[place] = hit or (not stop and bool(line.plain) and closely[place + 1])
    return Outline(lines, numbering, sections, follows, closely)


def says_item(line: Line) -> bool:
    """A gap, a key in brackets, a type, options or an answer in the line itself."""
    plain = line.plain
    return bool(
        GAP in with_gaps(plain)
        or TRUTH_AT_END.search(plain)
        or _LETTERS.search(plain)
        or TYPE_TAG.search(plain)
        or len(options_within(plain, 0, len(plain), 0)) > 1
        or next((field for field in fields_within(plain, 0, all_names=False) if field.name == "answer"), None)
    )


def is_form(line: Line) -> bool:
    """Where those who sit the paper write who they are."""
    return bool(_FORM.match(line.plain))


def _is_sign(line: Line) -> bool:
    if is_page_mark(line):
        return False
    option = option_at(line.plain) or (bare_option_at(line.plain) if line.plain[1:2] == " " else None)
    field = field_at(line.plain)
    return (option is not None and option[0] == 0) or (field is not None and field.name == "answer")

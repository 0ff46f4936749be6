"""What a paper says of one item, piece by piece as the lines come."""

from dataclasses import dataclass, field

from content.exchange.papers.lines import joined
from content.items.formats.wording import GAP
from content.items.intake.names import with_gaps


@dataclass
class Option:
    place: int
    lines: list[str]
    kinds: frozenset[str] = frozenset()


@dataclass
class Draft:
    """`section` is the place of its section in the paper, -1 before the first; `fields` hold lines; `doubled`
    is the letter that two options have, `bare` are options without a sign behind their letters."""

    row: int
    number: int | None = None
    section: int = -1
    type: str = ""
    stem: list[str] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)
    answers: list[str] = field(default_factory=list)
    doubled: str = ""
    bare: bool = False

    @property
    def next_place(self) -> int:
        return self.options[-1].place + 1 if self.options else 0

    @property
    def holds_answer(self) -> bool:
        return any(self.answers)

    @property
    def is_bare(self) -> bool:
        """Nothing but words: no options, no answer."""
        return not self.options and not self.answers and not self.fields

    @property
    def gaps(self) -> int:
        return with_gaps("\n".join(self.stem)).count(GAP)

    def text(self, name: str) -> str:
        return joined(self.fields.get(name, []))


@dataclass(frozen=True)
class Section:
    type: str

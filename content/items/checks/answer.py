"""A right answer, read once, so that the items of a paper can be held against each other."""

import re
from dataclasses import dataclass

from content.items.checks.evidence import plain
from content.items.checks.figures import Figure, figures_in, fold, read_figure
from content.items.checks.parts import key_texts
from content.items.domain import ItemContent

_COUNTED = re.compile(
    r"(?:多少|几|____)万?+(?:人次|[个件人家项条次场部名位户所起份篇期批类种])?+([\u4e00-\u9fff]{2})"
)


@dataclass(frozen=True)
class Answer:
    """`counted` begins the name of what a figure counts, where the stem says it behind the gap."""

    spellings: frozenset[str]
    figure: Figure | None
    counted: str

    def meets(self, other: "Answer") -> bool:
        if self.figure and other.figure:
            return self.figure.equals(other.figure)
        return bool(self.spellings & other.spellings)


@dataclass(frozen=True)
class Telling:
    """What a stem says to somebody who looks for the answer of another item in it."""

    letters: str
    line: str
    figures: tuple[Figure, ...]

    def says(self, answer: Answer) -> bool:
        if answer.figure is None:
            return any(len(text) > 2 and text in self.letters for text in answer.spellings)
        return any(
            figure.equals(answer.figure)
            and figure.unit == answer.figure.unit
            and (not answer.counted or figure.text + answer.counted in self.line)
            for figure in self.figures
        )


def answers_of(content: ItemContent) -> list[Answer]:
    texts = key_texts(content)
    counted = _COUNTED.search(content.stem) if len(texts) == 1 else None
    return [
        Answer(
            frozenset(plain(text) for text in spellings),
            read_figure(spellings[0]),
            counted[1] if counted else "",
        )
        for spellings in texts
    ]


def telling_of(content: ItemContent) -> Telling:
    return Telling(plain(content.stem), fold(content.stem), tuple(figures_in(content.stem)))

"""SEQUENCE: numbers out of order, or keys of a paper that pile up on one position."""

from collections import Counter
from collections.abc import Iterator, Sequence

from content.items.checks.base import Complaint, Subject
from content.items.checks.figures import read_figure
from content.items.checks.parts import options_of
from content.items.domain import ItemContent

CODE = "SEQUENCE"
FEWEST = 6  # with fewer items only all keys in one place are no chance

# Upper critical values of chi squared at p = .05, by degrees of freedom:
# NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.4.
CRITICAL = {1: 3.841, 2: 5.991, 3: 7.815, 4: 9.488, 5: 11.070}
_LETTERS = "ABCDEF"


def check(subject: Subject) -> Iterator[Complaint]:
    figures = [read_figure(option.text) for option in options_of(subject.content)]
    values = [figure.value for figure in figures if figure]
    alike = len({figure.kind for figure in figures if figure}) == 1
    if len(values) > 2 and len(values) == len(figures) and alike and not _sorted(values):
        yield Complaint(CODE, "options", "选项是数，请按从小到大排列。")


def check_paper(contents: Sequence[ItemContent]) -> Iterator[tuple[int, Complaint]]:
    """Over the single-choice items, as they are stored."""
    placed = [
        (index, *_place(content)) for index, content in enumerate(contents) if content.format == "single"
    ]
    alike = len(placed) == FEWEST - 1 and len({place for _, place, _ in placed}) == 1
    if len(placed) < FEWEST and not alike:
        return
    seen, expected = Counter(place for _, place, _ in placed), _expected([count for _, _, count in placed])
    statistic = sum((seen[place] - hope) ** 2 / hope for place, hope in enumerate(expected))
    if statistic > CRITICAL.get(len(expected) - 1, CRITICAL[5]):
        most = max(range(len(expected)), key=lambda place: seen[place] - expected[place])
        first = next((index for index, place, _ in placed if place == most), placed[0][0])
        text = f"{len(placed)} 道单选里有 {seen[most]} 道的答案在 {_LETTERS[most]}，容易猜，请调换位置。"
        yield first, Complaint(CODE, "key", text)


def _sorted(values: Sequence[object]) -> bool:
    rising = sorted(values)  # type: ignore[type-var]
    return list(values) in (rising, rising[::-1])


def _place(content: ItemContent) -> tuple[int, int]:
    """(position of the key, how many options)."""
    options = options_of(content)
    return next((place for place, option in enumerate(options) if option.is_key), 0), len(options)


def _expected(counts: Sequence[int]) -> list[float]:
    """How many keys each position would hold by chance, items of 3 and of 4 options mixed."""
    return [sum(1 / count for count in counts if place < count) for place in range(max(counts))]

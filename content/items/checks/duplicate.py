"""DUP: an option twice, or the same item twice in a paper."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from content.items.checks.base import Complaint, Subject
from content.items.checks.evidence import plain
from content.items.checks.figures import read_figure
from content.items.checks.parts import key_texts, options_of, shown_texts
from content.items.checks.topics import topic
from content.items.domain import ItemContent

CODE = "DUP"
ALIKE = 80  # rapidfuzz ratio of two topics, of 100


def check(subject: Subject) -> Iterator[Complaint]:
    content = subject.content
    sides = [content.body.get(name, []) for name in ("options", "left")]
    if content.format == "matching":
        sides.append(content.body.get("right", []))
    for rows in sides:
        texts = [plain(row["text"]) for row in rows]
        for row, text in list(zip(rows, texts, strict=True))[1:]:
            if texts.index(text) < rows.index(row):
                field = f"option:{row['id']}" if options_of(content) else "options"
                yield Complaint(CODE, field, f"“{row['text'][:12]}”出现了两次，请换掉一个。")


def check_paper(contents: Sequence[ItemContent]) -> Iterator[tuple[int, Complaint]]:
    topics = [topic(content.stem) for content in contents]
    shown = [frozenset(plain(text) for _, text in shown_texts(content)) for content in contents]
    for one, other in combinations(range(len(contents)), 2):
        if _same_answer(contents[one], contents[other]) and (
            shown[one] == shown[other] or fuzz.ratio(topics[one], topics[other]) >= ALIKE
        ):
            yield other, Complaint(CODE, "stem", f"和第 {one + 1} 题几乎一样，请去掉一题。")


def _same_answer(one: ItemContent, other: ItemContent) -> bool:
    """Two wordings of one question may differ in format; two statements differ in what they state."""
    first, second = key_texts(one), key_texts(other)
    if not first or not second:
        return one.format == other.format and _parts(one) == _parts(other)
    return len(first) == len(second) and all(map(_meet, first, second))


def _meet(one: Sequence[str], other: Sequence[str]) -> bool:
    figure, second = read_figure(one[0]), read_figure(other[0])
    if figure and second:
        return figure.equals(second)
    return bool({plain(text) for text in one} & {plain(text) for text in other})


def _parts(content: ItemContent) -> frozenset[str]:
    return frozenset(plain(text) for field, text in shown_texts(content) if field != "stem")

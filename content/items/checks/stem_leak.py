"""STEM_LEAK: the key, or its number, already stands in the stem."""

from collections.abc import Iterator

from content.items.checks.base import Complaint, Subject
from content.items.checks.cast import asks_whom
from content.items.checks.evidence import coverage, plain
from content.items.checks.figures import Figure, figures_in, read_figure, units_agree
from content.items.checks.parts import distractors_of, key_texts, options_of
from content.items.domain import ItemContent

CODE = "STEM_LEAK"
RETOLD = 5  # letters, of which every pair stands in the stem


def check(subject: Subject) -> Iterator[Complaint]:
    content = subject.content
    if content.format == "matching":
        yield from _telling_pairs(content)
    elif _told(content) and not _offers_what_is_named(content):
        yield Complaint(CODE, "stem", "题干里已经出现了答案，请改写题干或换个问法。")


def _told(content: ItemContent) -> bool:
    return any(_leaks(text, content.stem) for spellings in key_texts(content) for text in spellings)


def _offers_what_is_named(content: ItemContent) -> bool:
    """Which of the things or people named in the stem is meant gives nothing away."""
    named = any(_leaks(option.text, content.stem) for option in distractors_of(content))
    return named or asks_whom(content.stem, [option.text for option in options_of(content)])


def _leaks(text: str, stem: str) -> bool:
    if figure := read_figure(text):
        alike = {found.value for found in figures_in(stem) if _same_measure(figure, found)}
        # a case that names several sums asks which of them counts
        return alike == {figure.value}
    letters = plain(text)
    retold = len(letters) >= RETOLD and coverage(text, stem) == 1
    return len(letters) > 1 and (letters in plain(stem) or retold)


def _same_measure(asked: Figure, found: Figure) -> bool:
    """12 as a key and 12人 in the stem may be two things; 12人 and 12人 are not."""
    units = units_agree(asked.unit, found.unit) and (bool(found.unit) or not asked.unit)
    return units and (asked.kind == found.kind or not asked.unit)


def _telling_pairs(content: ItemContent) -> Iterator[Complaint]:
    left, right = (
        {row["id"]: plain(row["text"]) for row in content.body.get(side, [])} for side in ("left", "right")
    )
    pairs = content.key.get("pairs", {})
    told = [one for one, other in pairs.items() if other in right and right[other] in left.get(one, "")]
    if told:
        yield Complaint(CODE, "options", "有一对的左边已经写出了右边的词，一看便知，请改写。")

"""The registry of item checks: one file each, listed here by hand."""

from collections.abc import Collection, Sequence

from content.items.checks import (
    absolute,
    all_none,
    cross_leak,
    duplicate,
    grammar_cue,
    implausible,
    key_supported,
    key_unique,
    longest_key,
    negative,
    no_context,
    overlap,
    sensitive,
    sequence,
    stem_leak,
    unit_mix,
    vague,
    word_repeat,
)
from content.items.checks.base import Complaint, ItemCheck, PaperCheck, Subject
from content.items.domain import ItemContent

ITEM_CHECKS: tuple[ItemCheck, ...] = (
    key_unique.check,
    key_supported.check,
    stem_leak.check,
    longest_key.check,
    unit_mix.check,
    word_repeat.check,
    grammar_cue.check,
    all_none.check,
    absolute.check,
    vague.check,
    negative.check,
    overlap.check,
    duplicate.check,
    implausible.check,
    no_context.check,
    sequence.check,
    sensitive.check,
)
PAPER_CHECKS: tuple[PaperCheck, ...] = (cross_leak.check_paper, duplicate.check_paper, sequence.check_paper)


def run_checks(
    content: ItemContent, *, source_text: str = "", sensitive_words: tuple[str, ...] = ()
) -> list[Complaint]:
    """Everything the checks say about one wording, in the order of the registry."""
    subject = Subject(content=content, source_text=source_text, sensitive_words=sensitive_words)
    return [complaint for check in ITEM_CHECKS for complaint in check(subject)]


def run_paper_checks(contents: Sequence[ItemContent]) -> list[tuple[int, Complaint]]:
    """What the items of one paper do to each other: (index, complaint)."""
    return [found for check in PAPER_CHECKS for found in check(contents)]


def quarrels(contents: Sequence[ItemContent], fresh: Collection[int] | None = None) -> set[tuple[int, int]]:
    """The pairs of indexes, the smaller first, that must not stand in one paper: one gives the other away,
    or both ask the same. `fresh`: only pairs with one of these, where the others were held against each
    other before."""
    found = (*cross_leak.pairs(contents, fresh), *duplicate.pairs(contents, fresh))
    return {(min(pair), max(pair)) for pair in found}

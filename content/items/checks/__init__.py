"""The registry of item checks: one file each, listed here by hand."""

from collections.abc import Sequence

from content.items.checks.base import Complaint, ItemCheck, PaperCheck, Subject
from content.items.domain import ItemContent

ITEM_CHECKS: tuple[ItemCheck, ...] = ()
PAPER_CHECKS: tuple[PaperCheck, ...] = ()


def run_checks(content: ItemContent, *, source_text: str = "") -> list[Complaint]:
    """Everything the checks say about one wording, in the order of the registry."""
    subject = Subject(content=content, source_text=source_text)
    return [complaint for check in ITEM_CHECKS for complaint in check(subject)]


def run_paper_checks(contents: Sequence[ItemContent]) -> list[tuple[int, Complaint]]:
    """What the items of one paper do to each other: (index, complaint)."""
    return [found for check in PAPER_CHECKS for found in check(contents)]

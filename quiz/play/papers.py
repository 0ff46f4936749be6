"""Reading papers as plain values, for marking and feedback and for rebuilding what was marked."""

from collections.abc import Collection
from dataclasses import dataclass

from content.items.domain import ItemContent, JsonDict
from content.items.frozen import frozen_contents

from .models import PaperItem


@dataclass(frozen=True)
class PaperEntry:
    """One item of a paper, key and all. Never for a page."""

    number: int
    version_id: int
    orders: JsonDict
    topic: str
    content: ItemContent


def paper_contents(paper_ids: Collection[int]) -> dict[int, dict[int, ItemContent]]:
    """Paper id → number → content, in two queries at most however many papers share their versions."""
    rows = list(PaperItem.objects.filter(paper__in=paper_ids).values_list("paper_id", "number", "version_id"))
    contents = frozen_contents({version_id for _, _, version_id in rows})
    papers: dict[int, dict[int, ItemContent]] = {paper_id: {} for paper_id in paper_ids}
    for paper_id, number, version_id in rows:
        papers[paper_id][number] = contents[version_id]
    return papers


def paper_entries(paper_id: int, number: int | None = None) -> list[PaperEntry]:
    """The items of a paper in their order, or only the one with this number where there is one."""
    rows = PaperItem.objects.filter(paper=paper_id).order_by("number")
    if number is not None:
        rows = rows.filter(number=number)
    found = list(rows.values_list("number", "version_id", "orders", "version__item__topic"))
    contents = frozen_contents({version_id for _, version_id, _, _ in found})
    return [PaperEntry(*row, contents[row[1]]) for row in found]

"""Reading papers as plain values, for marking and feedback and for rebuilding what was marked."""

from collections.abc import Collection
from dataclasses import dataclass, field

from django.db.models import Q

from content.items.domain import ItemContent, JsonDict
from content.items.frozen import frozen_contents

from .corrections import InForce, corrections_of, newest_correction
from .models import PaperItem


@dataclass(frozen=True)
class PaperEntry:
    """One item of a paper, key and all, as it is marked and explained by now. Never for a page."""

    number: int
    version_id: int
    orders: JsonDict
    topic: str
    content: ItemContent
    correction: InForce | None = None

    @property
    def void(self) -> bool:
        return self.correction is not None and self.correction.void


@dataclass
class PaperContents:
    """By number: the items as they were frozen, and what has been corrected of them since."""

    frozen: dict[int, ItemContent] = field(default_factory=dict)
    corrections: dict[int, InForce] = field(default_factory=dict)

    def corrected(self) -> dict[int, ItemContent]:
        """As they are marked where nobody leads; in a room the rulings say by which key."""
        return self.frozen | {n: one.applied_to(self.frozen[n]) for n, one in self.corrections.items()}

    @property
    def void(self) -> set[int]:
        return {number for number, one in self.corrections.items() if one.void}


def paper_contents(paper_ids: Collection[int], only: Q | None = None) -> dict[int, PaperContents]:
    """By paper id, in two queries at most however many papers share their versions, and one more the first
    time a correction is met. `only`: which corrections to heed."""
    rows = PaperItem.objects.filter(paper__in=paper_ids).annotate(in_force=newest_correction(only=only))
    found = list(rows.values_list("paper_id", "number", "version_id", "in_force"))
    contents = frozen_contents({version_id for _, _, version_id, _ in found})
    corrections = corrections_of([in_force for *_, in_force in found])
    papers = {paper_id: PaperContents() for paper_id in paper_ids}
    for paper_id, number, version_id, in_force in found:
        papers[paper_id].frozen[number] = contents[version_id]
        if in_force is not None:
            papers[paper_id].corrections[number] = corrections[in_force]
    return papers


def paper_entries(paper_id: int, number: int | None = None) -> list[PaperEntry]:
    """The items of a paper in their order, or only the one with this number where there is one."""
    rows = PaperItem.objects.filter(paper=paper_id).order_by("number")
    if number is not None:
        rows = rows.filter(number=number)
    rows = rows.annotate(in_force=newest_correction())
    found = list(rows.values_list("number", "version_id", "orders", "version__item__topic", "in_force"))
    contents = frozen_contents({version_id for _, version_id, *_ in found})
    corrections = corrections_of([in_force for *_, in_force in found])
    return [_entry(contents[row[1]], corrections.get(row[-1]), *row[:-1]) for row in found]


def _entry(
    frozen: ItemContent,
    correction: InForce | None,
    number: int,
    version_id: int,
    orders: JsonDict,
    topic: str,
) -> PaperEntry:
    content = correction.applied_to(frozen) if correction else frozen
    return PaperEntry(number, version_id, orders, topic, content, correction)

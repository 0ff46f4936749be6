"""What was decided of the items of papers that a host leads: which count, and by which key."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from content.items.domain import ItemContent, JsonDict

from .models import Ruling, RulingKind


@dataclass
class Rulings:
    """`closed`: the numbers whose answers are in; `void`: those that count no more; `keys`: number → key."""

    closed: set[int] = field(default_factory=set)
    void: set[int] = field(default_factory=set)
    keys: dict[int, JsonDict] = field(default_factory=dict)

    def counts(self, number: int) -> bool:
        return number in self.closed and number not in self.void

    def corrected(self, contents: Mapping[int, ItemContent]) -> dict[int, ItemContent]:
        """The contents with the keys they are marked by."""
        return {
            number: replace(content, key=self.keys[number]) if number in self.keys else content
            for number, content in contents.items()
        }


def rulings_of(paper_ids: Collection[int]) -> dict[int, Rulings]:
    """By paper id, in one query; in none for no papers."""
    found: dict[int, Rulings] = defaultdict(Rulings)
    if not paper_ids:
        return found
    rows = Ruling.objects.filter(entry__paper__in=paper_ids).order_by("id")
    for paper_id, number, kind, key in rows.values_list("entry__paper_id", "entry__number", "kind", "key"):
        of_paper = found[paper_id]
        if kind == RulingKind.CLOSED:
            of_paper.closed.add(number)
        elif kind == RulingKind.VOID:
            of_paper.void.add(number)
        elif key is not None:
            of_paper.keys[number] = key
    return found

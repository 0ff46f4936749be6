"""What was decided of the items of papers that a host leads: which count, and by which key."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from django.db.models import F, Q

from content.items.domain import ItemContent, JsonDict

from .models import Ruling, RulingKind

# by these it is decided what an item counts; the third only says that it is closed
SETTLING: Final = (RulingKind.VOID, RulingKind.KEY)
# what the desk had corrected before the room was opened: nothing changed there
FROM_START: Final = Q(correction__isnull=False, made_at__lte=F("entry__paper__created_at"))


@dataclass
class Rulings:
    """`closed`: the numbers whose answers are in; `void`: those that count no more; `keys`: number → key.
    `own`: the numbers of which the host has decided, which the desk does not touch any more. `changed`: those
    whose key was another one when the paper was made."""

    closed: set[int] = field(default_factory=set)
    void: set[int] = field(default_factory=set)
    keys: dict[int, JsonDict] = field(default_factory=dict)
    own: set[int] = field(default_factory=set)
    changed: set[int] = field(default_factory=set)

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
    rows = rows.annotate(from_start=FROM_START)
    fields = ("entry__paper_id", "entry__number", "kind", "key", "correction_id", "from_start")
    for paper_id, *ruling in rows.values_list(*fields):
        _add(found[paper_id], *ruling)
    return found


def _add(
    to: Rulings,
    number: int,
    kind: str,
    key: JsonDict | None,
    correction_id: int | None,
    from_start: bool,
) -> None:
    if kind == RulingKind.CLOSED:
        to.closed.add(number)
        return
    if correction_id is None:
        to.own.add(number)
    if kind == RulingKind.VOID:
        to.void.add(number)
    elif key is not None:
        to.keys[number] = key
        if not from_start:
            to.changed.add(number)
        if number not in to.own:  # what the desk made void it can put right
            to.void.discard(number)

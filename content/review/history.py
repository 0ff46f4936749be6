"""What became of an item, deed by deed, as its page tells it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from content.items.models import Item
from content.review import phrases
from content.staff.models import AuditEntry

SHOWN: Final = 50


@dataclass(frozen=True)
class Told:
    """A deed in words; `who` is empty where a command did it."""

    at: datetime
    who: str
    text: str


def history(item: Item) -> list[Told]:
    """Submitted, approved, sent back, retired and all that was taken back, the newest first; one query."""
    trail = AuditEntry.objects.filter(target=f"item:{item.pk}", verb__in=phrases.HISTORY)
    entries = trail.select_related("actor").order_by("-id")[:SHOWN]
    return [
        Told(entry.at, str(entry.actor or ""), phrases.deed(entry.verb, entry.detail)) for entry in entries
    ]

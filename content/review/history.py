"""What was done on the desk: an item's history as its page tells it, and the deeds that can be taken back."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Max

from content.items.models import Item
from content.review import phrases
from content.staff.models import AuditEntry, User

SHOWN: Final = 50
# what can be taken back, and all that changes an item so that an earlier deed no longer stands
DECISIONS: Final = ("approve_item", "reject_item", "regenerate_item")
DEEDS: Final = (*DECISIONS, "submit_item")
CHANGES: Final = (
    *DEEDS, "withdraw_item", "edit_item", "reopen_item", "unapprove_item", "restore_wording", "retire_item",
    "restore_item",
)  # fmt: skip
_LOOK_BACK: Final = 50


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


def last_deed(user: User) -> AuditEntry | None:
    """This person's newest deed that still stands: nothing has happened to its item since."""
    mine = AuditEntry.objects.filter(actor=user, verb__in=DEEDS).order_by("-id")[:_LOOK_BACK]
    return next(iter(_standing(list(mine))), None)


def batch_of(deed: AuditEntry) -> list[AuditEntry]:
    """The approvals of the same press that still stand."""
    return _standing(
        list(AuditEntry.objects.filter(verb=deed.verb, detail__batch=deed.detail["batch"]).order_by("id"))
    )


def _standing(deeds: list[AuditEntry]) -> list[AuditEntry]:
    targets = [deed.target for deed in deeds]
    trail = AuditEntry.objects.filter(target__in=targets, verb__in=CHANGES)
    newest = dict(trail.values("target").annotate(newest=Max("id")).values_list("target", "newest"))
    there = set(Item.objects.filter(pk__in=map(_item_id, targets)).values_list("pk", flat=True))
    return [deed for deed in deeds if newest[deed.target] == deed.pk and _item_id(deed.target) in there]


def _item_id(target: str) -> int:
    return int(target.removeprefix("item:"))


def has_decided(user: User) -> bool:
    return AuditEntry.objects.filter(actor=user, verb__in=DECISIONS).exists()

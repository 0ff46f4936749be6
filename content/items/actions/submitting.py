"""交审 and 撤回: a draft is ready to be looked at by somebody, or is worked on again."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from content.items.actions.writing import locked_version
from content.items.errors import NotADraft, NotSubmitted, WordingChanged
from content.items.models import Item, ItemState
from content.items.queries import newest_versions
from content.staff.actions import record, record_all
from content.staff.models import User


@transaction.atomic
def submit_item(*, item: Item, by: User, now: datetime, opened: str = "") -> None:
    """The draft waits for a decision. Findings do not stop it: whoever looks sees them.

    Raises NotADraft, and WordingChanged where `opened` is not the mark of its wording.
    """
    version = locked_version(item)
    if opened and opened != version.mark:
        raise WordingChanged
    if Item.objects.filter(pk=item.pk, state=ItemState.DRAFT).update(state=ItemState.IN_REVIEW) != 1:
        raise NotADraft
    item.state = ItemState.IN_REVIEW
    record(
        actor=by, verb="submit_item", target=f"item:{item.pk}", detail={"version": version.number}, now=now
    )


@transaction.atomic
def submit_items(*, marks: Mapping[int, str], by: User, now: datetime) -> list[int]:
    """Those of the items that are drafts and stand as they were seen: item id → mark. Returns their ids."""
    drafts = Item.objects.filter(pk__in=marks, state=ItemState.DRAFT)
    versions = newest_versions(drafts).select_for_update(of=("self",))
    seen = {version.item_id: version for version in versions if version.mark == marks[version.item_id]}
    Item.objects.filter(pk__in=seen, state=ItemState.DRAFT).update(state=ItemState.IN_REVIEW)
    details = {f"item:{item_id}": {"version": version.number} for item_id, version in seen.items()}
    record_all(actor=by, verb="submit_item", details=details, now=now)
    return sorted(seen)


@transaction.atomic
def withdraw_item(*, item: Item, by: User, now: datetime) -> None:
    """What waits for a decision is a draft again. Raises NotSubmitted."""
    if Item.objects.filter(pk=item.pk, state=ItemState.IN_REVIEW).update(state=ItemState.DRAFT) != 1:
        raise NotSubmitted
    item.state = ItemState.DRAFT
    record(actor=by, verb="withdraw_item", target=f"item:{item.pk}", detail={}, now=now)


@transaction.atomic
def withdraw_items(*, marks: Mapping[int, str], by: User, now: datetime) -> list[int]:
    """Those that wait in the wording they had: item id → mark. Returns their ids."""
    waiting = Item.objects.filter(pk__in=marks, state=ItemState.IN_REVIEW)
    versions = newest_versions(waiting).select_for_update(of=("self",))
    ids = sorted(version.item_id for version in versions if version.mark == marks[version.item_id])
    Item.objects.filter(pk__in=ids, state=ItemState.IN_REVIEW).update(state=ItemState.DRAFT)
    record_all(actor=by, verb="withdraw_item", details={f"item:{item_id}": {} for item_id in ids}, now=now)
    return ids

"""Decisions: an item is approved, alone or with others, or sent away; and both taken back."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from content.items.actions.figures import NO_FIGURES
from content.items.actions.writing import locked_version
from content.items.errors import (
    ItemNotInReview,
    NoReason,
    OpenFindings,
    OwnWording,
    UnknownReason,
    WordingChanged,
)
from content.items.models import UNDECIDED, Item, ItemState, ItemVersion, Rejection
from content.items.queries import approvable_versions, open_findings
from content.staff.actions import record, record_all
from content.staff.models import User
from content.staff.queries import colleagues_of, house_rules


@transaction.atomic
def approve_item(*, item: Item, by: User | None, now: datetime, opened: str = "") -> ItemVersion:
    """Freeze the open wording, whether it was submitted or not.

    Raises OpenFindings while a complaint is open, OwnWording, ItemNotInReview, and WordingChanged where
    `opened` is not the mark of that wording.
    """
    version = locked_version(item)
    if version.frozen_at is not None and item.state == ItemState.APPROVED:
        return version
    if opened and opened != version.mark:
        raise WordingChanged
    if open_findings(version).exists():
        raise OpenFindings
    if by is not None and version.author_id == by.pk and house_rules().two_people:
        raise OwnWording([str(user) for user in colleagues_of(by)])
    before = Item.objects.select_for_update().get(pk=item.pk).state
    claimed = Item.objects.filter(pk=item.pk, state__in=[*UNDECIDED, ItemState.REJECTED])
    if claimed.update(state=ItemState.APPROVED, rejection="", rejection_words="", **NO_FIGURES) != 1:
        raise ItemNotInReview
    item.state = ItemState.APPROVED
    ItemVersion.objects.filter(pk=version.pk, frozen_at=None).update(frozen_at=now)
    version.refresh_from_db()
    detail = {"version": version.number, "before": _before(before)}
    record(actor=by, verb="approve_item", target=f"item:{item.pk}", detail=detail, now=now)
    return version


@transaction.atomic
def approve_items(*, marks: Mapping[int, str], by: User, now: datetime) -> list[int]:
    """Approve all of these drafts and items in review that stand as they were seen: item id → mark.

    What was changed since, has an open finding, or is the own wording of `by` where the house wants two
    people, stays as it is. Returns the ids approved; the trail ties them together for one undo.
    """
    two_people = house_rules().two_people
    versions = [
        version
        for version in approvable_versions(Item.objects.filter(pk__in=marks)).select_for_update()
        if version.mark == marks[version.item_id] and not (two_people and version.author_id == by.pk)
    ]
    ids = [version.item_id for version in versions]
    if not ids:
        return []
    Item.objects.filter(pk__in=ids).update(state=ItemState.APPROVED, **NO_FIGURES)
    ItemVersion.objects.filter(pk__in=[version.pk for version in versions]).update(frozen_at=now)
    batch = record(actor=by, verb="approve_items", target="items", detail={"items": len(ids)}, now=now)
    record_all(
        actor=by,
        verb="approve_item",
        details={
            f"item:{v.item_id}": {"version": v.number, "before": v.item.state, "batch": batch.pk}
            for v in versions
        },
        now=now,
    )
    return ids


@transaction.atomic
def reject_item(*, item: Item, reason: str, by: User, now: datetime, words: str = "") -> None:
    """Send a draft or an item in review back; approved items are retired (retire_item).

    Raises UnknownReason, NoReason, ItemNotInReview.
    """
    words = words.strip()[:200]
    if reason not in Rejection.values:
        raise UnknownReason
    if reason == Rejection.OTHER and not words:
        raise NoReason
    changes = {"state": ItemState.REJECTED, "rejection": reason, "rejection_words": words}
    before = Item.objects.select_for_update().get(pk=item.pk).state
    if Item.objects.filter(pk=item.pk, state__in=UNDECIDED).update(**changes) != 1:
        raise ItemNotInReview
    item.state = ItemState.REJECTED
    record(
        actor=by,
        verb="reject_item",
        target=f"item:{item.pk}",
        detail={"reason": reason, "words": words, "before": before},
        now=now,
    )


@transaction.atomic
def reopen_item(*, item: Item, by: User, now: datetime, back_to: str = ItemState.DRAFT) -> None:
    """Take a rejection back (undo). `back_to`: what the item was before, a draft or in review."""
    changes = {"state": back_to, "rejection": "", "rejection_words": ""}
    if Item.objects.filter(pk=item.pk, state=ItemState.REJECTED).update(**changes) != 1:
        raise ItemNotInReview
    item.state = back_to
    record(actor=by, verb="reopen_item", target=f"item:{item.pk}", detail={}, now=now)


@transaction.atomic
def unapprove_item(*, item: Item, by: User, now: datetime, back_to: str = ItemState.DRAFT) -> None:
    """Take an approval back (undo): the wording is open again. Whether it may be is the caller's to know."""
    version = locked_version(item)
    if Item.objects.filter(pk=item.pk, state=ItemState.APPROVED).update(state=back_to) != 1:
        raise ItemNotInReview
    item.state = back_to
    ItemVersion.objects.filter(pk=version.pk).update(frozen_at=None)
    record(
        actor=by, verb="unapprove_item", target=f"item:{item.pk}", detail={"version": version.number}, now=now
    )


@transaction.atomic
def unapprove_items(*, versions: Mapping[ItemVersion, str], by: User, now: datetime) -> None:
    """The same for many locked wordings of approved items: wording → what its item was before."""
    for state in UNDECIDED:
        ids = [version.item_id for version, before in versions.items() if before == state]
        Item.objects.filter(pk__in=ids, state=ItemState.APPROVED).update(state=state)
    ItemVersion.objects.filter(pk__in=[version.pk for version in versions]).update(frozen_at=None)
    details = {f"item:{version.item_id}": {"version": version.number} for version in versions}
    record_all(actor=by, verb="unapprove_item", details=details, now=now)


def _before(state: str) -> str:
    """What an approval taken back leaves: a rejected item does not become a rejected one again."""
    return state if state in UNDECIDED else ItemState.DRAFT

"""Writing the bank: every verb in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import F

from content.facts.models import Fact
from content.items import formats
from content.items.checks import run_checks
from content.items.domain import NEW_EDITION, ItemContent, as_seen
from content.items.errors import (
    InvalidItem,
    ItemNotInReview,
    ItemRetired,
    NoReason,
    OpenFindings,
    OwnWording,
    UnknownReason,
    WordingChanged,
)
from content.items.models import Finding, Item, ItemState, ItemVersion, Rejection
from content.items.own_words import own_sensitive_words
from content.items.queries import approvable_versions, content_of, latest_version, open_findings
from content.sources.models import Source
from content.staff.actions import record, record_all
from content.staff.models import User
from content.staff.queries import colleagues_of, house_rules


def _fields(content: ItemContent) -> dict[str, object]:
    return {
        "format": content.format,
        "stem": content.stem,
        "body": content.body,
        "key": content.key,
        "option_notes": dict(content.option_notes),
        "rationale": content.rationale,
        "citation": content.citation,
        "difficulty": content.difficulty,
    }


def _refuse_faults(content: ItemContent) -> None:
    if faults := formats.get(content.format).faults(content):
        raise InvalidItem(faults)


@transaction.atomic
def create_item(
    *,
    code: str,
    content: ItemContent,
    now: datetime,
    topic: str = "",
    source: Source | None = None,
    owner: User | None = None,
    recipe: str = "",
    facts: Iterable[Fact] = (),
) -> ItemVersion:
    """A new draft with its first wording. Raises InvalidItem when the format's rules are broken."""
    _refuse_faults(content)
    item = Item.objects.create(
        code=code, topic=topic, source=source, owner=owner, recipe=recipe, created_at=now
    )
    version = ItemVersion.objects.create(
        item=item,
        number=1,
        created_by=owner,
        created_at=now,
        author=None if recipe else owner,
        **_fields(content),
    )
    version.facts.set(facts)
    check_version(version=version)
    return version


@transaction.atomic
def edit_item(
    *, item: Item, content: ItemContent, by: User | None, now: datetime, opened: str = ""
) -> ItemVersion:
    """Put a wording in place of the open one, or beside the frozen one as the next version.

    The item is a draft again until the new wording is approved; what was published stays as it was.
    `opened` is the mark of the wording the editor began with. Raises WordingChanged if it is another by now,
    and ItemRetired.
    """
    _refuse_faults(content)
    latest = _locked_version(item)
    if Item.objects.filter(pk=item.pk, state=ItemState.RETIRED).exists():
        raise ItemRetired
    if opened and opened != latest.mark:
        raise WordingChanged
    if latest.frozen_at is None:
        version = put_wording(version=latest, content=content, author=by)
    else:
        version = ItemVersion.objects.create(
            item=item, number=latest.number + 1, created_by=by, created_at=now, author=by, **_fields(content)
        )
        version.facts.set(latest.facts.all())
    _set_state(item=item, state=ItemState.DRAFT)
    check_version(version=version)
    record(actor=by, verb="edit_item", target=f"item:{item.pk}", detail={"version": version.number}, now=now)
    return version


def put_wording(
    *, version: ItemVersion, content: ItemContent, author: User | None, turn: int | None = None
) -> ItemVersion:
    """Other words for a wording that is not frozen. The checks are the caller's to run."""
    changes = {"author": author, "revision": F("revision") + 1, **_fields(content)}
    changes |= {} if turn is None else {"turn": turn}
    ItemVersion.objects.filter(pk=version.pk, frozen_at=None).update(**changes)
    return ItemVersion.objects.get(pk=version.pk)


def _locked_version(item: Item) -> ItemVersion:
    """The newest wording, held until the transaction ends, so that two editors come one after the other."""
    return ItemVersion.objects.select_for_update().filter(item=item).order_by("-number")[0]


def check_version(*, version: ItemVersion) -> list[Finding]:
    """Run the checks anew. A waiver holds as long as the same complaint stands."""
    source = version.item.source
    complaints = run_checks(
        content_of(version),
        source_text=source.text if source else "",
        sensitive_words=own_sensitive_words(),
    )
    waived = {(f.check_code, f.field, f.text): f for f in version.findings.exclude(waived_by=None)}
    version.findings.all().delete()
    merged = {(c.check, c.field): c for c in complaints}
    findings = []
    for complaint in merged.values():
        old = waived.get((complaint.check, complaint.field, complaint.text))
        findings.append(
            Finding(
                version=version,
                check_code=complaint.check,
                field=complaint.field,
                text=complaint.text,
                waived_by=old.waived_by if old else None,
                waived_reason=old.waived_reason if old else "",
            )
        )
    return Finding.objects.bulk_create(findings)


def flag_version(*, version: ItemVersion, check: str, field: str, text: str) -> None:
    """A finding that no check makes: what the wording rests on has changed. Gone with the next edit.

    The wording that a quiz would publish beside an open one is told the same.
    """
    for one in _with_published(version):
        Finding.objects.update_or_create(
            version=one,
            check_code=check,
            field=field,
            defaults={"text": text[:300], "waived_by": None, "waived_reason": ""},
        )


def _with_published(version: ItemVersion) -> list[ItemVersion]:
    """The wording, and where it is open the frozen one before it."""
    if version.frozen_at is not None:
        return [version]
    frozen = ItemVersion.objects.filter(item=version.item_id, frozen_at__isnull=False)
    return [version, *frozen.order_by("-number")[:1]]


@transaction.atomic
def requote_item(
    *, item: Item, source: Source, content: ItemContent, facts: Sequence[Fact], now: datetime
) -> ItemVersion:
    """Tie an item to a newer edition of its source; `content` differs in quotation and title at most.

    Where a player sees a difference, a frozen wording stays and the next one is frozen beside it: the
    question and its key are the approved ones, and so the approval stands.
    """
    latest = latest_version(item)
    Item.objects.filter(pk=item.pk).update(source=source)
    item.source = source
    seen_alike = as_seen(content) == as_seen(content_of(latest))
    if latest.frozen_at is None or seen_alike:
        ItemVersion.objects.filter(pk=latest.pk).update(**_fields(content))
        version = ItemVersion.objects.select_related("item__source").get(pk=latest.pk)
    else:
        version = ItemVersion.objects.create(
            item=item, number=latest.number + 1, created_at=now, frozen_at=now, **_fields(content)
        )
        record(
            actor=None, verb="requote_item", target=f"item:{item.pk}", detail={"version": version.number},
            now=now,
        )  # fmt: skip
    version.facts.set(facts)
    if not seen_alike:
        told = list(latest.findings.filter(check_code=NEW_EDITION))
        if version.pk != latest.pk:
            waived = latest.findings.exclude(waived_by=None)
            Finding.objects.bulk_create(_again(finding, version) for finding in waived)
        check_version(version=version)
        Finding.objects.bulk_create(_again(finding, version) for finding in told)
    return version


def _again(finding: Finding, version: ItemVersion) -> Finding:
    finding.pk, finding.version = None, version
    return finding


@transaction.atomic
def complain_of_edition(*, version: ItemVersion, field: str, text: str) -> None:
    """A newer edition says something else; what was waived stays waived while the same is said."""
    for one in _with_published(version):
        known = one.findings.filter(check_code=NEW_EDITION)
        if not known.filter(field=field, text=text).exists():
            known.delete()
            Finding.objects.create(version=one, check_code=NEW_EDITION, field=field, text=text)


@transaction.atomic
def waive_finding(*, finding: Finding, reason: str, by: User, now: datetime) -> None:
    """A person says why a complaint does not apply; it no longer stops approval."""
    Finding.objects.filter(pk=finding.pk).update(waived_by=by, waived_reason=reason.strip()[:120])
    record(
        actor=by,
        verb="waive_finding",
        target=f"item:{finding.version.item_id}",
        detail={"check": finding.check_code, "reason": reason},
        now=now,
    )


@transaction.atomic
def approve_item(*, item: Item, by: User | None, now: datetime, opened: str = "") -> ItemVersion:
    """Freeze the open wording. Raises OpenFindings while a complaint is open, OwnWording, ItemNotInReview,
    and WordingChanged where `opened` is not the mark of that wording.
    """
    version = _locked_version(item)
    if version.frozen_at is not None and item.state == ItemState.APPROVED:
        return version
    if opened and opened != version.mark:
        raise WordingChanged
    if open_findings(version).exists():
        raise OpenFindings
    if by is not None and version.author_id == by.pk and house_rules().two_people:
        raise OwnWording([str(user) for user in colleagues_of(by)])
    claimed = Item.objects.filter(pk=item.pk, state__in=[ItemState.DRAFT, ItemState.REJECTED])
    if claimed.update(state=ItemState.APPROVED, rejection="", rejection_words="") != 1:
        raise ItemNotInReview
    item.state = ItemState.APPROVED
    ItemVersion.objects.filter(pk=version.pk, frozen_at=None).update(frozen_at=now)
    version.refresh_from_db()
    record(
        actor=by, verb="approve_item", target=f"item:{item.pk}", detail={"version": version.number}, now=now
    )
    return version


@transaction.atomic
def approve_items(*, marks: Mapping[int, str], by: User, now: datetime) -> list[int]:
    """Approve all of these drafts that still stand as they were seen: item id → mark of its wording.

    What was changed since, has an open finding, or is the own wording of `by` where the house wants two
    people, stays a draft. Returns the ids approved; the trail ties them together for one undo.
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
    Item.objects.filter(pk__in=ids).update(state=ItemState.APPROVED)
    ItemVersion.objects.filter(pk__in=[version.pk for version in versions]).update(frozen_at=now)
    batch = record(actor=by, verb="approve_items", target="items", detail={"items": len(ids)}, now=now)
    record_all(
        actor=by,
        verb="approve_item",
        details={f"item:{v.item_id}": {"version": v.number, "batch": batch.pk} for v in versions},
        now=now,
    )
    return ids


@transaction.atomic
def reject_item(*, item: Item, reason: str, by: User, now: datetime, words: str = "") -> None:
    """Send a draft away; approved items are retired (content.items.retiring).

    Raises UnknownReason, NoReason, ItemNotInReview.
    """
    words = words.strip()[:200]
    if reason not in Rejection.values:
        raise UnknownReason
    if reason == Rejection.OTHER and not words:
        raise NoReason
    changes = {"state": ItemState.REJECTED, "rejection": reason, "rejection_words": words}
    if Item.objects.filter(pk=item.pk, state=ItemState.DRAFT).update(**changes) != 1:
        raise ItemNotInReview
    item.state = ItemState.REJECTED
    record(
        actor=by,
        verb="reject_item",
        target=f"item:{item.pk}",
        detail={"reason": reason, "words": words},
        now=now,
    )


@transaction.atomic
def reopen_item(*, item: Item, by: User, now: datetime) -> None:
    """Take a rejection back (undo)."""
    changes = {"state": ItemState.DRAFT, "rejection": "", "rejection_words": ""}
    if Item.objects.filter(pk=item.pk, state=ItemState.REJECTED).update(**changes) != 1:
        raise ItemNotInReview
    item.state = ItemState.DRAFT
    record(actor=by, verb="reopen_item", target=f"item:{item.pk}", detail={}, now=now)


@transaction.atomic
def unapprove_item(*, item: Item, by: User, now: datetime) -> None:
    """Take an approval back (undo): the wording is open again. Whether it may be is the caller's to know."""
    version = ItemVersion.objects.select_for_update().filter(item=item).order_by("-number")[0]
    if Item.objects.filter(pk=item.pk, state=ItemState.APPROVED).update(state=ItemState.DRAFT) != 1:
        raise ItemNotInReview
    item.state = ItemState.DRAFT
    ItemVersion.objects.filter(pk=version.pk).update(frozen_at=None)
    record(
        actor=by, verb="unapprove_item", target=f"item:{item.pk}", detail={"version": version.number}, now=now
    )


def _set_state(*, item: Item, state: ItemState) -> None:
    Item.objects.filter(pk=item.pk).update(state=state)
    item.state = state

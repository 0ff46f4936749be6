"""Writing the bank: every verb in one transaction."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from content.facts.models import Fact
from content.items import formats
from content.items.checks import run_checks
from content.items.domain import NEW_EDITION, ItemContent, as_seen
from content.items.errors import InvalidItem, ItemNotInReview, OpenFindings
from content.items.models import Finding, Item, ItemState, ItemVersion
from content.items.own_words import own_sensitive_words
from content.items.queries import content_of, latest_version, open_findings
from content.sources.models import Source
from content.staff.actions import record
from content.staff.models import User


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
        item=item, number=1, created_by=owner, created_at=now, **_fields(content)
    )
    version.facts.set(facts)
    check_version(version=version)
    return version


@transaction.atomic
def edit_item(*, item: Item, content: ItemContent, by: User | None, now: datetime) -> ItemVersion:
    """Put a wording in place of the open one, or beside the frozen one as the next version.

    The item is a draft again until the new wording is approved; what was published stays as it was.
    """
    _refuse_faults(content)
    latest = latest_version(item)
    if latest.frozen_at is None:
        ItemVersion.objects.filter(pk=latest.pk).update(**_fields(content))
        version = ItemVersion.objects.get(pk=latest.pk)
    else:
        version = ItemVersion.objects.create(
            item=item, number=latest.number + 1, created_by=by, created_at=now, **_fields(content)
        )
        version.facts.set(latest.facts.all())
    _set_state(item=item, state=ItemState.DRAFT)
    check_version(version=version)
    record(actor=by, verb="edit_item", target=f"item:{item.pk}", detail={"version": version.number}, now=now)
    return version


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
        check_version(version=version)
        Finding.objects.bulk_create(_again(finding, version) for finding in told)
    return version


def _again(finding: Finding, version: ItemVersion) -> Finding:
    finding.pk, finding.version = None, version
    return finding


@transaction.atomic
def complain_of_edition(*, version: ItemVersion, field: str, text: str) -> None:
    """A newer edition says something else; what was waived stays waived while the same is said."""
    known = version.findings.filter(check_code=NEW_EDITION)
    if not known.filter(field=field, text=text).exists():
        known.delete()
        Finding.objects.create(version=version, check_code=NEW_EDITION, field=field, text=text)


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
def approve_item(*, item: Item, by: User | None, now: datetime) -> ItemVersion:
    """Freeze the open wording. Raises OpenFindings while a complaint is open, or ItemNotInReview."""
    version = latest_version(item)
    if version.frozen_at is not None and item.state == ItemState.APPROVED:
        return version
    if open_findings(version).exists():
        raise OpenFindings
    claimed = Item.objects.filter(pk=item.pk, state__in=[ItemState.DRAFT, ItemState.REJECTED])
    if claimed.update(state=ItemState.APPROVED) != 1:
        raise ItemNotInReview
    item.state = ItemState.APPROVED
    ItemVersion.objects.filter(pk=version.pk, frozen_at=None).update(frozen_at=now)
    version.refresh_from_db()
    record(
        actor=by, verb="approve_item", target=f"item:{item.pk}", detail={"version": version.number}, now=now
    )
    return version


@transaction.atomic
def reject_item(*, item: Item, reason: str, by: User, now: datetime) -> None:
    """Send a draft away with a reason. Approved items are retired instead."""
    if Item.objects.filter(pk=item.pk, state=ItemState.DRAFT).update(state=ItemState.REJECTED) != 1:
        raise ItemNotInReview
    item.state = ItemState.REJECTED
    record(actor=by, verb="reject_item", target=f"item:{item.pk}", detail={"reason": reason}, now=now)


@transaction.atomic
def reopen_item(*, item: Item, by: User, now: datetime) -> None:
    """Take a rejection back (undo)."""
    if Item.objects.filter(pk=item.pk, state=ItemState.REJECTED).update(state=ItemState.DRAFT) != 1:
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

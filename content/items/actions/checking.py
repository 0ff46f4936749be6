"""Findings: what the checks say of a wording, what has changed under it, and a person's word against both."""

from datetime import datetime

from django.db import transaction

from content.items.actions.indexing import count_complaints
from content.items.checks import run_checks
from content.items.domain import NEW_EDITION
from content.items.models import Finding, ItemVersion
from content.items.own_words import own_sensitive_words
from content.items.queries import content_of
from content.staff.actions import record
from content.staff.models import User


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
    made = Finding.objects.bulk_create(findings)
    count_complaints(version)
    return made


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
        count_complaints(one)


@transaction.atomic
def complain_of_edition(*, version: ItemVersion, field: str, text: str) -> None:
    """A newer edition says something else; what was waived stays waived while the same is said."""
    for one in _with_published(version):
        known = one.findings.filter(check_code=NEW_EDITION)
        if not known.filter(field=field, text=text).exists():
            known.delete()
            Finding.objects.create(version=one, check_code=NEW_EDITION, field=field, text=text)
            count_complaints(one)


@transaction.atomic
def waive_finding(*, finding: Finding, reason: str, by: User, now: datetime) -> None:
    """A person says why a complaint does not apply; it no longer stops approval."""
    Finding.objects.filter(pk=finding.pk).update(waived_by=by, waived_reason=reason.strip()[:120])
    count_complaints(finding.version)
    record(
        actor=by,
        verb="waive_finding",
        target=f"item:{finding.version.item_id}",
        detail={"check": finding.check_code, "reason": reason},
        now=now,
    )


def _with_published(version: ItemVersion) -> list[ItemVersion]:
    """The wording, and where it is open the frozen one before it."""
    if version.frozen_at is not None:
        return [version]
    frozen = ItemVersion.objects.filter(item=version.item_id, frozen_at__isnull=False)
    return [version, *frozen.order_by("-number")[:1]]

"""What the import pages show."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from content.exchange.items import RawItem, RefusedItem
from content.exchange.listing import key_texts
from content.imports.domain import content_from
from content.imports.models import WORKING, BatchState, ImportBatch, ImportRow, Outcome
from content.imports.phrases import FORMAT_NAMES, TABS
from content.items.changes import Change, changes
from content.items.domain import ItemContent
from content.items.models import Item
from content.items.phrases import FORMAT_NAMES as ITEM_FORMATS
from content.items.queries import content_of, items_with_versions
from content.jobs.models import JobState
from content.jobs.queries import latest_job, worker_is_alive
from content.staff.models import Role, User


def refused_items(batch: ImportBatch) -> list[RefusedItem]:
    """The faulty rows in the words of the file."""
    rows = ImportRow.objects.filter(batch=batch, outcome=Outcome.INVALID)
    return [
        RefusedItem(row.row, row.column, row.why, row.fix, row.sheet, _raw(row.raw) if row.raw else None)
        for row in rows
    ]


def _raw(stored: dict[str, Any]) -> RawItem:
    return RawItem(**{**stored, "options": tuple(stored["options"])})


@dataclass(frozen=True)
class ShownRow:
    """A row as the preview shows it."""

    row: ImportRow
    format_name: str
    content: ItemContent | None
    key: str
    changes: list[Change]


def batches_of(user: User) -> QuerySet[ImportBatch]:
    """Her own files, an administrator sees all; newest first, with how many rows came of each."""
    own = Q() if user.role == Role.ADMIN else Q(owner=user)
    counted = ImportBatch.objects.defer("data").annotate(
        total=Count("rows"),
        brought=Count("rows", filter=~Q(rows__mark="")),
    )
    return counted.filter(own).select_related("owner").order_by("-id")


def rows_shown(batch: ImportBatch, tab: str) -> QuerySet[ImportRow]:
    """The rows of a tab: all, good, faulty, or much like others."""
    outcomes = TABS[tab].outcomes
    rows = ImportRow.objects.filter(batch=batch).select_related("version")
    return rows.filter(outcome__in=outcomes) if outcomes else rows


def shown(rows: list[ImportRow]) -> list[ShownRow]:
    """With the wording each is compared with, in a constant number of queries."""
    asked = [row.twin_id for row in rows if row.twin_id]
    twins = {item.pk: item for item in items_with_versions().filter(pk__in=asked)}
    return [_shown(row, twins.get(row.twin_id or 0)) for row in rows]


def _shown(row: ImportRow, twin: Item | None) -> ShownRow:
    if not row.content:
        return ShownRow(row, str(row.raw.get("type", "")), None, str(row.raw.get("answer", "")), [])
    content = content_from(row.content)
    row.twin = twin
    differing = changes(content_of(twin.newest), content) if twin and row.outcome == Outcome.UPDATE else []
    if twin and row.outcome == Outcome.UPDATE and row.topic and row.topic != twin.topic:
        differing.append(Change("专题", twin.topic, row.topic))
    return ShownRow(row, ITEM_FORMATS[content.format], content, _plain(key_texts(content)), differing)


def _plain(key: list[Any]) -> str:
    return "；".join(" — ".join(one) if isinstance(one, list) else one for one in key)


def batch_page(batch: ImportBatch, now: datetime) -> dict[str, Any]:
    """The state of a file, its work and its counts."""
    kind = WORKING.get(BatchState(batch.state))
    job = latest_job(kind, batch.key) if kind else None
    counts: dict[str, int] = dict(
        ImportRow.objects.filter(batch=batch).order_by().values_list("outcome").annotate(Count("id"))
    )
    failed = job is not None and job.state == JobState.FAILED
    return {
        "batch": batch,
        "job": job,
        "working": kind is not None and not failed,
        "failed": failed,
        "worker_alive": worker_is_alive(now) if kind else True,
        "counts": {outcome.value: counts.get(outcome.value, 0) for outcome in Outcome},
        "total": sum(counts.values()),
        "tabs": [(code, tab.name, _count(counts, tab.outcomes)) for code, tab in TABS.items()],
        "format_name": FORMAT_NAMES.get(batch.format, batch.format),
        "complained": ImportRow.objects.filter(batch=batch).exclude(complaints=[]).count(),
        "left": ImportRow.objects.filter(batch=batch).exclude(left="").count(),
        "brought": ImportRow.objects.filter(batch=batch).exclude(mark="").count(),
    }


def _count(counts: dict[str, int], outcomes: tuple[str, ...]) -> int:
    return sum(count for outcome, count in counts.items() if not outcomes or outcome in outcomes)

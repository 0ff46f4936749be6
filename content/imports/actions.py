"""A file on its way into the bank: kept, read, brought in, taken back. The slow parts are jobs.

Who asks for all rows gets all: every row was judged before the first is written, and a job that dies goes
on where it stopped. It works in short transactions, so that nobody else waits long for the database.
"""

import secrets
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from django.db import transaction

from content.exchange.errors import ExchangeError
from content.exchange.items import FileRead
from content.exchange.reading_apart import read_file_apart
from content.imports.domain import content_from
from content.imports.errors import FaultyRows, NothingChosen, NotReady, TooLate
from content.imports.models import APPLY, READ, UNDO, BatchState, ImportBatch, ImportRow, Outcome
from content.imports.pictures import leave_without_picture
from content.imports.reading import rows_of_file
from content.imports.undoing import take_back
from content.items.actions import NewItem, create_items, edit_item, file_item
from content.items.checks.base import Complaint
from content.items.domain import Filing
from content.items.errors import ItemError
from content.items.models import Item, ItemVersion
from content.items.queries import content_of, latest_version
from content.jobs.actions import enqueue
from content.jobs.registry import Progress
from content.sources.errors import SourceError
from content.staff.actions import record
from content.staff.models import User

UNDO_DAYS = 30
# a transaction of this many rows holds the database for some tens of milliseconds
AT_ONCE = 30


def keep_file(*, name: str, data: bytes, format: str, owner: User, now: datetime) -> ImportBatch:
    """`format` is empty where it is to be recognised."""
    return ImportBatch.objects.create(
        name=name[:200], data=data, asked_format=format, owner=owner, created_at=now
    )


@transaction.atomic
def add_batch(*, name: str, data: bytes, format: str, owner: User, now: datetime) -> ImportBatch:
    """Keep a file and queue its reading."""
    batch = keep_file(name=name, data=data, format=format, owner=owner, now=now)
    enqueue(kind=READ, key=batch.key, payload={"batch": batch.pk}, now=now)
    return batch


def read_batch(*, batch: ImportBatch, progress: Progress) -> dict[str, int]:
    """Judge every row against the bank; harmless twice. What cannot be read is said on the batch."""
    progress(0, 1, "正在读文件")
    try:
        read = read_file_apart(bytes(batch.data), batch.name, batch.asked_format)
    except (ExchangeError, SourceError) as error:
        _leave(batch, BatchState.READING, BatchState.REFUSED, refusal=str(error)[:400])
        return {"rows": 0}
    return {"rows": len(write_rows(batch=batch, read=read, progress=progress))}


def write_rows(*, batch: ImportBatch, read: FileRead, progress: Progress) -> list[ImportRow]:
    """What was read, row by row as it stands to the bank; what was written before goes."""
    rows = rows_of_file(batch, read, progress)
    ImportRow.objects.filter(batch=batch).delete()
    for first in range(0, len(rows), AT_ONCE):
        ImportRow.objects.bulk_create(rows[first : first + AT_ONCE])
    _leave(batch, BatchState.READING, BatchState.READ, format=read.format, remarks=read.remarks)
    return rows


@transaction.atomic
def apply_batch(*, batch: ImportBatch, choices: Sequence[str], whole: bool, by: User, now: datetime) -> None:
    """Queue the bringing in of rows. Raises as `choose_rows` does."""
    choose_rows(batch=batch, choices=choices, whole=whole, by=by, now=now)
    enqueue(kind=APPLY, key=batch.key, payload={"batch": batch.pk, "by": by.pk}, now=now)


@transaction.atomic
def choose_rows(*, batch: ImportBatch, choices: Sequence[str], whole: bool, by: User, now: datetime) -> None:
    """The rows with these outcomes are to be brought in. With `whole`, only if no row is faulty.

    Raises NotReady, NothingChosen, FaultyRows.
    """
    chosen = [one for one in (Outcome.NEW, Outcome.UPDATE, Outcome.NEAR) if one in choices]
    if not ImportRow.objects.filter(batch=batch, outcome__in=chosen).exists():
        raise NothingChosen
    faulty = ImportRow.objects.filter(batch=batch, outcome=Outcome.INVALID).count()
    if whole and faulty:
        raise FaultyRows(faulty)
    _leave(batch, BatchState.READ, BatchState.APPLYING, choices=chosen, applied_at=now)
    record(actor=by, verb="import_items", target=batch.key, detail={"file": batch.name}, now=now)


def apply_rows(*, batch: ImportBatch, by: User, progress: Progress, now: datetime) -> dict[str, int]:
    """Bring in what was chosen, in steps that can be gone on with after a crash."""
    chosen = ImportRow.objects.filter(batch=batch, outcome__in=batch.choices)
    total = chosen.count()
    todo = chosen.filter(version=None, left="", mark="").order_by("position")
    while rows := list(todo.select_related("twin")[:AT_ONCE]):
        with transaction.atomic():
            fresh = [row for row in rows if row.outcome != Outcome.UPDATE]
            _create(fresh, by, now)
            for row in rows:
                if row.outcome == Outcome.UPDATE:
                    _update(row, by, now)
            ImportRow.objects.bulk_update(rows, ["version", "mark", "before", "left"])
        progress(total - todo.count(), total, "正在写进题库")
    _leave(batch, BatchState.APPLYING, BatchState.APPLIED, data=b"")
    return {"items": chosen.filter(left="").count(), "left": chosen.exclude(left="").count()}


def _create(rows: Sequence[ImportRow], by: User, now: datetime) -> None:
    taken = set(
        Item.objects.filter(code__in=[row.code for row in rows if row.code]).values_list("code", flat=True)
    )
    for row in rows:
        if row.code in taken:
            row.left = f"代码 {row.code} 刚刚被另一道题用了，请换一个代码再导入。"
        elif row.code:
            taken.add(row.code)
    leave_without_picture([row for row in rows if not row.left])
    rows = [row for row in rows if not row.left]
    versions = create_items(
        items=[
            NewItem(
                code=row.code or secrets.token_hex(6),
                content=content_from(row.content),
                complaints=[Complaint(**one) for one in row.complaints],
                topic=row.topic,
                suits=row.suits,
                owner=by,
                author=by,
            )
            for row in rows
        ],
        now=now,
    )
    for row, version in zip(rows, versions, strict=True):
        row.version, row.mark = version, version.mark


def _update(row: ImportRow, by: User, now: datetime) -> None:
    """Only where the item still stands as the person saw it in the preview."""
    if row.twin is None:
        row.left = "这道题已经不在题库里了。"
        return
    there = latest_version(row.twin)
    before = {
        "state": row.twin.state,
        "topic": row.twin.topic,
        "suits": row.twin.suits,
        "number": there.number,
        "content": asdict(content_of(there)),
    }
    try:
        # a savepoint: a refusal must not take the other rows along
        with transaction.atomic():
            version = _put(row, there, by, now)
    except ItemError as error:
        row.left = str(error)[:200]
        return
    row.before, row.version, row.mark = before, version, version.mark


def _put(row: ImportRow, there: ItemVersion, by: User, now: datetime) -> ItemVersion:
    item = there.item
    content = content_from(row.content)
    version = there
    if content != content_of(there):
        version = edit_item(item=item, content=content, by=by, now=now, opened=row.twin_mark)
    file_item(item=item, filing=Filing.of(row.topic or item.topic, row.suits or item.suits), by=by, now=now)
    return version


@transaction.atomic
def undo_batch(*, batch: ImportBatch, by: User, now: datetime) -> None:
    """Queue the taking back of all that the batch brought in. Raises NotReady, TooLate."""
    if batch.applied_at and now - batch.applied_at > timedelta(days=UNDO_DAYS):
        raise TooLate(UNDO_DAYS)
    _leave(batch, BatchState.APPLIED, BatchState.UNDOING, undone_at=now)
    record(actor=by, verb="undo_import", target=batch.key, detail={"file": batch.name}, now=now)
    enqueue(kind=UNDO, key=batch.key, payload={"batch": batch.pk, "by": by.pk}, now=now)


def undo_rows(*, batch: ImportBatch, by: User, progress: Progress, now: datetime) -> dict[str, int]:
    """Take back every row that nobody has touched since; the others say why they stay."""
    brought = ImportRow.objects.filter(batch=batch).exclude(mark="")
    total = brought.count()
    todo = brought.filter(left="").order_by("position")
    while rows := list(todo.select_related("version__item")[:AT_ONCE]):
        with transaction.atomic():
            take_back(rows, by, now)
            ImportRow.objects.bulk_update(rows, ["version", "mark", "left"])
        progress(total - todo.count(), total, "正在撤回")
    _leave(batch, BatchState.UNDOING, BatchState.UNDONE)
    return {"left": brought.count()}


def discard_batch(*, batch: ImportBatch) -> None:
    """Forget a file of which nothing is in the bank. Raises NotReady."""
    unused = [BatchState.READ, BatchState.REFUSED, BatchState.READING]
    if not ImportBatch.objects.filter(pk=batch.pk, state__in=unused).delete()[0]:
        raise NotReady


def _leave(batch: ImportBatch, state: str, next_state: str, **changes: object) -> None:
    """Go on to the next state, once. Raises NotReady."""
    if ImportBatch.objects.filter(pk=batch.pk, state=state).update(state=next_state, **changes) != 1:
        raise NotReady
    for name, value in {"state": next_state, **changes}.items():
        setattr(batch, name, value)

"""Taking rows back, as long as nobody has touched what they became."""

from collections.abc import Sequence
from datetime import datetime

from content.imports.models import ImportRow
from content.items.actions import drop_drafts, put_back
from content.items.errors import ChangedSince, ItemError
from content.items.models import Item
from content.staff.models import User

GONE = "这道题已经不在题库里了。"


def take_back(rows: Sequence[ImportRow], by: User, now: datetime) -> None:
    """New items go; updated ones are as they were. For the others `left` says why not."""
    dropped = drop_drafts(
        marks={row.version.item_id: row.mark for row in rows if row.version and not row.before}
    )
    for row in rows:
        if row.version is None:
            row.left = GONE
        elif not row.before:
            row.left = "" if row.version.item_id in dropped else str(ChangedSince())
        else:
            row.left = _restored(row, row.version.item, by, now)
        if not row.left:
            row.version, row.mark = None, ""


def _restored(row: ImportRow, item: Item, by: User, now: datetime) -> str:
    """Why not, or nothing."""
    try:
        put_back(item=item, mark=row.mark, before=row.before, by=by, now=now)
    except ItemError as error:
        return str(error)[:200]
    return ""

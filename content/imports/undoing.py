"""Taking one row back, as long as nobody has touched what it became."""

from datetime import datetime

from content.imports.models import ImportRow
from content.items.actions import drop_draft, put_back
from content.items.errors import ItemError
from content.staff.models import User


def take_back(row: ImportRow, by: User, now: datetime) -> None:
    """A new item goes; an updated one is as it was. Otherwise `left` says why not."""
    if row.version is None:
        row.left = "这道题已经不在题库里了。"
        return
    try:
        if not row.before:
            drop_draft(item=row.version.item, mark=row.mark)
        else:
            put_back(item=row.version.item, mark=row.mark, before=row.before, by=by, now=now)
    except ItemError as error:
        row.left = str(error)[:200]
        return
    row.version, row.mark = None, ""

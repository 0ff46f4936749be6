"""The pictures a question file brings along, and those it only names."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from content.exchange.items import FileRead, RefusedItem, TakenItem
from content.exchange.pictures import decoded
from content.imports.models import ImportRow
from content.items.domain import ItemContent
from content.items.formats.picture import PICTURE, picture_id
from content.items.pictures.actions import GONE, hold_pictures, keep_picture, sized
from content.items.pictures.errors import PictureError
from content.staff.models import User

_COLUMN = "body.picture"
_UNKNOWN = "这张图不在这个题库里。"
_BRING = "请在 data 里放图片文件的 base64，或删去 picture，再导入。"


def with_kept_pictures(read: FileRead, *, by: User, now: datetime) -> FileRead:
    """Every picture is kept, and the items know it by its name here; the others are refused."""
    kept = FileRead(read.format, [], list(read.refused), read.remarks)
    for item in read.taken:
        match _kept(item, by, now):
            case TakenItem() as taken:
                kept.taken.append(taken)
            case refused:
                kept.refused.append(refused)
    return kept


def leave_without_picture(rows: Sequence[ImportRow]) -> None:
    """Those whose picture was swept away since the file was read say so."""
    names = {row.pk: picture_id(row.content["body"]) for row in rows}
    there = hold_pictures(set(names.values()) - {""})
    for row in rows:
        if names[row.pk] and names[row.pk] not in there:
            row.left = GONE


def _kept(item: TakenItem, by: User, now: datetime) -> TakenItem | RefusedItem:
    name = picture_id(item.content.body)
    if not name:
        return item
    if not item.picture:
        size = hold_pictures([name]).get(name)
        return replace(item, content=sized(item.content, size)) if size else _refused(item, _UNKNOWN, _BRING)
    try:
        picture = keep_picture(data=decoded(item.picture), by=by, now=now)
    except PictureError as error:
        return _refused(item, str(error), "请换一张图，再导入。")
    content = sized(_named(item.content, picture.name), (picture.width, picture.height))
    return replace(item, content=content, picture="")


def _named(content: ItemContent, name: str) -> ItemContent:
    return replace(content, body=content.body | {PICTURE: content.body[PICTURE] | {"id": name}})


def _refused(item: TakenItem, why: str, fix: str) -> RefusedItem:
    return RefusedItem(item.row, _COLUMN, why, fix, item.sheet)

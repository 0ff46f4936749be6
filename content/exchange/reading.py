"""A question file as two lists: what can be taken, and what cannot, with the reason and what to do."""

from collections.abc import Mapping

from content.exchange.errors import NotTaken
from content.exchange.items import FileRead, RawItem, RefusedItem, TakenItem
from content.exchange.readers import Upload, reader_of
from content.exchange.wording import wording_of


def read_file(data: bytes, name: str = "", format: str = "") -> FileRead:
    """A file of any kind in READERS; `format` is one of FORMATS where a person chose it.

    Raises ExchangeError, UnknownEncoding.
    """
    upload = Upload(name, data)
    found = reader_of(upload, format).read(upload, format)
    read = FileRead(found.format, [], [], found.remarks)
    for item in found.items:
        match _judged(item) if isinstance(item, RawItem) else item:
            case TakenItem() as taken:
                read.taken.append(taken)
            case refused:
                read.refused.append(refused)
    return read


def _judged(raw: RawItem) -> TakenItem | RefusedItem:
    try:
        content = wording_of(raw)
    except NotTaken as fault:
        return refused_of(raw, fault)
    return TakenItem(raw.row, content, raw.sheet, raw.topic, raw.code)


def refused_of(raw: RawItem, fault: NotTaken) -> RefusedItem:
    """Named as the file's own columns are named; where it has none, in the words of this house."""
    column = raw.columns.get(fault.field) or FIELD_WORDS.get(fault.field, fault.field)
    return RefusedItem(raw.row, column, fault.why, fault.fix, raw.sheet, raw)


FIELD_WORDS: Mapping[str, str] = {
    "type": "题型",
    "stem": "题干",
    "options": "选项",
    "answer": "答案",
    "rationale": "解析",
    "difficulty": "难度",
    "topic": "知识点",
}

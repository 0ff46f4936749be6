"""A question file as two lists: what can be taken, and what cannot, with the reason and what to do."""

from content.exchange.items import FileRead, RawItem, TakenItem
from content.exchange.judging import judged
from content.exchange.readers import Upload, reader_of


def read_file(data: bytes, name: str = "", format: str = "") -> FileRead:
    """A file of any kind in READERS; `format` is one of FORMATS where a person chose it.

    Raises ExchangeError, UnknownEncoding.
    """
    upload = Upload(name, data)
    found = reader_of(upload, format).read(upload, format)
    read = FileRead(found.format, [], [], found.remarks)
    for item in found.items:
        match judged(item) if isinstance(item, RawItem) else item:
            case TakenItem() as taken:
                read.taken.append(taken)
            case refused:
                read.refused.append(refused)
    return read

"""A question file as two lists: what can be taken, and what cannot, with the reason and what to do."""

from content.exchange.errors import DamagedFile, OtherKind
from content.exchange.items import FileItems, FileRead, RawItem, TakenItem
from content.exchange.judging import judged
from content.exchange.readers import Upload, reader_of
from content.exchange.readers.sight import refuse_at_sight
from content.sources.errors import UnknownEncoding

_OFFICE = {b"PK\x03\x04": "Excel", b"\xd0\xcf\x11\xe0": "Excel"}
_BOOKS = (".xlsx", ".xls", ".xlsm", ".et")


def read_file(data: bytes, name: str = "", format: str = "") -> FileRead:
    """A file of any kind in READERS; `format` is one of FORMATS where a person chose it.

    Raises ExchangeError, and UnknownEncoding of a file that may well be text.
    """
    upload = Upload(name, data)
    refuse_at_sight(upload)
    found = _found(upload, format)
    read = FileRead(found.format, [], [], found.remarks)
    for item in found.items:
        match judged(item) if isinstance(item, RawItem) else item:
            case TakenItem() as taken:
                read.taken.append(taken)
            case refused:
                read.refused.append(refused)
    return read


def _found(upload: Upload, format: str) -> FileItems:
    try:
        return reader_of(upload, format).read(upload, format)
    except UnknownEncoding:
        if kind := _OFFICE.get(upload.data[:4]):
            raise OtherKind(kind if upload.suffix != ".docx" else "Word") from None
        if upload.suffix in _BOOKS:
            raise DamagedFile("Excel") from None
        raise

"""What no reader can open, told by its first bytes and by what is inside, never by its name."""

from content.exchange.errors import DamagedFile, PasswordProtected, TooLarge, UnsupportedKind
from content.exchange.readers.base import MAX_MB, Upload
from content.exchange.readers.xls import BOOKS, streams_of
from content.exchange.readers.xlsx import parts_of

_SAVE = "请用 WPS 或 Excel 打开，另存为 .xlsx 再导入。"
_UNPACK = "请先解压，再导入里面的文件。"
_TYPE = "请把图上的题目打出来或识别出来，再粘贴。"
_COPY = "请打开文件，复制题目，再粘贴到“粘贴”框里。"
_OLE, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
# Excel keeps a workbook with a password in the old container, under this name
_WITH_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_STARTS = (
    (b"\x89PNG", "图片", _TYPE),
    (b"\xff\xd8\xff", "图片", _TYPE),
    (b"GIF8", "图片", _TYPE),
    (b"BM", "图片", _TYPE),
    (b"RIFF", "图片", _TYPE),
    (b"II*\0", "图片", _TYPE),
    (b"MM\0*", "图片", _TYPE),
    (b"%PDF", " PDF ", _COPY),
    (b"{\\rtf", " RTF ", "请用 WPS 或 Word 打开，另存为 .docx 再导入。"),
    (b"Rar!", "压缩", _UNPACK),
    (b"7z\xbc\xaf", "压缩", _UNPACK),
    (b"\x1f\x8b", "压缩", _UNPACK),
    (b"MIME-Version:", "网页存档", _SAVE),
)
_MAGIC_MAX = 4096


def refuse_at_sight(upload: Upload) -> None:
    """Raises TooLarge, PasswordProtected, DamagedFile or UnsupportedKind."""
    data = upload.data
    if len(data) > MAX_MB << 20:
        raise TooLarge(MAX_MB)
    for start, kind, advice in _STARTS:
        # the short signs may begin a text, which holds no NUL
        if data.startswith(start) and (len(start) > 2 or b"\0" in data[:_MAGIC_MAX]):
            raise UnsupportedKind(kind, advice)
    if data[4:8] == b"ftyp":  # as phones keep pictures
        raise UnsupportedKind("图片", _TYPE)
    if data.startswith(_OLE):
        _refuse_container(data)
    elif data.startswith(_ZIP):
        _refuse_package(parts_of(data), "Word" if upload.suffix == ".docx" else "Excel")


def _refuse_container(data: bytes) -> None:
    if _WITH_PASSWORD in data:
        raise PasswordProtected
    streams = streams_of(data)
    if not streams:
        raise DamagedFile("Excel")
    if "WordDocument" in streams:
        raise UnsupportedKind("旧版 Word ", "请用 WPS 或 Word 打开，另存为 .docx 再导入。")
    if not streams & BOOKS:
        raise UnsupportedKind("旧版 Office ", _SAVE)


def _refuse_package(parts: frozenset[str], named: str) -> None:
    if not parts:
        raise DamagedFile(named)
    if "xl/workbook.bin" in parts:
        raise UnsupportedKind(" .xlsb ", _SAVE)
    if "content.xml" in parts:
        raise UnsupportedKind(" .ods 等 OpenDocument ", _SAVE)
    if any(part.endswith(".iwa") or part == "index.zip" for part in parts):
        raise UnsupportedKind(" Numbers ", "请在 Numbers 里选“导出为 Excel”，存成 .xlsx 再导入。")
    if "ppt/presentation.xml" in parts:
        raise UnsupportedKind(" PowerPoint ", _COPY)
    if not any(part.startswith(("xl/", "word/")) or part == "imsmanifest.xml" for part in parts):
        raise UnsupportedKind("压缩", _UNPACK)

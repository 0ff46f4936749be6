"""An upload to the text that everything else points into."""

import hashlib
import re
from pathlib import PurePath

from content.sources.domain.decode import Decoded, decode
from content.sources.domain.folding import fold
from content.sources.domain.tally import PDF, WORD
from content.sources.errors import (
    BrokenText,
    DamagedFile,
    EmptyDocument,
    PasswordProtected,
    TooLarge,
    TooLong,
    UnsupportedType,
)

MAX_MB = 10
MAX_CHARACTERS = 2_000_000  # of a Word or PDF file, which may hold far more than its size shows
_TEXT_TYPES = frozenset(["", ".txt", ".md", ".markdown", ".text"])
_HTML_TYPES = frozenset([".html", ".htm", ".xhtml"])
_SAVE_OR_PASTE = "请用 WPS 或 Word 打开，另存为 .docx，或直接粘贴文字。"
_COPY = "请打开文件，复制要用的内容后直接粘贴。"
_UNPACK = "请先解压，再上传里面的文件。"
_TYPE = "请把图上的文字打出来或识别出来，再粘贴。"
_ADVICE = {
    **dict.fromkeys(
        [".doc", ".docm", ".dot", ".dotx", ".wps", ".wpt", ".ofd", ".rtf", ".odt"], _SAVE_OR_PASTE
    ),
    **dict.fromkeys([".xls", ".xlsx", ".et", ".ppt", ".pptx", ".dps", ".caj", ".epub"], _COPY),
    **dict.fromkeys([".zip", ".rar", ".7z", ".gz", ".tar"], _UNPACK),
    **dict.fromkeys([".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".heic"], _TYPE),
}
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
_MAGIC = (
    (_OLE, "旧版 Office ", _SAVE_OR_PASTE),
    (b"\x89PNG", "图片", _TYPE),
    (b"\xff\xd8\xff", "图片", _TYPE),
    (b"{\\rtf", "RTF ", _SAVE_OR_PASTE),
    (b"Rar!", "压缩", _UNPACK),
    (b"7z\xbc\xaf", "压缩", _UNPACK),
)
# Word keeps a document with a password in the old container, under this name
_WITH_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_LINE_END = re.compile(r"\r\n|[\r\x0b\x85\u2028\u2029]|\x0c(?!\n)")
_HTML_START = re.compile(r"\s*(<!doctype html|<html\b)", re.IGNORECASE)


def read_upload(data: bytes, name: str) -> Decoded:
    """Decode a file by its name and content. Raises a SourceError that says what to do.

    A hostile file can take any memory and time here: uploads come through `reading_apart`.
    """
    suffix = refuse_at_sight(data, name)
    if data.startswith(_PDF):
        return _document(_pdf(data), PDF)
    if data.startswith(_ZIP):
        return _document(_word(data), WORD)
    decoded = decode(data)
    if suffix in _HTML_TYPES or is_html(decoded.text):
        return Decoded(clean_text(_html(decoded.text)), decoded.encoding)
    return Decoded(clean_text(decoded.text), decoded.encoding)


def refuse_at_sight(data: bytes, name: str) -> str:
    """The suffix of a file worth opening. TooLarge, UnsupportedType, PasswordProtected, DamagedFile."""
    if len(data) > MAX_MB * 1024 * 1024:
        raise TooLarge(MAX_MB)
    suffix = PurePath(name).suffix.lower()
    if suffix in _ADVICE:
        raise UnsupportedType(f" {suffix} ", _ADVICE[suffix])
    if data.startswith(_OLE) and _WITH_PASSWORD in data:
        raise PasswordProtected
    for start, kind, advice in _MAGIC:
        if data.startswith(start):
            raise UnsupportedType(kind, advice)
    _refuse_suffix(data, suffix)
    return suffix


def _refuse_suffix(data: bytes, suffix: str) -> None:
    if suffix == ".docx":
        if not data.startswith(_ZIP):
            raise DamagedFile("Word")
    elif suffix == ".pdf":
        if not data.startswith(_PDF):
            raise DamagedFile("PDF")
    elif suffix not in _TEXT_TYPES | _HTML_TYPES:
        raise UnsupportedType(f" {suffix} ", "请另存为 .docx 或 .txt，或直接粘贴文字。")


def is_html(text: str) -> bool:
    return _HTML_START.match(text) is not None


def _document(text: str, encoding: str) -> Decoded:
    if len(text) > MAX_CHARACTERS:
        raise TooLong(MAX_CHARACTERS)
    return Decoded(clean_text(text), encoding)


# Each reader is loaded with its first file: their libraries take longer to load than most texts to read,
# and a process that only cleans pasted text never needs them.
def _word(data: bytes) -> str:
    from content.sources.domain.word import word_to_text

    return word_to_text(data)


def _pdf(data: bytes) -> str:
    from content.sources.domain.pdf import pdf_to_text

    return pdf_to_text(data)


def _html(text: str) -> str:
    from content.sources.domain.html import html_to_text

    return html_to_text(text)


def clean_text(text: str) -> str:
    """Line ends as \\n, no byte order mark. Raises EmptyDocument, TooLarge or BrokenText."""
    if len(text) > MAX_MB * 1024 * 1024:
        raise TooLarge(MAX_MB)
    if "\0" in text:
        raise BrokenText
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    if not text.strip():
        raise EmptyDocument
    return text


def text_digest(text: str) -> str:
    """The same for two copies that differ in line breaks, spaces or character width only."""
    return hashlib.sha256(fold(text).encode("utf-8", "surrogatepass")).hexdigest()

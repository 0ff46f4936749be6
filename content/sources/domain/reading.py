"""An upload to the text that everything else points into."""

import hashlib
import re
from pathlib import PurePath

from content.sources.domain.decode import Decoded, decode
from content.sources.domain.folding import fold
from content.sources.domain.html import html_to_text
from content.sources.errors import BrokenText, EmptyDocument, TooLarge, UnsupportedType

MAX_MB = 10
_TEXT_TYPES = frozenset(["", ".txt", ".md", ".markdown", ".text"])
_HTML_TYPES = frozenset([".html", ".htm", ".xhtml"])
_SAVE_OR_PASTE = "请用 WPS 或 Word 打开，另存为 .docx，或直接粘贴文字。"
_PASTE = "请打开文件，复制正文后直接粘贴文字。"
_ADVICE = {
    ".doc": _SAVE_OR_PASTE,
    ".wps": _SAVE_OR_PASTE,
    ".ofd": _SAVE_OR_PASTE,
    ".rtf": _SAVE_OR_PASTE,
    ".docx": "请直接粘贴文字。",
    ".pdf": _PASTE,
}
_MAGIC = (
    (b"%PDF", "PDF", _PASTE),
    (b"PK\x03\x04", "压缩或 Office ", "请直接粘贴文字。"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office ", _SAVE_OR_PASTE),
    (b"\x89PNG", "图片", "请把图上的文字打出来后粘贴。"),
    (b"\xff\xd8\xff", "图片", "请把图上的文字打出来后粘贴。"),
    (b"{\\rtf", "RTF ", _SAVE_OR_PASTE),
)
_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_HTML_START = re.compile(r"\s*(<!doctype html|<html\b)", re.IGNORECASE)


def read_upload(data: bytes, name: str) -> Decoded:
    """Decode a file by its name and content. Raises a SourceError that says what to do."""
    if len(data) > MAX_MB * 1024 * 1024:
        raise TooLarge(MAX_MB)
    suffix = PurePath(name).suffix.lower()
    _refuse_type(data, suffix)
    decoded = decode(data)
    text = decoded.text
    if suffix in _HTML_TYPES or _HTML_START.match(text):
        text = html_to_text(text)
    return Decoded(clean_text(text), decoded.encoding)


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


def _refuse_type(data: bytes, suffix: str) -> None:
    if suffix in _ADVICE:
        raise UnsupportedType(f" {suffix} ", _ADVICE[suffix])
    for start, kind, advice in _MAGIC:
        if data.startswith(start):
            raise UnsupportedType(kind, advice)
    if suffix not in _TEXT_TYPES | _HTML_TYPES:
        raise UnsupportedType(f" {suffix} ", "请另存为 .txt，或直接粘贴文字。")

"""A PDF's own text, page by page; a form feed ends each page but the last. Broken lines stay as they are."""

import logging
import re
import unicodedata
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from content.sources.domain.decode import share_of_common
from content.sources.errors import (
    DamagedFile,
    GarbledPdf,
    PasswordProtected,
    ScannedPdf,
    TooHard,
    TooManyPages,
)

MAX_PAGES = 500
PAGE_END = "\f"
_SIGNS_OF_A_STAMP = 10  # what a scanner's program writes on every page
_READABLE_SHARE = 0.5
# NULs between the signs, halves of pairs: what fonts with a poor table of signs give
_DIRT = re.compile(r"[\0\x01-\x08\x0b-\x1f\ud800-\udfff]")
# some programs write the radical ⼀ where 一 is meant
_RADICAL = re.compile(r"[\u2f00-\u2fd5]")
_PAGE_NUMBER = re.compile(r"[-—–·•\s]*(\d{1,4})[-—–·•\s]*|第\s*\d+\s*页(?:[\s,，/]*共\s*\d+\s*页)?")
# a damaged file makes pypdf fail wherever its next line happens to be
_FAULTS = (
    PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RecursionError,
    TypeError, ValueError,
)  # fmt: skip


def pdf_to_text(data: bytes) -> str:
    """Raises DamagedFile, PasswordProtected, ScannedPdf, GarbledPdf, TooManyPages or TooHard."""
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns of every small fault that it mends
    raw = _pages(data)
    pages = [_clean_page(page, len(raw)) for page in raw]
    whole = "".join(pages)
    if len("".join(whole.split())) <= _SIGNS_OF_A_STAMP * len(pages):
        raise ScannedPdf
    if share_of_common(whole) < _READABLE_SHARE:
        raise GarbledPdf
    return f"{PAGE_END}\n".join(pages)


def _pages(data: bytes) -> list[str]:
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise PasswordProtected
        if len(reader.pages) > MAX_PAGES:
            raise TooManyPages(MAX_PAGES)
        return [page.extract_text() for page in reader.pages]
    except DependencyError as error:  # a cipher that only an extra library reads
        raise PasswordProtected from error
    except LimitReachedError as error:
        raise TooHard from error
    except _FAULTS as error:
        raise DamagedFile("PDF") from error


def _clean_page(text: str, count: int) -> str:
    """Without dirt, and without the page's number: a sentence may run over it to the next page."""
    text = _RADICAL.sub(lambda found: unicodedata.normalize("NFKC", found[0]), _DIRT.sub("", text))
    lines = text.strip().split("\n")
    for edge in (0, -1):
        if lines and _is_page_number(lines[edge], count):
            del lines[edge]
    return "\n".join(lines)


def _is_page_number(line: str, count: int) -> bool:
    """A bare number only where the document has so many pages: 12 may also be the last figure of a table."""
    found = _PAGE_NUMBER.fullmatch(line.strip())
    if found is None:
        return False
    return not line.strip().isdigit() or int(found[1]) <= count

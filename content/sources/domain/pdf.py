"""A PDF's own text. Broken lines stay as they are: joining.py knows what to do with them."""

import logging
import re
import unicodedata
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from content.sources.domain.decode import share_of_common
from content.sources.domain.pages import join_pages
from content.sources.errors import (
    DamagedFile,
    GarbledPdf,
    PasswordProtected,
    ScannedPdf,
    TooHard,
    TooManyPages,
)

MAX_PAGES = 500
_SIGNS_OF_A_STAMP = 10  # what a scanner's program writes on every page
_READABLE_SHARE = 0.5
# NULs between the signs, halves of pairs: what fonts with a poor table of signs give
_DIRT = re.compile(r"[\0\x01-\x08\x0b-\x1f\ud800-\udfff]")
# Fonts draw the radical U+2ED3 and the character 长 alike, and a printed page often gives back the radical.
# NFKC knows only one block of them, and of that block it takes two the traditional way.
_RADICAL = re.compile(r"[\u2f00-\u2fd5]")
_MORE_RADICALS = str.maketrans(
    "\u2f3e\u2fad\u2e92\u2e9d\u2e9f\u2ea0\u2eac\u2ec1\u2ec4\u2ec5\u2ec6\u2ec9\u2ecb\u2ed1\u2ed3\u2ed4\u2ed8\u2ed9"
    "\u2eda\u2edb\u2edc\u2edd\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eec\u2eee\u2ef0\u2ef3",
    "户青巳月母民示虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
# a damaged file makes pypdf fail wherever its next line happens to be
_FAULTS = (
    PyPdfError, ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RecursionError,
    TypeError, ValueError,
)  # fmt: skip


def pdf_to_text(data: bytes) -> str:
    """Raises DamagedFile, PasswordProtected, ScannedPdf, GarbledPdf, TooManyPages or TooHard."""
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns of every small fault that it mends
    pages = [_clean(page) for page in _pages(data)]
    whole = "".join(pages)
    if len("".join(whole.split())) <= _SIGNS_OF_A_STAMP * len(pages):
        raise ScannedPdf
    if share_of_common(whole) < _READABLE_SHARE:
        raise GarbledPdf
    return join_pages(pages)


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


def _clean(text: str) -> str:
    text = _DIRT.sub("", text).translate(_MORE_RADICALS)
    return _RADICAL.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)

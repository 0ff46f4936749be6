"""One kind of file each. A new kind is one file here, a line below, and a test. Pure."""

from content.exchange.readers.aiken import AIKEN
from content.exchange.readers.base import Reader, Upload
from content.exchange.readers.delimited import DELIMITED
from content.exchange.readers.docx import DOCX
from content.exchange.readers.gift import GIFT
from content.exchange.readers.html import HTML
from content.exchange.readers.moodle import MOODLE
from content.exchange.readers.own_json import OWN_JSON
from content.exchange.readers.paper import PAPER
from content.exchange.readers.wenjuanxing import WENJUANXING
from content.exchange.readers.xls import XLS
from content.exchange.readers.xlsx import XLSX
from content.exchange.readers.xml_2003 import XML_2003

# what its bytes give away first, then a header, then the strict notations, what takes anything last
READERS: tuple[Reader, ...] = (
    *(XLSX, XLS, DOCX, XML_2003, MOODLE, OWN_JSON, HTML),
    *(DELIMITED, AIKEN, GIFT, WENJUANXING, PAPER),
)
FORMATS: tuple[str, ...] = tuple(dict.fromkeys(name for reader in READERS for name in reader.formats))


def reader_of(upload: Upload, format: str = "") -> Reader:
    """The first reader whose kind the bytes are, among those that read `format` where one is chosen.

    Where none is sure, the last of them: it says what is wrong. Raises UnknownEncoding.
    """
    able = [reader for reader in READERS if not format or format in reader.formats]
    return next((reader for reader in able if reader.fits(upload)), able[-1])

"""Word and PDF files as people's programs write them, and some as nobody's should."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import compress

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf import PdfReader, PdfWriter

MEGABYTE = 1 << 20


def docx_of(*paragraphs: str) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def docx_with(body_xml: str) -> bytes:
    """A document of one piece of WordprocessingML; `w:` is known."""
    document = Document()
    document.element.body.insert(0, parse_xml(body_xml.replace(">", f" {nsdecls('w')}>", 1)))
    return saved(document)


def saved(document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def with_part(docx: bytes, name: str, content: bytes) -> bytes:
    """The package with one part put in, or put in the place of the old one."""
    file = BytesIO()
    with ZipFile(BytesIO(docx)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return file.getvalue()


def part_of(docx: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(docx)) as package:
        return package.read(name)


def pdf_of(*pages: str, read_as: str = "{}", with_table: bool = True) -> bytes:
    """A PDF whose font tells what its signs mean (`with_table`), each as `read_as` lays it out."""
    signs = sorted(set("".join(pages)) - {"\n"})
    code = {sign: f"{number:04x}" for number, sign in enumerate(signs, start=3000)}
    meaning = {code[sign]: read_as.format(sign).encode("utf-16-be").hex() for sign in signs}
    table = b" /ToUnicode 5 0 R" if with_table else b""
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Sun /Encoding /Identity-H /DescendantFonts [4 0 R]"
        + table
        + b" >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sun /DW 1000"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        _stream(_cmap(meaning).encode()),
    ]
    for number, page in enumerate(pages):
        objects += [_page(7 + 2 * number), _stream(_shown(page, code).encode())]
    return _file(objects)


def locked(pdf: bytes, *, reader: str) -> bytes:
    """The PDF with a password for who reads it; "" only forbids printing."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.encrypt(reader, "owner", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def slow_pdf() -> bytes:
    """A few kilobytes that take minutes: hundreds of pages share one page's worth of endless work."""
    work = b"BT /F1 12 Tf " + b"<0001> Tj " * 200_000 + b"ET"
    pages = 400
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        _stream(compress(work), b" /Filter /FlateDecode"),
    ]
    return _file(objects + [_page(4)] * pages)


def _page(content: int) -> bytes:
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R"
        " /Resources << /Font << /F1 3 0 R >> >> >>"
    ).encode()


def _shown(page: str, code: dict[str, str]) -> str:
    lines = ("".join(code[sign] for sign in line) for line in page.split("\n") if line)
    return "BT /F1 12 Tf 72 760 Td 16 TL " + " ".join(f"<{line}> Tj T*" for line in lines) + " ET"


def _cmap(meaning: dict[str, str]) -> str:
    pairs = [f"<{code}> <{sign}>" for code, sign in meaning.items()]
    blocks = [pairs[first : first + 100] for first in range(0, len(pairs), 100)]
    chars = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return f"begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n{chars}\nendcmap"


def _stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(content), more, content)


def _file(objects: Sequence[bytes]) -> bytes:
    whole, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return whole + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (size, rows, size, len(whole))
    )

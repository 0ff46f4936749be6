"""Whatever a file does to the process that reads it, the web process only waits, and has a sentence."""

import sys
from pathlib import Path

import pytest

from content.sources.domain.decode import Decoded
from content.sources.domain.reading import read_upload
from content.sources.errors import DamagedFile, SourceError, TooHard, TooLarge, UnsupportedType, error_of
from content.sources.reading_apart import Limits, read_apart
from tests.content.sources.documents import MEGABYTE, docx_of, pdf_of, slow_pdf, with_part

PAGE = "2023年，东湖市司法局办结法律援助案件5000件。"
BOMB = with_part(docx_of("正文"), "word/document.xml", b"<a>" + b"<b/>" * (90 * MEGABYTE // 4) + b"</a>")


@pytest.mark.parametrize(
    ("data", "name", "encoding"),
    [
        (PAGE.encode("gb18030"), "a.txt", "gb18030"),
        (f"<html><p>{PAGE}</p></html>".encode(), "a.html", "utf-8"),
        (docx_of(PAGE), "年报.docx", "docx"),
        (pdf_of(PAGE), "../../年报\0.PDF", "pdf"),
    ],
)
def test_a_file_is_read_as_it_would_be_here(data: bytes, name: str, encoding: str) -> None:
    assert read_apart(data, name) == read_upload(data, name) == Decoded(PAGE, encoding)


@pytest.mark.parametrize(
    ("data", "name", "error"),
    [
        (b"PK\x03\x04", "a.docx", DamagedFile),
        (b"x", "a.doc", UnsupportedType),
        (bytes(10 * MEGABYTE + 1), "a.txt", TooLarge),
    ],
)
def test_a_refusal_is_the_same_as_here(data: bytes, name: str, error: type[SourceError]) -> None:
    with pytest.raises(error) as here:
        read_upload(data, name)
    with pytest.raises(error) as apart:
        read_apart(data, name)
    assert (str(apart.value), apart.value.code) == (str(here.value), here.value.code)


def test_every_error_can_cross_over() -> None:
    codes = [kind.code for kind in SourceError.__subclasses__()]
    assert [(error_of(code, "话").code, str(error_of(code, "话"))) for code in codes] == [
        (code, "话") for code in codes
    ]
    assert error_of("unheard_of", "话").code == "too_hard"


@pytest.mark.parametrize("limits", [Limits(wall_s=1), Limits(cpu_s=1), Limits(memory_mb=60)])
def test_a_file_that_takes_too_much_is_to_be_pasted(limits: Limits) -> None:
    with pytest.raises(TooHard, match="复制后直接粘贴"):
        read_apart(slow_pdf(), "a.pdf", limits)


@pytest.mark.skipif(sys.platform != "linux", reason="measured where the kernel tells the peak")
def test_a_bomb_goes_off_elsewhere() -> None:
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew from here
    before = memory_mb("VmRSS")
    with pytest.raises((TooHard, DamagedFile)):
        read_apart(BOMB, "a.docx")
    assert memory_mb("VmHWM") - before < 50


def memory_mb(name: str) -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024

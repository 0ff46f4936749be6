"""A question file is read in a process of its own, and comes back as if it had been read here."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.exchange.errors import ExchangeError, TooHard, TooLarge, error_of
from content.exchange.items import FileRead, RawItem, RefusedItem, TakenItem
from content.exchange.reading import read_file
from content.exchange.reading_apart import read_file_apart
from content.exchange.wire import packed, unpacked
from content.items.domain import ItemContent
from content.sources.apart import Limits
from content.sources.errors import UnknownEncoding
from tests.content.exchange import real_files
from tests.content.exchange.workbooks import HEADER, sheet_of, xlsx_of
from tests.content.sources.documents import MEGABYTE, with_part
from tests.content.sources.test_reading_apart import memory_mb

ROW = "<row><c t='str'><v>判断</v></c><c t='str'><v>题{}</v></c><c r='G{}' t='str'><v>对</v></c></row>"


@pytest.mark.parametrize(
    "file", [real_files.generic_old_excel, real_files.generic_headings, real_files.kahoot_pasted]
)
def test_a_file_is_read_as_it_would_be_here(file) -> None:
    assert read_file_apart(file(), "题库") == read_file(file(), "题库")


def test_the_chosen_format_goes_along() -> None:
    data = b"Question,Answer 1,Answer 2,Correct answer\nx,3,1,1\n"
    assert [read_file_apart(data, "x.csv", format).format for format in ("", "kahoot")] == [
        "generic",
        "kahoot",
    ]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (xlsx_of([["只有一句话"]]), "no_header"),
        (b"PK\x03\x04", "damaged_file"),
        (b"\x89PNG\0", "unsupported_type"),
        (b"\x00\xff\xfe\x81", "unknown_encoding"),
    ],
)
def test_a_refusal_is_the_same_as_here(data: bytes, error: str) -> None:
    with pytest.raises((ExchangeError, UnknownEncoding)) as here:
        read_file(data)
    with pytest.raises(type(here.value)) as apart:
        read_file_apart(data, "")
    assert (str(apart.value), apart.value.code) == (str(here.value), error)


def test_every_error_can_cross_over() -> None:
    codes = [kind.code for kind in ExchangeError.__subclasses__()]
    crossed = [error_of(code, "话") for code in codes]
    assert [(error.code, str(error)) for error in crossed if error] == [(code, "话") for code in codes]
    assert error_of("unheard_of", "话") is None


def test_a_file_beyond_the_limit_starts_no_process() -> None:
    with pytest.raises(TooLarge):
        read_file_apart(bytes(10 * MEGABYTE + 1), "x.xlsx", limits=Limits(wall_s=0))


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are the kernel's")
@pytest.mark.parametrize("limits", [Limits(wall_s=0.2), Limits(cpu_s=1), Limits(memory_mb=60)])
def test_a_file_that_takes_too_much_is_to_be_made_smaller(limits: Limits) -> None:
    rows = "".join(ROW.format(number, number + 2) for number in range(19_000))
    head = "".join(f"<c t='str'><v>{name}</v></c>" for name in HEADER)
    with pytest.raises(TooHard, match="分成几份"):
        read_file_apart(
            sheet_of(f"<sheetData><row>{head}</row>{rows * 12}</sheetData>"), "x.xlsx", limits=limits
        )


@pytest.mark.skipif(sys.platform != "linux", reason="measured where the kernel tells the peak")
def test_a_text_that_unpacks_to_ninety_megabytes_goes_off_elsewhere() -> None:
    strings = (
        b"<sst><si><t>"
        + b"".join(b"%0200d" % number for number in range(90 * MEGABYTE // 200))
        + b"</t></si></sst>"
    )
    data = with_part(sheet_of("<sheetData/>"), "xl/sharedStrings.xml", strings)
    del strings
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew from here
    before = memory_mb("VmRSS")
    with pytest.raises(ExchangeError):
        read_file_apart(data, "x.xlsx")
    assert memory_mb("VmHWM") - before < 50


def test_two_thousand_rows_fit_into_three_hundred_megabytes() -> None:
    rows = [("单选", f"第{n}条怎么说？", "甲", "乙", "丙", n, "ABCD"[n % 4]) for n in range(2000)]
    limits = Limits(memory_mb=300, cpu_s=5, wall_s=30)
    assert len(read_file_apart(xlsx_of([HEADER, *rows]), "x.xlsx", limits=limits).taken) == 2000


WORDS = st.text(max_size=20)
RAW = st.builds(
    RawItem,
    row=st.integers(),
    sheet=WORDS,
    columns=st.dictionaries(WORDS, WORDS, max_size=2),
    type=WORDS,
    stem=WORDS,
    options=st.lists(WORDS, max_size=3).map(tuple),
    answer=WORDS,
    rationale=WORDS,
    difficulty=WORDS,
    topic=WORDS,
    code=WORDS,
    numbered=st.booleans(),
)
JSON = st.dictionaries(WORDS, st.one_of(WORDS, st.booleans(), st.lists(WORDS, max_size=2)), max_size=2)
TAKEN = st.builds(
    TakenItem,
    row=st.integers(),
    content=st.builds(
        ItemContent, format=WORDS, stem=WORDS, body=JSON, key=JSON, rationale=WORDS, citation=JSON,
        option_notes=st.dictionaries(WORDS, WORDS, max_size=2), difficulty=WORDS,
    ),
    sheet=WORDS,
    topic=WORDS,
    code=WORDS,
    suits=st.lists(WORDS, max_size=2).map(tuple),
)  # fmt: skip
REFUSED = st.builds(
    RefusedItem, row=st.integers(), column=WORDS, why=WORDS, fix=WORDS, sheet=WORDS, raw=st.none() | RAW
)
READ = st.builds(
    FileRead,
    format=WORDS,
    taken=st.lists(TAKEN, max_size=2),
    refused=st.lists(REFUSED, max_size=2),
    remarks=st.lists(WORDS, max_size=2),
)


@given(READ)
def test_nothing_is_lost_between_two_processes(read: FileRead) -> None:
    assert unpacked(packed(read)) == read

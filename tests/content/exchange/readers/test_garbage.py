"""Whatever is sent in: a reader answers with items or with a sentence, and soon."""

import json
import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.exchange.errors import ExchangeError
from content.exchange.readers import READERS, Upload
from content.exchange.reading import read_file
from content.sources.errors import UnknownEncoding

SIGNS = st.sampled_from(
    [*"1２Ａ.、：:()（）【】[]_=~{}#%<>&|;*/\\-\n\n\r\t ", "\u3000", "\0", "\ufeff", "\ud7ff"]
)
WORDS = st.sampled_from(
    [
        *(
            "答案：",
            "A.",
            "一、单选题",
            "参考答案",
            "1-5 ABCDE",
            "[多选题]",
            "题号",
            "解析：",
            "（√）",
            "甲",
            "第 1 页",
        ),
        *("ANSWER: A", "{=", "{T}", "$CATEGORY:", "题干,答案"),
        *("<quiz>", "<question type='cloze'>", "{1:SA:=", '{"items":['),
    ]
)
TEXTS = st.lists(SIGNS | WORDS | st.characters(codec="utf-8"), max_size=60).map("".join)


@settings(max_examples=150)
@given(text=TEXTS)
def test_no_text_breaks_a_reader(text: str) -> None:
    for reader in READERS:
        upload = Upload("", text.encode())
        with suppress(ExchangeError, UnknownEncoding):
            reader.fits(upload)
            reader.read(upload, "")


@settings(max_examples=150)
@given(
    data=st.binary(max_size=300)
    | st.binary(max_size=200).map(lambda tail: b"PK\x03\x04word/document.xml" + tail),
    name=st.sampled_from(["", "x.docx", "x.doc", "x.json", "x.xml", "../../x.csv"]),
)
def test_no_bytes_break_the_reading(data: bytes, name: str) -> None:
    with suppress(ExchangeError, UnknownEncoding):
        read_file(data, name)


NAMES = ["stem", "format", "body", "key", "options", "answer", "id", "text", "version", "citation", "pairs"]
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(NAMES),
            inner | st.sampled_from(["single", "matching", "numeric", "cloze", "A", "1"]),
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=200)
@given(entries=st.lists(JSON, max_size=3), own=st.booleans())
def test_no_json_breaks_the_reading(entries: list[object], own: bool) -> None:
    whole = {"schema": "yida-items", "version": 1, "items": entries} if own else entries
    found = read_file(json.dumps(whole).encode(), "x.json")
    assert len(found.taken) + len(found.refused) == len(entries)


@pytest.mark.parametrize(
    "sign", ["____", "[单选题]", "(2分)", "1.A ", "A.", "（A）", "{=a", "\\", "<b", "【", " (√)", "~"]
)
def test_a_line_of_200_kilobytes_is_passed_over_or_refused(sign: str) -> None:
    """Quadratic reading would take hours here; pytest's own patience is the clock."""
    line = "1、题" + sign * (200_000 // len(sign))
    for reader in READERS:
        with suppress(ExchangeError, UnknownEncoding):
            found = reader.read(Upload("", line.encode()), "")
            assert [item for item in found.items if not re.match("Refused|Raw", type(item).__name__)] == []

"""Files come from many machines; what is read is what was written, or nothing."""

import pytest

from content.sources.domain.decode import decode
from content.sources.errors import UnknownEncoding

TEXT = "2022年，全市办理法律援助案件2.8万件。\n“以案释法”活动惠及〇五后学生……\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_chinese_text_is_read_in_any_usual_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_the_encoding_is_named() -> None:
    assert decode(TEXT.encode("gb18030")).encoding == "gb18030"


@pytest.mark.parametrize("data", [TEXT.encode("utf-8")[:-1] + b"\xff\xfe\xfd", bytes(range(128, 256)) * 4])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnknownEncoding, match="另存为 UTF-8"):
        decode(data)


def test_a_big5_file_is_refused_rather_than_read_as_nonsense() -> None:
    with pytest.raises(UnknownEncoding):
        decode("公共法律服務站共辦理案件三百件，調解糾紛兩千起。".encode("big5"))

"""Where the editor should look before items are made."""

from content.sources.domain.doubts import Doubts, doubts
from content.sources.domain.loading import load_document

CLEAR = "东湖市司法局2023年工作总结\n\n2023年，东湖市司法局办结法律援助案件5000件。"


def found(text: str, encoding: str = "", **origin) -> Doubts:
    return doubts(load_document(text, **origin), encoding)


def test_a_clear_text_leaves_none() -> None:
    assert not found(CLEAR)


def test_lines_that_were_joined_are_counted() -> None:
    assert found(CLEAR.replace("办结", "办结\n").replace("案件", "\n案件")).joined_lines == 2


def test_rows_of_a_table_are_counted() -> None:
    assert found(f"{CLEAR}\n\n指标\t数量\n复议\t245件\n应诉\t88件").table_rows == 3


def test_pages_without_text_are_named() -> None:
    pages = f"{CLEAR}\f\n\f\n- 3 -\f\n{CLEAR}"
    assert (found(pages, "pdf").blank_pages, found(pages, "utf-8").blank_pages) == ((2, 3), ())


def test_signs_that_were_lost_are_counted() -> None:
    assert found(f"{CLEAR}\ufffd\ue123").strange_signs == 2


def test_what_stems_must_name_is_missed() -> None:
    bare = found("办结法律援助案件5000件。")
    assert (bare.no_year, bare.no_body) == (True, True)
    told = found("办结法律援助案件5000件。", year=2023, place="东湖")
    assert (told.no_year, told.no_body) == (False, False)

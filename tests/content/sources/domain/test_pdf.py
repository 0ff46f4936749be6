"""周老师 uploads a PDF that was printed from a text; a picture of a text, or a locked one, says so."""

import pytest

from content.sources.domain.joining import split_passages
from content.sources.domain.pdf import MAX_PAGES, pdf_to_text
from content.sources.errors import DamagedFile, GarbledPdf, PasswordProtected, ScannedPdf, TooManyPages
from tests.content.sources.documents import locked, pdf_of

PAGE = "2023年，东湖市司法局办结法律援\n助案件5000件，居全省第一。"


def test_the_lines_of_the_page_come_out_as_they_stand_and_are_joined_later() -> None:
    text = pdf_to_text(pdf_of(PAGE))
    assert text == PAGE
    assert [one.text for one in split_passages(text)] == [
        "2023年,东湖市司法局办结法律援助案件5000件,居全省第一。"
    ]


def test_a_sentence_runs_over_the_end_of_a_page_and_its_number() -> None:
    text = pdf_to_text(pdf_of("全市共办理公证案件三千件，\n— 1 —", "比上年增长百分之十二点五。\n2"))
    assert text == "全市共办理公证案件三千件，\f\n比上年增长百分之十二点五。"
    assert len(split_passages(text)) == 1


def test_nuls_and_half_signs_are_taken_out() -> None:
    assert pdf_to_text(pdf_of(PAGE, read_as="\0{}\x02")) == PAGE


def test_radicals_become_the_signs_they_look_like() -> None:
    assert (
        pdf_to_text(pdf_of("\u2f00般案件与\u2f08\u2ea0调解共\u2ed3期三千件"))
        == "一般案件与人民调解共长期三千件"
    )


@pytest.mark.parametrize("pages", [[""], ["", "扫描全能王"], [PAGE, *[""] * 9]])
def test_a_scan_is_told_by_its_lack_of_text(pages: list[str]) -> None:
    with pytest.raises(ScannedPdf, match="识别出文字"):
        pdf_to_text(pdf_of(*pages))


def test_a_font_that_keeps_its_signs_secret_is_refused() -> None:
    with pytest.raises(GarbledPdf, match="乱码"):
        pdf_to_text(pdf_of(PAGE, with_table=False))


def test_a_password_is_asked_to_be_taken_off() -> None:
    with pytest.raises(PasswordProtected, match="去掉密码"):
        pdf_to_text(locked(pdf_of(PAGE), reader="secret"))


def test_a_file_that_only_forbids_printing_is_read() -> None:
    assert pdf_to_text(locked(pdf_of(PAGE), reader="")) == PAGE


def test_a_cipher_that_needs_another_library_counts_as_a_password() -> None:
    cipher = (
        b"/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /P -4"
        b" /O (%(o)s) /U (%(o)s) /OE (%(e)s) /UE (%(e)s)"
        b" /Perms (0123456789abcdef) /StmF /StdCF /StrF /StdCF"
        b" /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> >> /ID [(a) (a)]"
    ) % {b"o": b"x" * 48, b"e": b"y" * 32}
    with pytest.raises(PasswordProtected):
        pdf_to_text(pdf_of(PAGE).replace(b"/Root 1 0 R", b"/Root 1 0 R " + cipher))


def test_more_pages_than_a_report_has_are_refused() -> None:
    with pytest.raises(TooManyPages, match="超过 500 页"):
        pdf_to_text(pdf_of(*[PAGE] * (MAX_PAGES + 1)))


@pytest.mark.parametrize("kept", [10, 200, 500])
def test_the_beginning_of_a_file_is_called_damaged(kept: int) -> None:
    with pytest.raises(DamagedFile, match="没有传完整"):
        pdf_to_text(pdf_of(PAGE)[:kept])

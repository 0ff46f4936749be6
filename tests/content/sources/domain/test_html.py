"""A reader sees paragraphs and table rows; scripts and styles are not there."""

from pathlib import Path

from content.sources.domain.html import html_to_text

PAGE = Path("tests/data/reports/page.html").read_text(encoding="utf-8")


def test_only_what_a_reader_sees_comes_out() -> None:
    text = html_to_text(PAGE)
    assert "窃取" in PAGE
    assert [word for word in ("窃取", "color", "不该出现", "首页") if word in text] == []


def test_inline_marks_do_not_break_a_sentence() -> None:
    assert "南山区共调处矛盾纠纷3456件，\n调处成功率98.7%。" in html_to_text(PAGE)


def test_cells_of_a_row_stay_on_one_line() -> None:
    assert "人民调解员\t1208名" in html_to_text(PAGE)


def test_a_page_nested_ten_thousand_deep_is_read() -> None:
    assert html_to_text("<div>" * 10_000 + "正文").strip() == "正文"

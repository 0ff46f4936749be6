"""What a printer puts around a page is no part of what its author wrote."""

import pytest

from content.sources.domain.pages import join_pages

LONG = "全市法律援助机构共办理各类法律援助案件五千件"


@pytest.mark.parametrize("number", ["1", " 1 ", "— 1 —", "-1-", "1/2", "第 1 页", "第1页 共2页"])
def test_the_number_of_a_page_goes_wherever_it_stands(number: str) -> None:
    assert join_pages([f"{LONG}甲\n{number}", f"{LONG}乙"]) == f"{LONG}甲\f\n{LONG}乙"
    assert join_pages([f"{number}\n{LONG}甲", f"{LONG}乙"]) == f"{LONG}甲\f\n{LONG}乙"


@pytest.mark.parametrize("figure", ["3000", "12", "1.5", "2023年", "第1页完"])
def test_a_figure_at_the_end_of_a_page_stays(figure: str) -> None:
    assert figure in join_pages([f"{LONG}\n{figure}", LONG])


def test_a_running_head_stays_once_as_it_may_be_the_title() -> None:
    pages = [f"东湖市司法局年报\n{LONG}{place}" for place in "甲乙丙"]
    assert join_pages(pages) == f"东湖市司法局年报\n\n{LONG}甲\f\n{LONG}乙\f\n{LONG}丙"


def test_a_foot_goes_from_every_page_since_a_sentence_runs_over_it() -> None:
    pages = [f"{LONG}{place}\nreport.html {number}/3\n打印" for number, place in enumerate("甲乙丙", start=1)]
    assert join_pages(pages) == f"{LONG}甲\f\n{LONG}乙\f\n{LONG}丙"


def test_a_line_that_comes_twice_within_many_pages_stays() -> None:
    pages = [f"{LONG}{place}\n{LONG}" for place in "甲乙丙丁"]
    pages[1] = pages[3] = f"{LONG}戊\n{LONG}\n小结如下"
    assert join_pages(pages).count("小结如下") == 2


def test_a_short_line_ends_its_paragraph() -> None:
    assert join_pages([f"工作总结\n{LONG}\n{LONG}\n居全省第一\n{LONG}"]) == (
        f"工作总结\n\n{LONG}\n{LONG}\n居全省第一\n\n{LONG}"
    )


@pytest.mark.parametrize("mark", ["”", "；"])
def test_a_mark_at_the_end_of_a_full_line_does_not_end_its_paragraph(mark: str) -> None:
    assert join_pages([f"{LONG}{mark}\n{LONG}甲\n{LONG}。\n{LONG}"]) == (
        f"{LONG}{mark}{LONG}甲\n{LONG}。\n{LONG}"
    )


def test_a_list_keeps_its_lines() -> None:
    text = f"（一）{LONG}；\n（二）{LONG}；\n（三）{LONG}。"
    assert join_pages([text]) == text


def test_pages_without_lines_are_pages_still() -> None:
    assert join_pages(["", LONG, ""]).count("\f") == 2

"""Figures in a text."""

from decimal import Decimal

import pytest

from content.items.checks.figures import figures_in, read_figure


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("约1.2万人", "count", "12000", "人"),
        ("12000余人", "count", "12000", "人"),
        ("97人（次）", "count", "97", "人次"),
        ("１６万人次", "count", "160000", "人次"),
        ("第七位", "rank", "7", ""),
        ("百分之十二点五", "share", "12.5", ""),
        ("四分之三", "share", "75", ""),
        ("三十日", "time", "30", ""),
        ("一年", "time", "365", ""),
        ("12个月", "time", "365", ""),
        ("2021年1月1日", "date", "751844", ""),
    ],
)
def test_a_figure_is_read_whole(text: str, kind: str, value: str, unit: str) -> None:
    figure = read_figure(text)
    assert figure and (figure.kind, figure.value, figure.unit) == (kind, Decimal(value), unit)


@pytest.mark.parametrize("text", ["一般保证", "2项软件著作权", "两份遗嘱各半", "121+N", "", "司法部"])
def test_a_phrase_is_no_figure(text: str) -> None:
    assert read_figure(text) is None


def test_years_articles_and_codes_of_a_sentence_are_none() -> None:
    text = (
        "2021年5月28日，第一百八十八条，“1+4+4”体系归集12个领域82项指标，累计240余天，统一办理，比上一年多。"
    )
    assert [figure.text for figure in figures_in(text)] == ["12个", "82项", "240余天"]
    assert figures_in(text)[2].hedge == "余"

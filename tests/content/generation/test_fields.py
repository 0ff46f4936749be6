"""拘留 by a court is done in enforcement, 训诫 by a bureau in community correction: the stem says so."""

from random import Random

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.recipes.figure_numeric import figure_numeric
from content.sources.domain.loading import load_document
from tests.content.generation.drafts import contents


def court_stems(text: str) -> list[str]:
    title = "东湖市人民法院2022年工作报告"
    document = load_document(text, title=title, year=2022, place="东湖", publisher="东湖市人民法院")
    return [draft.content.stem for draft in figure_numeric(extract_facts(document), document, Random(1))]


@pytest.mark.parametrize(
    ("deed", "stem"),
    [
        ("司法拘留46人。", "在执行工作中，司法拘留____人。"),
        ("限制高消费1835人次。", "在执行工作中，限制高消费____人次。"),
    ],
)
def test_a_court_takes_measures_in_enforcement(deed: str, stem: str) -> None:
    assert f"2022年，东湖市人民法院{stem}" in court_stems(f"执结案件5214件。{deed}")


@pytest.mark.parametrize(
    ("deed", "stem"),
    [
        ("给予训诫21人次、警告14人次。", "给予训诫____人次。"),
        ("给予训诫21人次、警告14人次。", "给予警告____人次。"),
        ("提请收监执行3人。", "提请收监执行____人。"),
        ("接收矫正对象31人，解除矫正196人。", "解除社区矫正____人。"),
        ("组织集中教育48场次。", "组织集中教育____场次。"),
    ],
)
def test_a_bureau_does_so_in_community_correction(deed: str, stem: str) -> None:
    asked = [content.stem for content in contents(figure_numeric, f"社区矫正工作规范有序。{deed}")]
    assert f"2022年，东湖市司法局在社区矫正工作中，{stem}" in asked


def test_where_nothing_says_the_field_the_deed_is_not_asked() -> None:
    assert contents(figure_numeric, "给予训诫21人次。") == []


def test_a_statement_that_names_its_field_stays_as_it_is() -> None:
    asked = [content.stem for content in contents(figure_numeric, "组织社区矫正对象集中教育48场次。")]
    assert asked == ["2022年，东湖市司法局组织社区矫正对象集中教育____场次。"]

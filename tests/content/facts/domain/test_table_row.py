"""Tables pasted as text."""

import pytest

from content.facts.domain.extract import extract_facts
from content.sources.domain.loading import load_document

TABBED = "东湖市2023年数据\n\n项目\t数量\t同比\n调解员(人)\t412\t+11.1%\n涉及金额(万元)\t21,870\t-4.7%\n"
BARRED = (
    "东湖市2023年数据\n\n| 项目 | 2023年 | 2022年 |\n| --- | --- | --- |\n| 受理案件 | 1876件 | 1692件 |\n"
)
NAMED = "东湖市2023年数据\n\n领域\t检查次数\t整改问题\n市场监管\t5210次\t1830个\n"


def rows(text: str) -> list[tuple[str, str, float | None, str, int | None]]:
    facts = extract_facts(load_document(text))
    return [(fact.subject, fact.value, fact.norm, fact.unit, fact.year) for fact in facts]


def test_the_unit_in_the_brackets_of_a_label_is_taken() -> None:
    assert rows(TABBED) == [
        ("调解员", "412", 412, "人", 2023),
        ("调解员同比增长", "11.1%", 0.111, "%", 2023),
        ("涉及金额", "21,870万", 218700000, "元", 2023),
        ("涉及金额同比下降", "4.7%", -0.047, "%", 2023),
    ]


def test_a_column_of_a_year_dates_its_numbers() -> None:
    assert rows(BARRED) == [
        ("受理案件", "1876", 1876, "件", 2023),
        ("受理案件", "1692", 1692, "件", 2022),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "东湖市数据\n\n指标 | 2023年(万件) | 2022年(万件)\n受理案件 | 1.5 | 1.2\n",
        "东湖市数据\n\n指标\t单位\t2023年\t2022年\n受理案件\t万件\t1.5\t1.2\n",
        "东湖市数据\n\n(单位:万件)\n\n指标\t2023年\t2022年\n受理案件\t1.5\t1.2\n",
    ],
)
def test_the_unit_may_stand_in_the_header_in_a_column_or_above_the_table(text: str) -> None:
    assert rows(text) == [
        ("受理案件", "1.5万", 15000, "件", 2023),
        ("受理案件", "1.2万", 12000, "件", 2022),
    ]


def test_a_column_of_its_own_name_completes_the_label() -> None:
    assert rows(NAMED) == [
        ("市场监管检查次数", "5210", 5210, "次", 2023),
        ("市场监管整改问题", "1830", 1830, "个", 2023),
    ]


def test_the_span_of_a_cell_ends_with_it() -> None:
    spans = [fact.span for fact in extract_facts(load_document(TABBED))]
    assert [span.split()[-1] for span in spans] == ["412", "+11.1%", "21,870", "-4.7%"]

"""A number counted in a campaign keeps the campaign in its span."""

import pytest

from tests.content.facts.domain.reports import facts_in


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "深入推进打击整治养老诈骗专项行动，审结案件7件，发还被害人186万元。",
            [
                "深入推进打击整治养老诈骗专项行动，审结案件7件",
                "深入推进打击整治养老诈骗专项行动，审结案件7件，发还被害人186万元",
            ],
        ),
        (
            "开展“百日攻坚”行动，排查纠纷96件，防止民转刑案件7件。",
            ["开展“百日攻坚”行动，排查纠纷96件", "开展“百日攻坚”行动，排查纠纷96件，防止民转刑案件7件"],
        ),
        ("开通“薪暖”绿色通道，为216名劳动者兑现工资。", ["开通“薪暖”绿色通道，为216名劳动者兑现工资"]),
    ],
)
def test_what_was_counted_in_it_begins_with_it(text: str, spans: list[str]) -> None:
    assert [fact.span for fact in facts_in(text) if fact.type == "figure"] == spans


@pytest.mark.parametrize(
    "text",
    [
        "开展“护航”专项行动；审结行政案件96件。",
        "开展“护航”专项行动，全区现有律师事务所38家。",
        "开展培训5期，审结行政案件96件。",
    ],
)
def test_what_stands_beside_it_does_not(text: str) -> None:
    last = [fact for fact in facts_in(text) if fact.type == "figure"][-1]
    assert "开展" not in last.span

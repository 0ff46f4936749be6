"""Orders and pairs, held against the source."""

import pytest

from content.items.checks.arrangement import misordered, mispaired
from content.items.domain import ItemContent
from tests.content.items.checks.build import matching, options

COUNTS = "受理破产案件86件、行政案件540件、刑事案件1320件。"
DATES = "3月启动春雷护农，6月启动净网护苗，10月启动金秋清欠。"


def ordering(stem: str, *texts: str) -> ItemContent:
    rows = options(*texts)
    return ItemContent("ordering", stem, {"options": rows}, {"order": [row["id"] for row in rows]})


@pytest.mark.parametrize(
    ("content", "evidence", "found"),
    [
        (ordering("由少到多。", "破产案件", "行政案件", "刑事案件"), COUNTS, False),
        (ordering("由少到多。", "破产案件", "刑事案件", "行政案件"), COUNTS, True),
        (ordering("由多到少。", "刑事案件", "行政案件", "破产案件"), COUNTS, False),
        (ordering("按先后。", "春雷护农", "净网护苗", "金秋清欠"), DATES, False),
        (ordering("按先后。", "净网护苗", "春雷护农", "金秋清欠"), DATES, True),
        (ordering("按优先的次序。", "刑事案件", "破产案件"), COUNTS, False),
        (ordering("由少到多。", "海事案件", "破产案件"), COUNTS, False),
    ],
)
def test_an_order_follows_the_figures_and_dates(content: ItemContent, evidence: str, found: bool) -> None:
    assert misordered(content, evidence) is found


@pytest.mark.parametrize(
    ("pairs", "evidence", "found"),
    [
        ((("金奖", "1个"), ("银奖", "3个")), "获1个金奖、3个银奖", False),
        ((("金奖", "3个"), ("银奖", "1个")), "获1个金奖、3个银奖", True),
        ((("金奖", "3个"), ("银奖", "1个")), "获11个金奖、32个银奖", False),
        ((("复议庭", "全国首创"), ("检查站", "全省率先")), "全省率先设检查站，全国首创复议庭", False),
        ((("复议庭", "全省率先"), ("检查站", "全国首创")), "全省率先设检查站，全国首创复议庭", True),
    ],
)
def test_a_pair_stands_in_one_clause(pairs: tuple[tuple[str, str], ...], evidence: str, found: bool) -> None:
    assert mispaired(matching("配对。", *pairs).content, evidence) is found

"""What is a quantity and what only looks like one."""

import pytest

from content.facts.domain.quantity import quantities, ranges


def values(text: str) -> list[str]:
    return [found["value"] + (found["unit"] or "") for found in quantities(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("标的额二十三亿四千万元", ["二十三亿四千万元"]),
        ("累计投入1亿2000万元", ["1亿2000万元"]),
        ("满意率百分之百", ["百分之百"]),
        ("上诉率百分之零点五", ["百分之零点五"]),
        ("撤销率降至0.3‰", ["0.3‰"]),
        ("收录FAQ1,260条", ["1,260条"]),
        ("培训5轮次、锦旗73面、专栏327块", ["5轮次", "73面", "327块"]),
    ],
)
def test_a_number_is_found_with_its_unit(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text", ["87岁老人", "年满70周岁以上", "三秒接通率", "V3.2版本", "ISO37301体系", "三个全覆盖"]
)
def test_ages_names_and_versions_count_nothing(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("九所镇有茶企3家", ["3家"]),
        ("七所联动", []),
        ("五所镇中学", ["五所"]),
        ("七所司法所", ["七所"]),
    ],
)
def test_a_town_may_be_called_by_a_number(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "hedge"), [("节约11.6万元", None), ("签约25家", None), ("送达320份", None), ("约25家", "约")]
)
def test_a_hedge_is_a_word_of_its_own(text: str, hedge: str | None) -> None:
    assert [found["before"] for found in quantities(text)] == [hedge]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("处理期限为3至5天", ["3至5"]),
        ("补贴800元至2500元", ["800元至2500"]),
        ("涉案金额6800万—7200万元", ["6800万—7200万"]),
        ("25—45岁劳动者", []),
        ("2021年3月至5月", []),
    ],
)
def test_a_range_is_one_thing_and_no_two_numbers(text: str, found: list[str]) -> None:
    assert [one["value"] for one in ranges(text)] == found
    assert values(text) == []

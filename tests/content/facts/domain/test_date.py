"""Days and months on which something named began."""

import pytest

from tests.content.facts.domain.reports import facts_in


@pytest.mark.parametrize(
    ("text", "subject", "value", "event", "year"),
    [
        ("《东湖市停车条例》自2021年5月1日起施行。", "《东湖市停车条例》", "2021年5月1日", "施行", 2021),
        ("出台《东湖市停车条例》，该条例自5月1日起施行。", "《东湖市停车条例》", "5月1日", "施行", 2022),
        ("12月1日，法治文化公园在南山镇揭牌。", "法治文化公园", "12月1日", "揭牌", 2022),
        ("街道综治中心于3月15日正式启用。", "街道综治中心", "3月15日", "启用", 2022),
        ("9月，市法院挂牌成立渔业纠纷调处中心。", "渔业纠纷调处中心", "9月", "挂牌成立", 2022),
        ("12月26日，《东湖市营商二十条》印发实施。", "《东湖市营商二十条》", "12月26日", "印发实施", 2022),
        ("2020年3月9日，专班组建。8月12日，调解平台上线。", "调解平台", "8月12日", "上线", 2020),
    ],
)
def test_what_began_when(text: str, subject: str, value: str, event: str, year: int) -> None:
    found = facts_in(text, "date")
    assert [(f.subject, f.value, f.qualifier, f.year) for f in found] == [(subject, value, event, year)]


@pytest.mark.parametrize(
    "text",
    [
        "12月4日是国家宪法日。",
        "7月20日，与法院召开会议，通报情况。",
        "各部门于12月15日前报送名单。",
        "3月22日，公证员走进南山乡。",
        "截至6月底，法治公园建成启用。",
    ],
)
def test_other_days_are_no_facts(text: str) -> None:
    assert facts_in(text, "date") == []

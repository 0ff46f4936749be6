"""ALL_NONE."""

import pytest

from content.items.checks.all_none import check
from tests.content.items.checks.build import fields, single

SWEEPING = (
    "以上都对",
    "以上都不对",
    "都不对",
    "以上全部",
    "上述选项均正确",
    "前两项都是",
    "A和B都可以",
    "以上皆可",
    "全部正确",
)
PARTICULAR = ("两份遗嘱都不作数", "对", "正确", "以上级机关为准", "全体业主", "没有", "都市规划")


@pytest.mark.parametrize("text", SWEEPING)
def test_a_sweeping_option_is_refused(text: str) -> None:
    assert fields(check(single("哪种有效？", "自书", text))) == ["option:b"]


@pytest.mark.parametrize("text", PARTICULAR)
def test_a_particular_option_passes(text: str) -> None:
    assert fields(check(single("哪种有效？", "自书", text))) == []

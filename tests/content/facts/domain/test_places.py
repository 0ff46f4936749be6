"""东湖市 and 东湖 are one place, 东湖 and 西湖 are two."""

import pytest

from content.facts.domain.places import bare_place


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("东湖市", "东湖"),
        ("东湖", "东湖"),
        ("江北区", "江北"),
        ("浙江省", "浙江"),
        ("恩施土家族苗族自治州", "恩施"),
        ("延边朝鲜族自治州", "延边"),
        ("西双版纳傣族自治州", "西双版纳"),
        ("新疆维吾尔自治区", "新疆"),
        ("内蒙古自治区", "内蒙古"),
        ("香港特别行政区", "香港"),
        ("沙市", "沙市"),
        ("", ""),
    ],
)
def test_the_suffix_goes_and_the_name_stays(name: str, bare: str) -> None:
    assert bare_place(name) == bare

"""NO_CONTEXT."""

import pytest

from content.items.checks.no_context import check
from tests.content.items.checks.build import fields, numeric, single, truefalse


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("2023年，青溪市率先建成平台。", []),
        ("2023年，青溪律师规模居全省第三。", []),
        ("2023年，杭州律师规模居全国第七。", []),
        ("据2023年青溪市司法局工作总结，该局建成平台。", []),
        ("2023年，司法部把律师调解列为试点。", []),
        ("青溪市率先建成平台。", ["stem"]),
        ("2023年，率先建成平台。", ["stem"]),
        ("2023年，全市社区矫正实现市县两级全覆盖。", ["stem"]),
        ("2023年，我局率先建成平台。", ["stem"]),
        ("2023年，本市率先建成平台。", ["stem"]),
        ("一年来，市司法局建成平台。", ["stem"]),
        ("该局2023年在青溪市建成平台。", ["stem"]),
        ("今年，青溪市建成平台。", ["stem"]),
    ],
)
def test_a_stem_about_a_report_says_when_and_where(stem: str, found: list[str]) -> None:
    assert fields(check(truefalse(stem, True))) == found


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("依照民法典，本金按实际借款算，遗失物一年内无人认领的归国家。", []),
        ("根据上述规定，可以请求返还。", ["stem"]),
        ("小芳今年16岁，可以自己租房。", []),
        ("本法从哪天起施行？", ["stem"]),
        ("他可以请求返还。", ["stem"]),
    ],
)
def test_a_stem_about_a_law_needs_neither_year_nor_place(stem: str, found: list[str]) -> None:
    assert fields(check(truefalse(stem, True, kind="law"))) == found


def test_a_number_counts_something() -> None:
    stem = "2023年，青溪市获得荣誉多少？"
    assert fields(check(single(stem, "48", "65"))) == ["stem"]
    assert fields(check(single(stem, "48个", "65个"))) == []
    assert fields(check(numeric(stem, "65", "个"))) == []

"""IMPLAUSIBLE."""

import pytest

from content.items.checks.implausible import check
from tests.content.items.checks.build import fields, single


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("4800件", "480件", "5200件"), ["option:b"]),
        (("4800件", "490件", "47000件"), []),
        (("2.4亿元", "25.3亿元", "3.1亿元"), ["option:b"]),
        (("97%", "140%", "94%"), ["option:b"]),
        (("第一", "第五", "第十"), []),
        (("2021年", "2019年", "2000年"), []),
        (("省司法厅", "《调解办法》", "省律师协会"), ["option:b"]),
        (("东门镇", "南桥镇", "市仲裁委"), ["option:c"]),
        (("房东", "热水器厂家", "中介公司"), []),
    ],
)
def test_every_option_could_be_the_one(texts: tuple[str, ...], found: list[str]) -> None:
    assert fields(check(single("哪个？", *texts))) == found

"""LONGEST_KEY."""

import pytest

from content.items.checks.longest_key import check
from tests.content.items.checks.build import fields, multiple, single


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("及时通知失主或者送交公安", "自己留着", "分给路人"), ["key"]),
        (("通知失主", "自己留着", "分给路人"), []),
        (("最高人民法院", "司法部", "全国律师协会"), []),
        (("12345件", "2件", "3件"), []),
    ],
)
def test_the_key_does_not_stand_out_by_its_length(texts: tuple[str, ...], found: list[str]) -> None:
    assert fields(check(single("怎么办？", *texts))) == found


def test_of_several_keys_the_shortest_counts() -> None:
    long = ("受欺诈所立并且查实的遗嘱", "被人伪造没有签名的遗嘱")
    assert fields(check(multiple("哪些无效？", *long, "亲笔遗嘱"))) == ["key"]
    assert fields(check(multiple("哪些无效？", long[0], "伪造遗嘱", "亲笔遗嘱"))) == []

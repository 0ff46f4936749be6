"""Shares told in words."""

import pytest

from tests.content.facts.domain.reports import facts_in


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("工伤类约占两成。", ("工伤类约占", "两成", 0.2, "")),
        ("检查频次下降近三成。", ("检查频次下降", "三成", -0.3, "近")),
        ("文件篇幅压减三分之一。", ("文件篇幅压减", "三分之一", -1 / 3, "")),
        ("宅基地纠纷占七成以上。", ("宅基地纠纷占", "七成", 0.7, "以上")),
    ],
)
def test_a_share_in_words_has_a_number_and_no_unit(text: str, fact: tuple[str, str, float, str]) -> None:
    found = facts_in(text, "figure")
    assert [(one.subject, one.value, one.norm, one.qualifier) for one in found] == [fact]


def test_an_accomplishment_is_no_tenth() -> None:
    assert facts_in("全市三成功案例入选。", "figure") == []

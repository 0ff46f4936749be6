"""Firsts with the level word of the ladder, and what is first."""

import pytest

from tests.content.facts.domain.reports import facts_in


@pytest.mark.parametrize(
    ("text", "level", "subject"),
    [
        ("全国首创行政赔偿追偿委员会。", "全国首创", "行政赔偿追偿委员会"),
        ("在全省率先建成数字驾驶舱2.0。", "全省率先", "建成数字驾驶舱2.0"),
        ("率先在全国推行柔性执法清单。", "全国率先", "推行柔性执法清单"),
        ("合作办理了全国首例远程视频公证。", "全国首例", "远程视频公证"),
        ("该项工作被司法部列为全国唯一试点。", "全国唯一试点", "该项工作"),
        ("举办全市首届法治人物评选。", "全市首届", "法治人物评选"),
        ("全省首个“版权法庭”正式揭牌成立。", "全省首个", "“版权法庭”"),
        ("办理的公益诉讼案，系全省首例。", "全省首例", "办理的公益诉讼案"),
        ("家庭教育令系全省法院首份。", "全省首份", "家庭教育令"),
        ("成立了首批立法志愿者队伍。", "首批", "立法志愿者队伍"),
    ],
)
def test_level_and_thing_are_read(text: str, level: str, subject: str) -> None:
    assert [(f.level, f.subject) for f in facts_in(text, "first")] == [(level, subject)]


def test_a_first_inside_a_name_is_no_claim() -> None:
    assert facts_in("开展“全国首创”宣传。", "first") == []

"""The rules people read: change a field and its line changes. That the same fields are enforced is shown in
test_actions."""

from datetime import timedelta
from typing import Any

import pytest

from quiz.activities.models import Activity
from quiz.activities.phrases import moment, rule_lines
from tests.cast import NOW


def lines(**rules: Any) -> list[str]:
    return rule_lines(Activity(opens_at=NOW, **rules))


def test_the_rules_of_an_open_practice() -> None:
    assert lines(draw=10) == [
        "2026年11月24日 09:00 开始，长期开放。",
        "每次随机抽 10 道题，题目顺序随机。",
        "次数不限。",
        "第一次作答计入榜单，之后的算练习；同分的，用时少的排在前面。",
        "每答对一题得 100 分，答错、没答都不扣分。",
        "不限时。",
        "每题答完就看讲解，提交后不能再改。",
    ]


@pytest.mark.parametrize(
    ("rules", "line"),
    [
        (
            {"closes_at": NOW + timedelta(days=6, hours=15)},
            "2026年11月24日 09:00 开始，2026年12月1日 00:00 结束（北京时间），到点自动交卷。",
        ),
        ({"draw": 0}, "每次作答全部题目，题目顺序固定。"),
        ({"draw": 5}, "每次随机抽 5 道题，题目顺序随机。"),
        ({"draw": 5, "audience": "primary"}, "每次随机抽 5 道适合小学的题，题目顺序随机。"),
        ({"audience": "senior"}, "每次作答全部适合高中的题目，题目顺序固定。"),
        ({"tries": 2}, "一共可以作答 2 次。"),
        ({"tries": 3, "tries_per": "day"}, "每天可以作答 3 次，零点（北京时间）重新计数。"),
        ({"counts": "best"}, "取最好的一次计入榜单；同分的，用时少的排在前面。"),
        ({"counts": "best", "tries_per": "day"}, "每天取最好的一次计入榜单；同分的，用时少的排在前面。"),
        ({"scoring": "classroom"}, "每答对一题得 1000 分，答错、没答都不扣分。"),
        ({"limit_seconds": 1800}, "每次限时 30 分钟，时间到自动交卷。"),
        ({"limit_seconds": 90}, "每次限时 1 分钟 30 秒，时间到自动交卷。"),
        ({"feedback": "end"}, "交卷前可以改答案，交卷后统一看讲解。"),
        ({"pass_percent": 60}, "答对不少于 60% 的题目为合格。"),
    ],
)
def test_a_rule_is_read_from_its_field(rules: dict[str, Any], line: str) -> None:
    assert line in lines(**rules)
    assert line not in lines(draw=3)


def test_moments_are_said_in_beijing_time() -> None:
    assert moment(NOW.astimezone(tz=None)) == "2026年11月24日 09:00"

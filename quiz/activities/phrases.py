"""The rules in Chinese, each line from the field that is enforced."""

from datetime import datetime
from typing import Final

from content.items.domain import EVERYBODY, AudienceCounts
from content.items.phrases import AUDIENCE_NAMES
from content.releases import phrases as release_phrases
from quiz.boards.models import Counts
from quiz.play import scoring
from quiz.play.models import Feedback

from .domain.plans import plan_text
from .domain.windows import SHANGHAI
from .models import Activity, TriesPer

WITHDRAWN_NOTE: Final = "这个活动正在修改，先撤下了，请过一会儿再来。"
WINDOW_STATES: Final = {"upcoming": "未开始", "open": "进行中", "closed": "已结束"}


def rule_lines(activity: Activity) -> list[str]:
    """What a player reads before starting."""
    lines = [
        _window(activity),
        _draw(activity),
        _tries(activity),
        _counts(activity),
        _scoring(activity),
        _limit(activity),
        _feedback(activity),
        _pass_line(activity),
    ]
    return [line for line in lines if line]


def for_whom(activity: Activity, counts: AudienceCounts) -> str:
    """For whom the items are, `counts` being those of its release; "" where they do not say."""
    if activity.audience != EVERYBODY:
        return f"适合{AUDIENCE_NAMES[activity.audience]}"
    return release_phrases.mostly_for(counts) or release_phrases.for_whom(counts).rstrip("。")


def moment(at: datetime) -> str:
    """A moment in Beijing time: 2026年11月24日 08:05."""
    local = at.astimezone(SHANGHAI)
    return f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}"


def _window(activity: Activity) -> str:
    if activity.closes_at is None:
        return f"{moment(activity.opens_at)} 开始，长期开放。"
    return f"{moment(activity.opens_at)} 开始，{moment(activity.closes_at)} 结束（北京时间），到点自动交卷。"


def _draw(activity: Activity) -> str:
    whose = f"适合{AUDIENCE_NAMES[activity.audience]}的" if activity.audience != EVERYBODY else ""
    if activity.draw_plan:
        mix = plan_text(activity.draw_plan)
        return f"每次随机抽 {activity.draw} 道{whose}题：{mix}，题目顺序随机。"
    if activity.draw:
        return f"每次随机抽 {activity.draw} 道{whose}题，题目顺序随机。"
    return f"每次作答全部{whose}题目，题目顺序固定。"


def _tries(activity: Activity) -> str:
    if not activity.tries:
        return "次数不限。"
    if activity.tries_per == TriesPer.DAY:
        return f"每天可以作答 {activity.tries} 次，零点（北京时间）重新计数。"
    return f"一共可以作答 {activity.tries} 次。"


def _counts(activity: Activity) -> str:
    day = "每天" if activity.tries_per == TriesPer.DAY else ""
    if activity.counts == Counts.BEST:
        return f"{day}取最好的一次计入榜单；同分的，用时少的排在前面。"
    return f"{day}第一次作答计入榜单，之后的算练习；同分的，用时少的排在前面。"


def _scoring(activity: Activity) -> str:
    points = scoring.get(activity.scoring).full_points
    return f"每答对一题得 {points} 分，答错、没答都不扣分。"


def _limit(activity: Activity) -> str:
    if activity.limit_seconds is None:
        return "不限时。"
    return f"每次限时 {_length(activity.limit_seconds)}，时间到自动交卷。"


def _feedback(activity: Activity) -> str:
    if activity.feedback == Feedback.END:
        return "交卷前可以改答案，交卷后统一看讲解。"
    return "每题答完就看讲解，提交后不能再改。"


def _pass_line(activity: Activity) -> str:
    return f"答对不少于 {activity.pass_percent}% 的题目为合格。" if activity.pass_percent is not None else ""


def _length(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes} 分钟" if minutes else "", f"{rest} 秒" if rest else ""]
    return " ".join(part for part in parts if part)

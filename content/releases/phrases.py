"""The quiz desk's Chinese words."""

from collections.abc import Iterable
from typing import Final

from content.items.domain import AudienceCounts
from content.items.phrases import AUDIENCE_NAMES

BROUGHT_ALONG = "另有 {count} 道小题和选的题共用一份材料，一起放进来了。"
COPIED: Final = "复制好了。这一份归您，改它不会动原来的那份。"
_MOST: Final = 24
_COPY: Final = "（副本）"


def named(number: int, stem: str) -> str:
    """Which item of a quiz: 第 3 题“…”."""
    short = stem if len(stem) <= _MOST else f"{stem[: _MOST - 1]}…"
    return f"第 {number} 题“{short}”"


def copied_title(title: str, most: int) -> str:
    """The title of a copy, cut so that it still says it is one."""
    return f"{title[: most - len(_COPY)]}{_COPY}"


def for_whom(counts: AudienceCounts) -> str:
    """Whom the items suit, an audience with its number where not all do; "" where nothing is said."""
    told = [
        name if counts.said[audience] == counts.total else f"{name} {counts.said[audience]} 道"
        for audience, name in AUDIENCE_NAMES.items()
        if counts.said[audience]
    ]
    if not told:
        return ""
    return f"适合{'、'.join(told)}" + (f"；{counts.silent} 道没写适合谁。" if counts.silent else "。")


def mostly_for(counts: AudienceCounts) -> str:
    """The same for a card: the audiences that more than half of the items suit; "" where there is none."""
    most = {who: name for who, name in AUDIENCE_NAMES.items() if counts.said[who] * 2 > counts.total}
    if not most:
        return ""
    all_fit = all(counts.said[who] == counts.total for who in most)
    return f"{'' if all_fit else '多数题'}适合{'、'.join(most.values())}"


def fitting(counts: AudienceCounts) -> str:
    """How many items there are for each audience to be drawn from."""
    if counts.silent == counts.total:
        return "没写适合谁，选谁都抽得到"
    told = "、".join(f"{name} {counts.fitting(who)} 题" for who, name in AUDIENCE_NAMES.items())
    return told + (f"（含没写适合谁的 {counts.silent} 题）" if counts.silent else "")


def lacking(rows: Iterable[tuple[int, str]]) -> str:
    """缺 2 道：民法典·难；…; "" where nothing is lacking."""
    return "；".join(f"缺 {count} 道：{name}" for count, name in rows)


def held_in_practice(count: int) -> str:
    return (
        f"题单里有 {count} 道保留题，只能用在正式比赛里：交卷后统一看讲解，次数也有限。"
        "把它们移出去，或者改成正式比赛的规则。"
    )


def nothing_suits(audience: str) -> str:
    return f"这份题单里没有适合{AUDIENCE_NAMES[audience]}的题。换一种人，或选“全部”。"

"""The desk's Chinese words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from content.items.domain import Filing
from content.items.models import Item, ItemState, Rejection
from content.items.phrases import AUDIENCE_NAMES

SAVED: Final = "存下了。"
SAVED_AS_DRAFT: Final = "存下了。改过以后又是草稿，要同事审，请再按“交审”。"
WITHDRAWN: Final = "撤回来了，又是草稿。"
WAITS_AGAIN: Final = "撤回了，这道题又在待审。"
SAVED_ONLY: Final = "改动存下了，还没有通过。"
UNDONE: Final = "撤回了，这道题又是草稿。"
RESTORED: Final = "撤回了，换回原来那一组选项。"
REGENERATED: Final = "换了一组选项。按 U 或“撤回”可以换回来。"
WAIVED: Final = "记下了，这条不再提醒。"
SAY_WHY: Final = "写一句为什么这条提醒不适用，再按。"
RETIRED: Final = "停用了：以后做题单不再出现它，已经发布的照旧。"
RESTORED_ITEM: Final = "恢复了，这道题又可以放进题单。"
FACT_KEPT: Final = "没有改动，题目都照旧。"


def filed(filing: Filing) -> str:
    """Where the item stands in the bank, in a line."""
    suits = "、".join(AUDIENCE_NAMES[who] for who in filing.suits)
    return f"{filing.topic or '没写专题'} · {f'适合{suits}' if suits else '没写适合谁'}"


def undone(items: Sequence[Item]) -> str:
    """What the items are again."""
    waiting = any(item.state == ItemState.IN_REVIEW for item in items)
    if len(items) > 1:
        return f"撤回了，{len(items)} 道题又都{'等着审' if waiting else '是草稿'}。"
    return WAITS_AGAIN if waiting else UNDONE


def approved(count: int, asked: int) -> str:
    stayed = f"另外 {asked - count} 道刚被改过或有了提醒，还留着没动。" if asked > count else ""
    return f"通过了 {count} 道题。{stayed}按“撤回”可以整批撤回。"


def fact_corrected(removed: int, written: int, flagged: int) -> str:
    """What became of the items that rest on a corrected fact."""
    parts = [
        f"换掉 {removed} 道没动过的草稿" if removed else "",
        f"新出 {written} 道" if written else "",
        f"{flagged} 道改过或通过了的题加了提醒" if flagged else "",
    ]
    told = "，".join(filter(None, parts))
    return f"事实改好了：{told}。" if told else "事实改好了，没有题目受影响。"


def recipe_switched(name: str, *, on: bool) -> str:
    if on:
        return f"“{name}”重新启用了，以后出题会用上它。"
    return f"“{name}”停用了：以后不再用它出题，已有的题不受影响。"


# the deeds that an item's page tells of
HISTORY: Final = {
    "submit_item": "交审",
    "withdraw_item": "撤回交审",
    "approve_item": "通过",
    "unapprove_item": "改回草稿",
    "reject_item": "退回",
    "reopen_item": "改回草稿",
    "retire_item": "停用",
    "restore_item": "恢复",
}


def deed(verb: str, detail: Mapping[str, Any]) -> str:
    """“退回：题干不清，哪一年没有写”, “通过第 2 版”"""
    told = HISTORY[verb]
    if detail.get("version", 1) > 1:
        told += f"第 {detail['version']} 版"
    reason = str(detail.get("reason", ""))
    named = "" if reason == Rejection.OTHER else dict(Rejection.choices).get(reason, reason)
    why = "，".join(filter(None, (str(named), detail.get("words", ""))))
    return f"{told}：{why}" if why else told


# why an item of a bulk change stayed as it is
TAGGED: Final = "已经有这个标签"
NOT_TAGGED: Final = "没有这个标签"
DECIDED: Final = {"approved": "早已通过", "rejected": "已退回，先改回草稿", "retired": "已停用"}
NOT_SUBMITTED: Final = {"in_review": "早已交审", **DECIDED}
CHANGED_SINCE: Final = "后来又改过"
COMPLAINED: Final = "还有没处理的提醒"
OWN_WORDING: Final = "是您写的，要请同事通过"
NOT_APPROVED: Final = "不是已通过的题，不用停用"
SAME_OWNER: Final = "本来就由这位同事负责"
HELD: Final = "本来就是保留题"
NOT_HELD: Final = "本来就不是保留题"
RELEASED: Final = "已经发布出去了"
GONE: Final = "已经不在题库里"


def bulk_done(kind: str, detail: dict[str, str], count: int) -> str:
    """“给 37 道题加上标签“宪法宣传周””"""
    if not count:
        return "一道都没有动"
    match kind:
        case "tag":
            return f"给 {count} 道题加上了标签“{detail['tag']}”"
        case "untag":
            return f"给 {count} 道题去掉了标签“{detail['tag']}”"
        case "submit":
            return f"{count} 道题交上去审了"
        case "approve":
            return f"通过了 {count} 道题"
        case "retire":
            return f"停用了 {count} 道题：{detail['reason']}"
        case "hold":
            return f"把 {count} 道题留作保留题"
        case "unhold":
            return f"{count} 道题不再是保留题"
    return f"把 {count} 道题交给了{detail['name']}"


def grouped(lines: list[dict[str, str]]) -> list[tuple[str, int]]:
    """Why items were left, with how many, the most frequent first."""
    return Counter(line["why"] for line in lines).most_common()

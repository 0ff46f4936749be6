"""The desk's Chinese words."""

from typing import Final

from content.items.domain import Filing
from content.items.phrases import AUDIENCE_NAMES

SAVED: Final = "存下了。"
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


def undone(count: int) -> str:
    return f"撤回了，{count} 道题又都是草稿。" if count > 1 else UNDONE


def approved(count: int, asked: int) -> str:
    stayed = f"另外 {asked - count} 道刚被改过或有了提醒，还留着待审。" if asked > count else ""
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

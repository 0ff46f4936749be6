"""The import pages' words."""

from dataclasses import dataclass

from content.exchange.identity import NEAR, NEW, SAME, UPDATE

FORMAT_NAMES = {
    "chaoxing": "超星／学习通表格",
    "kahoot": "Kahoot 表格",
    "quizizz": "Quizizz（Wayground）表格",
    "generic": "通用表格",
    "paper": "试卷文字、Word 试卷",
    "wenjuanxing": "问卷星文字",
    "aiken": "Aiken",
    "gift": "GIFT",
    "moodle": "Moodle XML",
    "json": "本站的 JSON",
}


@dataclass(frozen=True)
class Tab:
    name: str
    outcomes: tuple[str, ...] = ()


TABS = {
    "all": Tab("全部"),
    "new": Tab("新题", (NEW,)),
    "update": Tab("有更新", (UPDATE,)),
    "near": Tab("疑似重复", (NEAR,)),
    "same": Tab("已有", (SAME,)),
    "invalid": Tab("有错", ("invalid",)),
}

PASTED = "粘贴的文字"
NOTHING = "选一个文件，或者粘贴一段文字，再按“读一读”。"
DISCARDED = "这份文件不带入了，题库没有变。"

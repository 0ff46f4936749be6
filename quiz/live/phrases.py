"""The Chinese of a room that does not stand in a template."""

from typing import Final

LABELS: Final = {"true": "对", "false": "不对", "right": "答对", "wrong": "没答对"}
SKIPPED: Final = "跳过"
TAKEN_OVER: Final = "沿用上一场的更正"
HARDEST_TITLE: Final = "{title} · 最难的题"
NOTICES: Final = {
    "void": "第 {number} 题作废，分数已重算。",
    "corrected": "第 {number} 题的答案更正了，分数已重算。",
    "moved": "这个座位在另一台手机上打开了，这里先停下。",
    "removed": "老师请你先离开一下。",
}

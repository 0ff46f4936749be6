"""The Chinese of a room that does not stand in a template."""

from typing import Final

LABELS: Final = {"true": "对", "false": "不对", "right": "答对", "wrong": "没答对"}
SKIPPED: Final = "跳过"
TAKEN_OVER: Final = "沿用上一场的更正"
NO_SPEED: Final = "快答看谁快，举牌分不出快慢。请选课堂或官方赛制。"
NOTHING_FOR_CARDS: Final = (
    "这份题单里没有能举牌的题：举牌只玩判断题，和不超过四个选项的单选题。换一份题单，或者换一种答法。"
)
WRONG_GROUPS: Final = "举牌要写组名，一行一组，1 到 {most} 组。"
SAME_GROUPS: Final = "有两组同名。给每组取一个不同的名字。"
HARDEST_TITLE: Final = "{title} · 最难的题"
NOTICES: Final = {
    "void": "第 {number} 题作废，分数已重算。",
    "corrected": "第 {number} 题的答案更正了，分数已重算。",
    "moved": "这个座位在另一台手机上打开了，这里先停下。",
    "removed": "老师请你先离开一下。",
}

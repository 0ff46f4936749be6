"""The desk's Chinese words."""

from typing import Final

SAVED: Final = "存下了。"
UNDONE: Final = "撤回了，这道题又是草稿。"
WAIVED: Final = "记下了，这条不再提醒。"
SAY_WHY: Final = "写一句为什么这条提醒不适用，再按。"
REASONS: Final = ("题意不清", "答案有疑", "选项不好", "太琐碎", "不宜出题")

"""What the activity desk says after a press."""

from typing import Final

PUBLISHED: Final = "发布好了。下面是链接、二维码和转发的话。"
EDITED: Final = "存下了。新规则只管以后开始的作答。"
REPUBLISHED: Final = "发好了：链接没变，以后开始的人答新题，正在答的人照旧题答完。"
NO_MIX: Final = "不分，随机抽"
PLAN_HELP: Final = "选一样来分，每次作答都照同样的搭配抽；每次抽题数由下面的数加起来"

"""What the desk says of corrections."""

from typing import Final

BEGUN: Final = "记下了，正在按新答案重新判分。答过的人下次来会看到。"
VOIDED: Final = "记下了，正在重新判分：答过这道题的都算对。"

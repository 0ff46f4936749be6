"""What the desk says of corrections."""

from typing import Final

BEGUN: Final = "记下了，从现在起按新答案判分。"
VOIDED: Final = "记下了，从现在起答过这道题的都算对。"

"""Why an activity cannot be played or made as asked. The message is the sentence for the person."""

from content.items.domain import Fault


class ActivityError(Exception):
    code = "activity_error"


class ActivityNotFound(ActivityError):
    code = "activity_not_found"

    def __init__(self) -> None:
        super().__init__("没有找到这个活动。请核对链接，或从活动列表进入。")


class ActivityNotOpen(ActivityError):
    code = "activity_not_open"

    def __init__(self, opens: str) -> None:
        super().__init__(f"活动还没有开始，{opens} 再来。")


class ActivityClosed(ActivityError):
    code = "activity_closed"

    def __init__(self, closed: str) -> None:
        super().__init__(f"活动已于 {closed} 结束，不能再作答。可以看榜，或去参加别的活动。")


class ActivityWithdrawn(ActivityError):
    """The organiser's note is the sentence."""

    code = "activity_withdrawn"


class NoTriesLeft(ActivityError):
    code = "no_tries_left"

    def __init__(self, tries: int, *, daily: bool) -> None:
        again = "今天的次数用完了，明天再来。" if daily else "次数用完了。可以看榜，或去参加别的活动。"
        super().__init__(f"{'每天' if daily else '一共'}可以作答 {tries} 次，{again}")


class InvalidRules(ActivityError):
    """Nothing was saved; `faults` has every one, by field."""

    code = "invalid_rules"

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("".join(fault.text for fault in faults))
        self.faults = faults

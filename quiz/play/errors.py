"""What can go wrong while playing. The message is the sentence for the player; none holds anything secret."""

from content.releases.phrases import nothing_suits


class PlayError(Exception):
    code = "play_error"


class AttemptNotFound(PlayError):
    code = "attempt_not_found"

    def __init__(self) -> None:
        super().__init__("没有找到这次作答。请从活动页重新进入。")


class AttemptFinished(PlayError):
    code = "attempt_finished"

    def __init__(self) -> None:
        super().__init__("这次作答已经交卷，不能再改答案了。请看成绩。")


class AttemptNotFinished(PlayError):
    code = "attempt_not_finished"

    def __init__(self) -> None:
        super().__init__("这次作答还没有交卷。请先把题答完再看成绩。")


class ItemNotOpen(PlayError):
    """The number is not in the paper, or an earlier item has to be answered first."""

    code = "item_not_open"

    def __init__(self) -> None:
        super().__init__("这道题现在还不能作答。请从当前的题继续。")


class ItemClosed(PlayError):
    code = "item_closed"

    def __init__(self) -> None:
        super().__init__("这道题已经答过了，以第一次的答案为准。请看讲解，再答下一题。")


class ItemNotClosed(PlayError):
    code = "item_not_closed"

    def __init__(self) -> None:
        super().__init__("这道题的讲解现在还不能看。请先作答。")


class TimeOver(PlayError):
    code = "time_over"

    def __init__(self) -> None:
        super().__init__("作答时间已到，答过的题已经替你交卷。请看成绩。")


class EmptyRelease(PlayError):
    code = "empty_release"

    def __init__(self) -> None:
        super().__init__("这套题里还没有题目，暂时不能作答。请过一会儿再来。")


class NothingSuits(PlayError):
    """No item of the release suits the audience."""

    code = "nothing_suits"

    def __init__(self, audience: str) -> None:
        super().__init__(nothing_suits(audience))


class InvalidClientId(PlayError):
    code = "invalid_client_id"

    def __init__(self) -> None:
        super().__init__("这次提交不完整，没有记录。请刷新页面再试一次。")


class UnknownScoring(PlayError):
    code = "unknown_scoring"

    def __init__(self, scoring: str) -> None:
        super().__init__(f"没有“{scoring}”这种计分方式。请选官方赛制、课堂或快答。")

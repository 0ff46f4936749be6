"""What can go wrong with an opinion, in sentences for the player or the desk."""


class OpinionError(Exception):
    code = "opinion_error"


class ReasonMissing(OpinionError):
    code = "reason_missing"

    def __init__(self) -> None:
        super().__init__("先选一个原因，再送出。")


class WordsTooLong(OpinionError):
    code = "words_too_long"

    def __init__(self, most: int) -> None:
        super().__init__(f"写得太长了，请控制在 {most} 个字以内。")


class TooManyOpinions(OpinionError):
    code = "too_many_opinions"

    def __init__(self) -> None:
        super().__init__("这一小时里送来的意见太多了，先歇一歇，过一会儿再来。")


class NoteMissing(OpinionError):
    code = "note_missing"

    def __init__(self) -> None:
        super().__init__("写一句怎么处理的，以后的人看得到。")


class UnknownOutcome(OpinionError):
    code = "unknown_outcome"

    def __init__(self) -> None:
        super().__init__("请按“已处理”或“不是问题”。")

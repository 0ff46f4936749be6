"""Why a decision cannot be taken back. The message is the sentence for the person."""


class ReviewError(Exception):
    code = "review_error"


class AlreadyReleased(ReviewError):
    code = "already_released"

    def __init__(self) -> None:
        super().__init__("这道题已经发布出去了，不能撤回。要改，直接改好存下，再重新发布题单。")


class NothingToUndo(ReviewError):
    code = "nothing_to_undo"

    def __init__(self) -> None:
        super().__init__("没有可以撤回的决定了。")

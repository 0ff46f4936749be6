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


class BatchReleased(ReviewError):
    """Some of what one press approved is out already, so that press cannot be taken back whole."""

    code = "batch_released"

    def __init__(self, count: int) -> None:
        super().__init__(
            f"一起通过的题里有 {count} 道已经发布出去了，不能整批撤回。要撤哪一道，打开它按“改回草稿”。"
        )


class NothingToApprove(ReviewError):
    code = "nothing_to_approve"

    def __init__(self) -> None:
        super().__init__("没有可以一起通过的草稿了：可能刚被同事处理过，或者有了提醒。一道都没有动。")


class NothingChosen(ReviewError):
    code = "nothing_chosen"

    def __init__(self) -> None:
        super().__init__("还没有选中题。先勾选几道，或勾选“全部符合条件的”，再按。")


class UnknownBulk(ReviewError):
    code = "unknown_bulk"

    def __init__(self) -> None:
        super().__init__("没看懂要对选中的题做什么。请按“加上标签”“通过”“停用”等按钮中的一个。")


class NoTag(ReviewError):
    code = "no_tag"

    def __init__(self) -> None:
        super().__init__("请写上标签的名字，最多 24 个字，再按。")


class NoNewOwner(ReviewError):
    code = "no_new_owner"

    def __init__(self) -> None:
        super().__init__("请先选一位同事，再按“换负责人”。")


class UndoTooLate(ReviewError):
    code = "undo_too_late"

    def __init__(self) -> None:
        super().__init__("过了七天，不能整批撤回了。要改哪一道，打开它单独改。")


class AlreadyUndone(ReviewError):
    code = "already_undone"

    def __init__(self) -> None:
        super().__init__("这一批已经撤回过了。")

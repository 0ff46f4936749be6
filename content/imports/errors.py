"""What can go wrong with bringing a file in. `code` is for programs, the message is for the person."""


class ImportFault(Exception):
    code = "import_fault"


class NotReady(ImportFault):
    code = "not_ready"

    def __init__(self) -> None:
        super().__init__("这份文件现在不能这样处理：它的状态刚刚变了。请刷新这一页再看。")


class NothingChosen(ImportFault):
    code = "nothing_chosen"

    def __init__(self) -> None:
        super().__init__("没有可以带入的题。请改好有错的行再传一次，或勾上要一起带入的更新。")


class FaultyRows(ImportFault):
    """All or nothing was asked for, and some rows cannot be taken."""

    code = "faulty_rows"

    def __init__(self, count: int) -> None:
        super().__init__(f"还有 {count} 行有错，没有带入。请改好再传，或者选“先带入好的”。")


class TooLate(ImportFault):
    code = "too_late"

    def __init__(self, days: int) -> None:
        super().__init__(f"带入已经超过 {days} 天，不能整批撤回了。请在题库里逐题处理。")

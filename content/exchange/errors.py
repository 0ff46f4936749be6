"""What can go wrong with a question file.

`code` is for programs, the message is the sentence for the person."""

from content.sources.errors import SourceError


class ExchangeError(Exception):
    code = "exchange_error"


class NoHeader(ExchangeError):
    code = "no_header"

    def __init__(self) -> None:
        super().__init__("没有找到表头。请在表格的一行里写上“题干”“答案”这样的列名，再导入。")


class NoItems(ExchangeError):
    code = "no_items"

    def __init__(self) -> None:
        super().__init__(
            "没有找到题目。请让每道题从题号开始（1、……），选项写成 A、B、C，下面写“答案：A”，再导入。"
        )


class NotReadable(ExchangeError):
    """The file itself cannot be opened, or must not be."""

    def __init__(self, error: SourceError) -> None:
        super().__init__(str(error))
        self.code = error.code


class TooManyRows(ExchangeError):
    code = "too_many_rows"

    def __init__(self, limit: int) -> None:
        super().__init__(f"文件超过 {limit} 行。请分成几份再导入。")


class BrokenSyntax(ExchangeError):
    """The file is of a known kind and breaks its rules as a whole."""

    code = "broken_syntax"

    def __init__(self, kind: str, where: str) -> None:
        super().__init__(f"这个 {kind} 文件不完整或写法有误（{where}），读不了。请重新导出一份再试。")


class NotTaken(Exception):
    """Why one item cannot be taken: the field it is about, what is wrong, and what to do."""

    def __init__(self, field: str, why: str, fix: str) -> None:
        super().__init__(why)
        self.field, self.why, self.fix = field, why, fix

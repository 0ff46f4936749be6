"""What can go wrong with a question file.

`code` is for programs, the message is the sentence for the person."""

from content.sources.errors import SourceError


class ExchangeError(Exception):
    code = "exchange_error"


def error_of(code: str, sentence: str) -> ExchangeError | None:
    """The error that a child process met, to be raised on this side; None for a code nobody here has."""
    kind = {one.code: one for one in ExchangeError.__subclasses__()}.get(code)
    return kind.__new__(kind, sentence) if kind else None


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


class TooMuchText(ExchangeError):
    code = "too_much_text"

    def __init__(self, limit: int) -> None:
        super().__init__(f"文件里的文字超过 {limit // 10_000} 万字。请分成几份再导入。")


class TooLarge(ExchangeError):
    code = "too_large"

    def __init__(self, limit_mb: int) -> None:
        super().__init__(f"文件超过 {limit_mb} MB。请去掉图片后另存，或分成几份再导入。")


class UnsupportedKind(ExchangeError):
    code = "unsupported_type"

    def __init__(self, kind: str, advice: str) -> None:
        super().__init__(f"还不能读{kind}文件。{advice}")


class DamagedFile(ExchangeError):
    code = "damaged_file"

    def __init__(self, kind: str) -> None:
        suffix = ".docx" if kind == "Word" else ".xlsx"
        super().__init__(
            f"打不开这个 {kind} 文件，可能没有传完整，或者已经损坏。"
            f"请用 WPS 或 {kind} 打开，另存为 {suffix} 再导入。"
        )


class OtherKind(ExchangeError):
    """The bytes are of another kind than the format that a person chose."""

    code = "other_kind"

    def __init__(self, kind: str) -> None:
        super().__init__(f"这是一份 {kind} 文件，和选的格式对不上。请把格式改成“自己认”，再导入。")


class PasswordProtected(ExchangeError):
    code = "password_protected"

    def __init__(self) -> None:
        super().__init__("文件加了密码，读不了。请打开后去掉密码，另存一份再导入。")


class UnsafeFile(ExchangeError):
    """A zip that expands beyond measure, or XML with declarations of its own."""

    code = "unsafe_file"

    def __init__(self) -> None:
        super().__init__(
            "文件的内部结构不正常，为了安全没有读。请用 WPS 或 Excel 打开，另存为 .xlsx 再导入。"
        )


class TooHard(ExchangeError):
    """Reading took more memory or time than a question file may have, or the reader broke down over it."""

    code = "too_hard"

    def __init__(self) -> None:
        super().__init__("文件太复杂，没能读完。请只留下题目，另存为 .xlsx，或分成几份再导入。")


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

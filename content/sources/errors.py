"""What can go wrong with a document. `code` is for programs, the message is the sentence for the person."""

from typing import Any


class SourceError(Exception):
    code = "source_error"


class UnsupportedType(SourceError):
    code = "unsupported_type"

    def __init__(self, kind: str, advice: str) -> None:
        super().__init__(f"还不能读{kind}文件。{advice}")


class EmptyDocument(SourceError):
    code = "empty_document"

    def __init__(self) -> None:
        super().__init__("文件里没有文字。请检查是否选错了文件，或直接粘贴正文。")


class TooLarge(SourceError):
    code = "too_large"

    def __init__(self, limit_mb: int) -> None:
        super().__init__(f"文件超过 {limit_mb} MB。请去掉图片后另存，或分成几份，或直接粘贴正文。")


class UnknownEncoding(SourceError):
    code = "unknown_encoding"

    def __init__(self) -> None:
        super().__init__("认不出文件的文字编码。请用记事本打开，另存为 UTF-8 编码后再上传，或直接粘贴正文。")


class BrokenText(SourceError):
    """NUL characters: a binary file with a text name, or a damaged one."""

    code = "broken_text"

    def __init__(self) -> None:
        super().__init__("文件里夹有不是文字的内容，可能已损坏。请打开原文件，把正文复制后直接粘贴。")


class NoFactsFound(SourceError):
    code = "no_facts"

    def __init__(self) -> None:
        super().__init__(
            "没有从正文中找到可以出题的事实（数字、名次、首创、文件名等）。请检查正文是否完整，或手工出题。"
        )


class AlreadyLoaded(SourceError):
    """The same text came in before; `source` is the earlier one."""

    code = "already_loaded"

    def __init__(self, source: Any) -> None:
        super().__init__(f"这份正文已经上传过：“{source.title}”。请直接打开它，不必再传一次。")
        self.source = source

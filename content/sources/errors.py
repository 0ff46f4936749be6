"""What can go wrong with a document. `code` is for programs, the message is the sentence for the person."""

from typing import Any


class SourceError(Exception):
    code = "source_error"


def error_of(code: str, sentence: str) -> SourceError:
    """The error that a child process met, to be raised on this side. An unknown code is TooHard."""
    kind = {one.code: one for one in SourceError.__subclasses__()}.get(code)
    return kind.__new__(kind, sentence) if kind else TooHard()


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


class DamagedFile(SourceError):
    code = "damaged_file"

    def __init__(self, kind: str) -> None:
        super().__init__(
            f"打不开这个 {kind} 文件，可能没有传完整，或者已经损坏。"
            "请在电脑上打开它，另存一份再上传，或直接粘贴正文。"
        )


class PasswordProtected(SourceError):
    code = "password_protected"

    def __init__(self) -> None:
        super().__init__("文件加了密码，读不了。请打开后去掉密码，另存一份再上传，或直接粘贴正文。")


class UnsafeFile(SourceError):
    """A zip that expands beyond measure, or XML with declarations of its own."""

    code = "unsafe_file"

    def __init__(self) -> None:
        super().__init__(
            "文件的内部结构不正常，为了安全没有读。请用 WPS 或 Word 打开，另存为 .docx，或直接粘贴正文。"
        )


class ScannedPdf(SourceError):
    code = "scanned_pdf"

    def __init__(self) -> None:
        super().__init__(
            "这个 PDF 是扫描件，只有图片，没有文字。请先用 WPS 或手机识别出文字，再把文字粘贴进来。"
        )


class GarbledPdf(SourceError):
    code = "garbled_pdf"

    def __init__(self) -> None:
        super().__init__("这个 PDF 的字体读出来是乱码。请找到它的 Word 原稿上传，或识别出文字后粘贴进来。")


class TooManyPages(SourceError):
    code = "too_many_pages"

    def __init__(self, limit: int) -> None:
        super().__init__(f"文件超过 {limit} 页。请只留下要出题的部分，或分成几份再上传。")


class TooLong(SourceError):
    code = "too_long"

    def __init__(self, limit: int) -> None:
        super().__init__(f"正文超过 {limit // 10_000} 万字。请只留下要出题的部分，或分成几份再上传。")


class TooHard(SourceError):
    """Reading took more memory or time than a document may have, or the reader broke down over it."""

    code = "too_hard"

    def __init__(self) -> None:
        super().__init__("文件太复杂，没能读完。请打开它，把正文复制后直接粘贴，或另存为 .docx 再试。")


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


class NotReadYet(SourceError):
    """A newer edition was brought for a document that is still worked on."""

    code = "not_read_yet"

    def __init__(self, title: str) -> None:
        super().__init__(f"“{title}”还没有抽取完。等它做完，再把新版本装入。")


class AlreadyReplaced(SourceError):
    """The document has a newer edition already; that one is to be replaced."""

    code = "already_replaced"

    def __init__(self, title: str) -> None:
        super().__init__(f"“{title}”已经有新版本了。请打开最新的那一份，从那里上传新版本。")

"""Why a preview does not open. `code` is for programs, the message is the sentence for the reader."""


class PreviewError(Exception):
    code = "preview_error"
    status = 410


class PreviewUnknown(PreviewError):
    code = "preview_unknown"
    status = 404

    def __init__(self) -> None:
        super().__init__("这个预览链接不对，可能没有复制全。请回到聊天里重新点一次，或请对方再发一次。")


class PreviewRevoked(PreviewError):
    code = "preview_revoked"

    def __init__(self) -> None:
        super().__init__("这个预览链接已经收回了。还想看，请发链接的人再给一个。")


class PreviewExpired(PreviewError):
    code = "preview_expired"

    def __init__(self) -> None:
        super().__init__("这个预览链接过期了。还想看，请发链接的人再给一个。")


class PreviewOrphaned(PreviewError):
    """Who made the link works here no more."""

    code = "preview_orphaned"

    def __init__(self) -> None:
        super().__init__("发这个链接的人已经不管这些题了，链接停用了。还想看，请向单位里现在的同事要。")


class TooManyLooks(PreviewError):
    code = "too_many_looks"
    status = 429

    def __init__(self) -> None:
        super().__init__("翻得太快了，歇一分钟再看。")

"""What can be wrong with a pack. `code` is for programs, the message is the sentence for its author."""


class PackError(Exception):
    """A file of the pack cannot be read; nothing of the pack was taken."""

    code = "invalid_pack"

    def __init__(self, file: str, text: str, item: str = "") -> None:
        super().__init__(f"{file}{f' 的 {item}' if item else ''}：{text}")
        self.file = file
        self.item = item


class PackItemError(PackError):
    """One item of the pack breaks the notation of FORMAT.md."""

    code = "invalid_pack_item"


class NotationError(Exception):
    """A value is not written as FORMAT.md says. read_pack adds the file and the item to it."""

    code = "invalid_notation"


class NobodySigns(Exception):
    code = "nobody_signs"

    def __init__(self) -> None:
        super().__init__("请写审定人的姓名和单位，再按“审定”。")

"""What can go wrong in the bank. `code` is for programs, the message is the sentence for the person."""

from content.items.domain import Fault


class ItemError(Exception):
    code = "item_error"


class InvalidAnswer(ItemError):
    """The answer does not have the shape the format asks for."""

    code = "invalid_answer"


class InvalidItem(ItemError):
    """The wording breaks a rule of its format; nothing was saved."""

    code = "invalid_item"

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("；".join(fault.text for fault in faults))
        self.faults = faults


class UnknownFormat(ItemError):
    """No file in content.items.formats answers to this code."""

    code = "unknown_format"

    def __init__(self, format_code: object) -> None:
        super().__init__(f"没有“{format_code}”这种题型，请从题型列表里选一种。")

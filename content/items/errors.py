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


class OpenFindings(ItemError):
    """Approval was asked for while a check still complains."""

    code = "open_findings"

    def __init__(self) -> None:
        super().__init__("这道题还有没处理的提醒。按提醒改好，或写明为什么不适用，再通过。")


class ItemNotInReview(ItemError):
    """The item is not a draft any more: somebody else decided, or it was published."""

    code = "item_not_in_review"

    def __init__(self) -> None:
        super().__init__("这道题已经不在待审之列，可能刚被同事处理过。刷新一下再看。")


class UnknownFormat(ItemError):
    """No file in content.items.formats answers to this code."""

    code = "unknown_format"

    def __init__(self, format_code: object) -> None:
        super().__init__(f"没有“{format_code}”这种题型，请从题型列表里选一种。")

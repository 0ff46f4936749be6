"""What can go wrong in the bank. `code` is for programs, the message is the sentence for the person."""

from content.items.domain import Fault

MOST_NAMED = 3


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
    """The item waits for no decision any more: somebody else decided, or it was published."""

    code = "item_not_in_review"

    def __init__(self) -> None:
        super().__init__("这道题已经定过了，可能刚被同事处理过。刷新一下再看。")


class WordingChanged(ItemError):
    """The wording is not the one the editor began with."""

    code = "wording_changed"

    def __init__(self) -> None:
        super().__init__("您打开以后，这道题被同事改过或处理过，您的还没存下。把两份对照着定下来，再存。")


class ChangedSince(ItemError):
    """Somebody has worked on what was to be taken back."""

    code = "changed_since"

    def __init__(self) -> None:
        super().__init__("后来有人改过、审过这道题，或把它放进了题单，没有动它。")


class OwnWording(ItemError):
    """The house wants two people, and this one wrote the wording. `others` may approve it."""

    code = "own_wording"

    def __init__(self, others: list[str]) -> None:
        named = "、".join(others[:MOST_NAMED]) + ("等同事" if len(others) > MOST_NAMED else "")
        who = f"请{named}来通过" if others else "现在没有别的编辑，请管理员先邀请一位同事"
        super().__init__(f"这道题是您写的或最后改的，本站要由另一个人通过：{who}。")


class NotADraft(ItemError):
    code = "not_a_draft"

    def __init__(self) -> None:
        super().__init__("只有草稿可以交审。这道题可能刚被同事交过或处理过，刷新一下再看。")


class NotSubmitted(ItemError):
    code = "not_submitted"

    def __init__(self) -> None:
        super().__init__("这道题不在待审，不用撤回。可能刚被同事处理过，刷新一下再看。")


class UnknownReason(ItemError):
    code = "unknown_reason"

    def __init__(self) -> None:
        super().__init__("请先选一条退回的理由，再退回。")


class EmptyComment(ItemError):
    code = "empty_comment"

    def __init__(self) -> None:
        super().__init__("留言还空着。写一句，再按“留言”。")


class LongComment(ItemError):
    code = "long_comment"

    def __init__(self, over: int) -> None:
        super().__init__(f"留言最多 500 个字，多了 {over} 个。删短一点，再按“留言”。")


class NoReason(ItemError):
    """The reason is “other” and nothing says which."""

    code = "no_reason"

    def __init__(self) -> None:
        super().__init__("选了“其他”，请写一句为什么退回，再按。")


class NotApproved(ItemError):
    code = "not_approved"

    def __init__(self) -> None:
        super().__init__("只有通过了的题可以停用。还没通过的，退回就行。")


class RetirementUnexplained(ItemError):
    code = "no_retirement_reason"

    def __init__(self) -> None:
        super().__init__("请写一句为什么停用，同事以后看得明白，再按。")


class NotRetired(ItemError):
    code = "not_retired"

    def __init__(self) -> None:
        super().__init__("这道题没有停用，可能刚被同事恢复了。刷新一下再看。")


class ItemRetired(ItemError):
    """A retired item was to be changed."""

    code = "item_retired"

    def __init__(self) -> None:
        super().__init__("这道题停用了，不能改。要改，先按“恢复”。")


class UnknownFormat(ItemError):
    """No file in content.items.formats answers to this code."""

    code = "unknown_format"

    def __init__(self, format_code: object) -> None:
        super().__init__(f"没有“{format_code}”这种题型，请从题型列表里选一种。")


class NoFilterName(ItemError):
    code = "no_filter_name"

    def __init__(self) -> None:
        super().__init__("给这个筛选起个名字（最多 24 个字），再按“存下”。")

"""What can go wrong with a correction, in sentences for the desk."""

from content.items.errors import MOST_NAMED


class CorrectionError(Exception):
    code = "correction_error"


class NeverPlayed(CorrectionError):
    code = "never_played"

    def __init__(self) -> None:
        super().__init__("这一版还没有人答过，不用重新判分：改好题目、通过，再发布就行。")


class NoNewKey(CorrectionError):
    """There is no approved wording to take the key from, or it is of another item."""

    code = "no_new_key"

    def __init__(self) -> None:
        super().__init__("还没有通过的新版本。先到审题页把答案改对、通过，再来重新判分。")


class NothingToCorrect(CorrectionError):
    code = "nothing_to_correct"

    def __init__(self) -> None:
        super().__init__("现在就是按这个办法判分的，没有要改的。")


class KeyMisfits(CorrectionError):
    """The key cannot be held against the answers that were given."""

    code = "key_misfits"

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}当时的作答没法按新答案判。请把这一版作废，再发布新的一版。")


class ReasonMissing(CorrectionError):
    code = "reason_missing"

    def __init__(self) -> None:
        super().__init__("写一句为什么更正，答过的人会看到。")


class CorrectedSince(CorrectionError):
    code = "corrected_since"

    def __init__(self) -> None:
        super().__init__("这道题刚被同事更正过。看一眼现在是怎么判的，再决定。")


class OwnKey(CorrectionError):
    """The house wants two people, and this one wrote the key. `others` may press."""

    code = "own_key"

    def __init__(self, others: list[str]) -> None:
        named = "、".join(others[:MOST_NAMED]) + ("等同事" if len(others) > MOST_NAMED else "")
        who = f"请{named}来按" if others else "现在没有别的编辑，请管理员先邀请一位同事"
        super().__init__(f"新答案是您写的或最后改的，本站要由另一个人来重新判分：{who}。")

"""What can stop a quiz from being published."""

MOST_TOLD = 3


class ReleaseError(Exception):
    code = "release_error"


class EmptyQuiz(ReleaseError):
    code = "empty_quiz"

    def __init__(self) -> None:
        super().__init__("题单里还没有题。先挑几道已通过的题放进来，再发布。")


class UnapprovedItems(ReleaseError):
    """`codes`: the items without an approved wording."""

    code = "unapproved_items"

    def __init__(self, codes: list[str]) -> None:
        super().__init__(f"有 {len(codes)} 道题还没通过审核。先审完，或把它们移出题单，再发布。")
        self.codes = codes


class FlaggedItems(ReleaseError):
    """`named`: the items whose grounds have changed since they were approved, with what changed."""

    code = "flagged_items"

    def __init__(self, named: list[tuple[str, str]]) -> None:
        first = "；".join(f"{name}——{text.rstrip('。')}" for name, text in named[:MOST_TOLD])
        more = f"；等共 {len(named)} 道" if len(named) > MOST_TOLD else ""
        super().__init__(
            f"有题目要再看一遍：{first}{more}。在题单里打开它，说法仍然成立就按“照旧保留”，"
            "不成立就改好，重新通过，再发布。"
        )
        self.named = named


class RetiredItems(ReleaseError):
    """`named`: the items that are retired."""

    code = "retired_items"

    def __init__(self, named: list[str]) -> None:
        first = "、".join(named[:MOST_TOLD]) + (f"等 {len(named)} 道" if len(named) > MOST_TOLD else "")
        super().__init__(f"题单里有停用的题：{first}。把它移出题单，或到审题页恢复它，再发布。")
        self.named = named


class PaperFindings(ReleaseError):
    """`texts`: what the items do to each other."""

    code = "paper_findings"

    def __init__(self, texts: list[str]) -> None:
        first = "；".join(text.rstrip("。") for text in texts[:MOST_TOLD])
        more = f"；等共 {len(texts)} 处" if len(texts) > MOST_TOLD else ""
        super().__init__(f"这些题放在一起有问题：{first}{more}。到题单里改好或移出，再发布。")
        self.texts = texts


class NothingApproved(ReleaseError):
    code = "nothing_approved"

    def __init__(self) -> None:
        super().__init__("这个来源还没有通过的题。先审几道，再做题单。")

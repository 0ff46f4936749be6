"""What can stand in the way of drafting again. The message is the sentence for the person."""

from content.facts.domain.correction import Doubt


class GenerationError(Exception):
    code = "generation_error"


class NoOtherSet(GenerationError):
    """The recipe has nothing else to offer for this fact."""

    code = "no_other_set"

    def __init__(self) -> None:
        super().__init__("这个事实只出得了这一组，没有别的可换。请直接改选项，或退回这道题。")


class NotRegenerable(GenerationError):
    """Approved once, decided by now, or written by a person."""

    code = "not_regenerable"

    def __init__(self) -> None:
        super().__init__("只有系统出的、还没通过过的草稿能换一组选项。这道题请直接改。")


class RecipeStopped(GenerationError):
    code = "recipe_stopped"

    def __init__(self) -> None:
        super().__init__("这种出题方法已经停用，换不了选项。请直接改，或请管理员在“出题方法”里重新启用。")


class RecipeGone(GenerationError):
    """The product has no such recipe any more."""

    code = "recipe_gone"

    def __init__(self) -> None:
        super().__init__("这种出题方法已不再使用，换不了选项。请直接改，或退回这道题。")


class SourceInWork(GenerationError):
    code = "source_in_work"

    def __init__(self) -> None:
        super().__init__("这个来源正在抽取事实，等它做完再改，您写的还在下面。")


class DoubtfulFact(GenerationError):
    """`doubts`: what the document does not bear out."""

    code = "doubtful_fact"

    def __init__(self, doubts: list[Doubt]) -> None:
        super().__init__("还没存下：有几处和原文对不上，请逐处对照。")
        self.doubts = self.faults = doubts


class UnknownRecipe(GenerationError):
    code = "unknown_recipe"

    def __init__(self) -> None:
        super().__init__("没有这种出题方法，请刷新页面再试。")

"""What was picked, format by format: options by their words, other answers as people read them."""

from typing import Final

from content.items import formats
from content.items.domain import ItemContent, JsonDict
from content.items.formats.options import option_ids, option_text
from content.items.phrases import TRUTH_WORDS

RIGHT: Final = "答对"
WITH_OPTIONS: Final = ("single", "multiple")
_LONGEST: Final = 60


def offered(content: ItemContent) -> dict[str, bool]:
    """What there was to pick → whether it is right; where people write or arrange, only 答对 is known."""
    if content.format in WITH_OPTIONS:
        keys = content.key.get("options") or [content.key.get("option")]
        options = content.body["options"]
        return {option_text(options, one): one in keys for one in option_ids(options)}
    if content.format == "truefalse":
        return {words: value == content.key["value"] for value, words in TRUTH_WORDS.items()}
    return {RIGHT: True}


def picked(answer: JsonDict, content: ItemContent, right: bool) -> list[str]:
    """The names under which one answer is counted."""
    options = content.body.get("options", [])
    match content.format:
        case "single":
            return [option_text(options, answer["option"])]
        case "multiple":
            return [option_text(options, one) for one in answer["options"]]
        case "truefalse":
            return [TRUTH_WORDS[answer["value"]]]
        case _ if right:
            return [RIGHT]
        case _:
            return [formats.get(content.format).answer_text(answer, content)[:_LONGEST]]

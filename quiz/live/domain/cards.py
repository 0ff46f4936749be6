"""Cards that groups hold up: 山, 月, 花, 桥 for the options by their place, 对 and 不对. Pure."""

from typing import Final

from content.items.domain import JsonDict

MOST_ON_CARDS: Final = 4


def card_form(item_format: str, option: str) -> dict[str, list[str]]:
    """The card as the form of a phone would have posted it."""
    return {"value" if item_format == "truefalse" else "option": [option]}


def card_option(answer: JsonDict) -> str:
    """Which card an answer was; nothing for the answer that takes one back."""
    if "value" in answer:
        return "true" if answer["value"] else "false"
    return str(answer.get("option", ""))

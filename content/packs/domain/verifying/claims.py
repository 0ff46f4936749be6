"""What an item says of the law in its key and its rationale, and what its case gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.items import formats
from content.items.domain import ItemContent
from content.packs.domain.verifying.amounts import Amount, amounts

_GAP = "____"
_SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]?")


@dataclass(frozen=True)
class Claim:
    """An amount in a sentence of the key or the rationale, with the offsets of that sentence.

    `before` is the sentence before it.
    """

    field: str
    sentence: str
    amount: Amount
    before: str = ""


def claims(content: ItemContent) -> Iterator[Claim]:
    yield from key_claims(content)
    before = ""
    for sentence in sentences(content.rationale):
        yield from (Claim("rationale", sentence, amount, before) for amount in amounts(sentence))
        before = sentence


def sentences(text: str) -> list[str]:
    return _SENTENCE.findall(text)


def givens(content: ItemContent) -> tuple[str, ...]:
    """The case as the player reads it: the stem, and what is to be put in order or matched."""
    names = {"ordering": ("options",), "matching": ("left",)}.get(content.format, ())
    return (content.stem, *(part["text"] for name in names for part in content.body[name]))


def wording(content: ItemContent) -> str:
    """Every word of the item that may echo the article."""
    parts = (part["text"] for name in ("options", "left", "right") for part in content.body.get(name, ()))
    return "\n".join((content.stem, *parts, _key_text(content), content.rationale))


def denied_options(content: ItemContent) -> tuple[str, ...]:
    """The options that are not right."""
    right = _key_text(content)
    return tuple(part["text"] for part in content.body.get("options", ()) if part["text"] not in right)


def key_claims(content: ItemContent) -> Iterator[Claim]:
    if content.format in ("blank", "cloze"):
        yield from _filled_claims(content)
    elif content.format != "ordering":
        text = _key_text(content)
        yield from (Claim("key", text, amount) for amount in amounts(text))


def _filled_claims(content: ItemContent) -> Iterator[Claim]:
    """The stem with each accepted spelling in its gap: 年满____周岁 says its measure itself."""
    for gap, spellings in enumerate(_spellings(content)):
        pieces = content.stem.split(_GAP)
        if gap + 1 >= len(pieces):
            continue
        before, behind = pieces[gap], pieces[gap + 1]
        for spelling in spellings:
            filled, end = before + spelling + behind, len(before) + len(spelling)
            for amount in amounts(filled):
                if amount.start < end and amount.end > len(before):
                    yield Claim("key", filled, amount)


def _spellings(content: ItemContent) -> list[list[str]]:
    if content.format == "blank":
        return [list(each) for each in content.key["blanks"]]
    texts = {option["id"]: option["text"] for option in content.body["options"]}
    return [[texts[each]] for each in content.key["gaps"] if each in texts]


def _key_text(content: ItemContent) -> str:
    return formats.get(content.format).key_text(content)

"""Parts that every recipe writes the same way: options, citation, rationale."""

import re
from collections.abc import Sequence
from string import ascii_lowercase

from content.facts.domain.fact import Fact
from content.generation.stems import widened
from content.items.domain import ItemContent, JsonDict
from content.sources.domain.document import Document
from content.sources.domain.page import page_of

_NAME = re.compile(r"“[^“”]+”")


def options(texts: Sequence[str]) -> list[JsonDict]:
    return [{"id": ascii_lowercase[index], "text": text} for index, text in enumerate(texts)]


def option_id(texts: Sequence[str], text: str) -> str:
    return ascii_lowercase[texts.index(text)]


def citation(fact: Fact, document: Document) -> JsonDict:
    page = page_of(document.text, fact.start)
    return {
        "kind": "report",
        "title": document.origin.title,
        "section": document.by_number[fact.passage].section or document.origin.title,
        "quote": fact.span,
        "start": fact.start,
        "end": fact.end,
        **({"page": page} if page else {}),
    }


def rationale(*facts: Fact) -> str:
    quotes = list(dict.fromkeys(quoted(fact.span) for fact in facts))
    return f"原文：{'；'.join(quotes)}。"


def quoted(span: str) -> str:
    """Spans that hold quotation marks themselves stand in corner marks, so that their ends are clear."""
    span = span.rstrip("。；;，,")
    return f"「{span}」" if "“" in span or "”" in span else f"“{span}”"


def plain_marks(text: str) -> str:
    """Inner quotation marks become single ones; a name that stands in them alone loses them."""
    if _NAME.fullmatch(text):
        return widened(text[1:-1])
    return widened(text).replace("“", "‘").replace("”", "’")


def single(
    *,
    stem: str,
    texts: Sequence[str],
    key: str,
    facts: Sequence[Fact],
    document: Document,
    fixed_order: bool,
    difficulty: str = "medium",
) -> ItemContent:
    return ItemContent(
        format="single",
        stem=stem,
        body={"options": options(texts), "fixed_order": fixed_order},
        key={"option": option_id(texts, key)},
        rationale=rationale(*facts),
        citation=citation(facts[0], document),
        difficulty=difficulty,
    )


def multiple(
    *, stem: str, texts: Sequence[str], keys: Sequence[str], facts: Sequence[Fact], document: Document
) -> ItemContent:
    return ItemContent(
        format="multiple",
        stem=stem,
        body={"options": options(texts), "fixed_order": False},
        key={"options": sorted(option_id(texts, key) for key in keys)},
        rationale=rationale(*facts),
        citation=citation(facts[0], document),
        difficulty="hard",
    )

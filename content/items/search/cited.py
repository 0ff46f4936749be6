"""Which article a wording rests on, and which one a person asks for. Pure."""

import re
from collections.abc import Mapping
from typing import Any

from content.laws.domain import bare_name, place_of
from content.laws.domain.names import LABEL, article_number

_ENDING_NUMBER = re.compile(r"[\s第]*([0-9]{1,4})[\s条]*$")


def cited_article(citation: Mapping[str, Any]) -> tuple[str, str]:
    """(民法典, 188), of 第一百二十条之一 (刑法, 120-1); empty texts where no law or no number is named."""
    if citation.get("kind") != "law":
        return "", ""
    law, place = bare_name(str(citation.get("title", "")))[:120], place_of(citation)
    return law, _text((place.number, place.branch)) if place else ""


def asked_article(words: str) -> tuple[str, str]:
    """民法典第一百八十八条, 《民法典》188 or 民法典 alone, as people type it."""
    words = words.strip()
    if label := LABEL.search(words):
        number = article_number(label[0])
        return bare_name(words[: label.start()]), _text(number) if number else ""
    if ending := _ENDING_NUMBER.search(words):
        return bare_name(words[: ending.start()]), ending[1].lstrip("0")
    return bare_name(words), ""


def _text(number: tuple[int, int]) -> str:
    return "-".join(str(part) for part in number if part) or "0"

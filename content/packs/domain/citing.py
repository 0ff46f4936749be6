"""Where an item's key is written: a section of the digest, or an article of a law."""

import re
from dataclasses import dataclass

from content.items.domain import JsonDict
from content.laws.domain import PREAMBLE
from content.packs.domain.fields import number_of, refuse_unknown, text_of
from content.packs.errors import NotationError

_HEADING = re.compile(r"^## +(.+?)\s*$", re.MULTILINE)
_DIGITS = "零一二三四五六七八九"
_PLACES = ((1000, "千"), (100, "百"), (10, "十"))


@dataclass(frozen=True)
class Section:
    """A `## ` section of a digest: its heading as written, and the text below it."""

    heading: str
    text: str


def sections_of(digest: str) -> tuple[Section, ...]:
    pieces = _HEADING.split(digest)
    return tuple(Section(pieces[i], pieces[i + 1]) for i in range(1, len(pieces), 2))


def report_citation(raw: JsonDict, *, title: str, sections: tuple[Section, ...]) -> JsonDict:
    """{section: 3, quote: …} → a citation whose quote stands in that section, letter by letter."""
    refuse_unknown(raw, ("section", "quote"))
    number, quote = number_of(raw, "section"), text_of(raw, "quote")
    if number is None or number > len(sections):
        raise NotationError(f"出处的“section”应当在 1 到 {len(sections)} 之间")
    section = sections[number - 1]
    if quote not in section.text:
        raise NotationError(f"摘编第 {number} 节里没有“{quote}”，请逐字引用")
    return {"kind": "report", "title": title, "section": section.heading, "quote": quote}


def law_citation(raw: JsonDict, *, law: str) -> JsonDict:
    """{article: 188, paragraph: 1} → 第一百八十八条第一款, and the numbers beside it for programs.

    {article: 序言, paragraph: 7} → 序言第七自然段.
    """
    if raw.get("article") == PREAMBLE:
        return _preamble_citation(raw, law=law)
    refuse_unknown(raw, ("article", "until", "paragraph", "item", "quote"))
    article = number_of(raw, "article")
    if article is None:
        raise NotationError("出处缺少“article”，请写条文的序号")
    numbers = {name: number_of(raw, name) for name in ("until", "paragraph", "item")}
    citation: JsonDict = {"kind": "law", "title": law, "article": article_name(article, **numbers)}
    citation["number"] = article
    citation |= {name: number for name, number in numbers.items() if number is not None}
    quote = text_of(raw, "quote", default="")
    return citation | ({"quote": quote} if quote else {})


def _preamble_citation(raw: JsonDict, *, law: str) -> JsonDict:
    refuse_unknown(raw, ("article", "paragraph", "quote"))
    paragraph, quote = number_of(raw, "paragraph"), text_of(raw, "quote", default="")
    place = PREAMBLE if paragraph is None else f"{PREAMBLE}第{chinese_number(paragraph)}自然段"
    citation: JsonDict = {"kind": "law", "title": law, "article": place}
    citation |= {} if paragraph is None else {"paragraph": paragraph}
    return citation | ({"quote": quote} if quote else {})


def article_name(
    article: int, *, until: int | None = None, paragraph: int | None = None, item: int | None = None
) -> str:
    """188, paragraph 1 → 第一百八十八条第一款; 1134 until 1139 → 第…条至第…条."""
    name = f"第{chinese_number(article)}条"
    if until is not None:
        name += f"至第{chinese_number(until)}条"
    if paragraph is not None:
        name += f"第{chinese_number(paragraph)}款"
    if item is not None:
        name += f"第{chinese_number(item)}项"
    return name


def chinese_number(number: int) -> str:
    """1 to 9999 as statutes write them: 10 → 十, 105 → 一百零五, 1015 → 一千零一十五."""
    words, rest, gap = "", number, False
    for size, place in _PLACES:
        digit, rest = divmod(rest, size)
        if digit:
            words += ("零" if gap else "") + _DIGITS[digit] + place
        gap = bool(words) and not digit
    if rest:
        words += ("零" if gap else "") + _DIGITS[rest]
    return words.removeprefix("一") if 10 <= number < 20 else words

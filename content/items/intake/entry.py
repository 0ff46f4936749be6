"""One entry of a list of items → a wording that the checks can read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from content.items import formats
from content.items.checks.base import Complaint
from content.items.checks.parts import key_texts
from content.items.domain import ItemContent, JsonDict
from content.items.intake.arranged import read_matching, read_ordering
from content.items.intake.choices import Reading, read_choice
from content.items.intake.errors import NotUnderstood
from content.items.intake.names import read_format, read_stem
from content.items.intake.passages import likely_passage
from content.items.intake.typed import read_blank, read_numeric, read_truefalse

_DIGIT = "0-9零〇一二三四五六七八九十百千"
_ARTICLE = re.compile(rf"第\s*[{_DIGIT}]+\s*条")
_LAW_TITLE = re.compile(r"宪法|法典|《[^》]*法》|[\u4e00-\u9fff]{2,}法$")
_LAW_STEM = re.compile(rf"(?:依照|根据|按照|依据|按)《?[^，。》]{{0,18}}(?:法典|宪法|法)》?|第[{_DIGIT}]+条")
_LABEL = re.compile(r"[^，。；,;\n]{1,60}")
_SAID = re.compile(r"(?:原文|报告|条文)[^“\"，。]{0,6}[“\"]([^”\"]{4,})[”\"]")


@dataclass(frozen=True)
class Entry:
    """`item` is the id as it was sent; `complaints` are what the entry's own marks say against it."""

    item: str | int
    content: ItemContent
    source: str
    paper: str
    complaints: tuple[Complaint, ...]


def item_of(raw: Any, number: int) -> str | int:
    """An entry without an id is called by its place in the list."""
    named = raw.get("id", raw.get("code")) if isinstance(raw, dict) else None
    return named if isinstance(named, str | int) and named != "" else number


def read_entry(raw: Any, number: int) -> Entry:
    """Raises NotUnderstood with a sentence for the sender."""
    if not isinstance(raw, dict):
        raise NotUnderstood("这一条不是“名称: 值”的对象，看不懂。")
    stem, format_ = read_stem(raw), read_format(raw)
    reading = _stored(raw, format_, stem) or _read(raw, format_, stem)
    rationale, source = _text(raw.get("rationale") or raw.get("explanation")), _source_text(raw)
    content = ItemContent(format_, stem, reading.body, reading.key, rationale)
    keys = [text for spellings in key_texts(content) for text in spellings]
    content = replace(content, citation=_citation(raw, stem, source, keys))
    paper = raw.get("paper")
    return Entry(
        item_of(raw, number), content, source, "" if paper is None else str(paper), reading.complaints
    )


def _read(raw: dict[str, Any], format_: str, stem: str) -> Reading:
    if format_ == "truefalse":
        return read_truefalse(raw)
    if format_ == "numeric":
        return read_numeric(raw, stem)
    if format_ == "blank":
        return read_blank(raw, stem)
    if format_ == "ordering":
        return read_ordering(raw)
    return read_matching(raw) if format_ == "matching" else read_choice(raw, format_)


def _stored(raw: dict[str, Any], format_: str, stem: str) -> Reading | None:
    """Body and key as `manage.py ingest --json` prints them."""
    content = ItemContent(format_, stem, raw.get("body") or {}, raw.get("key") or {})
    return None if formats.get(format_).faults(content) else Reading(content.body, content.key)


def _citation(raw: dict[str, Any], stem: str, source: str, keys: Sequence[str]) -> JsonDict:
    """Told whether the item rests on a law or on a report, the checks ask for different things."""
    cited = raw.get("citation")
    told: JsonDict = dict(cited) if isinstance(cited, dict) else {"title": _text(cited)}
    title = " ".join(filter(None, (_text(told.get(name)) for name in ("title", "law", "name", "article"))))
    title = title or (_text(raw.get("source")) if not source else "")
    quote = _text(raw.get("quote") or told.get("quote")) or _quoted(raw) or likely_passage(source, stem, keys)
    kind = told.get("kind")
    if kind not in ("law", "report", "link"):
        kind = _kind(title, stem, raw)
    return {
        "kind": kind,
        "title": title,
        "quote": quote,
        "article": _article(told, title, stem),
        "place": _text(raw.get("place")),
    }


def _kind(title: str, stem: str, raw: dict[str, Any]) -> str:
    if _ARTICLE.search(title) or _LAW_TITLE.search(title):
        return "law"
    if raw.get("year") or raw.get("place"):
        return "report"
    return "law" if _LAW_STEM.search(stem) else "report"


def _article(told: JsonDict, title: str, stem: str) -> str:
    found = _ARTICLE.search(f"{title} {stem}")
    return _text(told.get("article")) or (found[0] if found else "")


def _quoted(raw: dict[str, Any]) -> str:
    """What the explanation quotes, where the entry has no quote of its own."""
    found = _SAID.search(_text(raw.get("rationale") or raw.get("explanation")))
    return found[1] if found else ""


def _source_text(raw: dict[str, Any]) -> str:
    """The text to compare with; a name of a document is none."""
    source = raw.get("source")
    if isinstance(source, dict):
        source = source.get("text", "")
    text, quote = _text(source), _text(raw.get("quote"))
    return "" if _LABEL.fullmatch(text) and not (quote and quote in text) else text


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "；".join(_text(one) for one in value)
    return "" if value is None or isinstance(value, dict) else str(value).strip()

"""Short ways to write down an item that a check is to look at."""

from collections.abc import Iterable
from typing import Any

from content.items.checks.base import Complaint, Subject
from content.items.domain import ItemContent

REPORT = "青溪市司法局2023年工作总结"


def options(*texts: str) -> list[dict[str, str]]:
    return [{"id": id_, "text": text} for id_, text in zip("abcdef", texts, strict=False)]


def item(
    format_: str,
    stem: str,
    body: dict[str, Any],
    key: dict[str, Any],
    *,
    quote: str = "",
    source: str = "",
    kind: str = "report",
    rationale: str = "",
) -> Subject:
    citation = {"kind": kind, "title": REPORT, "quote": quote, "article": "第一条"}
    return Subject(ItemContent(format_, stem, body, key, rationale, citation), source)


def single(stem: str, *texts: str, key: str = "a", **rest: Any) -> Subject:
    return item("single", stem, {"options": options(*texts)}, {"option": key}, **rest)


def multiple(stem: str, *texts: str, keys: str = "ab", **rest: Any) -> Subject:
    return item("multiple", stem, {"options": options(*texts)}, {"options": list(keys)}, **rest)


def cloze(stem: str, *texts: str, keys: str = "a", **rest: Any) -> Subject:
    return item("cloze", stem, {"gaps": len(keys), "options": options(*texts)}, {"gaps": list(keys)}, **rest)


def truefalse(stem: str, value: bool, **rest: Any) -> Subject:
    return item("truefalse", stem, {}, {"value": value}, **rest)


def numeric(stem: str, value: str, unit: str, *, tolerance: str = "0", **rest: Any) -> Subject:
    return item("numeric", stem, {"unit": unit}, {"value": value, "tolerance": tolerance}, **rest)


def blank(stem: str, *spellings: str, **rest: Any) -> Subject:
    return item("blank", stem, {"blanks": 1}, {"blanks": [list(spellings)]}, **rest)


def matching(stem: str, *pairs: tuple[str, str], **rest: Any) -> Subject:
    left = [{"id": f"l{number}", "text": one} for number, (one, _) in enumerate(pairs)]
    right = [{"id": f"r{number}", "text": other} for number, (_, other) in enumerate(pairs)]
    key = {f"l{number}": f"r{number}" for number in range(len(pairs))}
    return item("matching", stem, {"left": left, "right": right}, {"pairs": key}, **rest)


def fields(complaints: Iterable[Complaint]) -> list[str]:
    """What the complaints are about."""
    return [complaint.field for complaint in complaints]

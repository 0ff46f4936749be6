"""A quiz as an exam paper, grouped by format, its parts arranged alike on paper and key sheet. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from content.items import formats
from content.items.arranging import ordered_body
from content.items.domain import ItemContent, JsonDict
from content.items.formats.case import CASE, case_code
from content.items.formats.picture import PICTURE
from content.items.formats.wording import GAP
from content.items.phrases import FORMAT_NAMES

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ORDINALS = "一二三四五六七八九"


@dataclass(frozen=True)
class Line:
    """An option, or one side of a pair, under the sign by which it is named in the answer."""

    sign: str
    text: str


@dataclass(frozen=True)
class PrintedItem:
    """`case` only of the first item about a case, which is printed above it; `left` and `reuse` only of
    matching items, `hint` of numbers.

    `answer`, `rationale` and `citation` stand on the key sheet alone.
    """

    number: int
    format: str
    stem: str
    case: JsonDict
    picture: JsonDict
    unit: str
    hint: str
    reuse: bool
    options: list[Line]
    left: list[Line]
    answer: str
    rationale: str
    citation: JsonDict


@dataclass(frozen=True)
class Section:
    heading: str
    items: list[PrintedItem]


def printed_paper(contents: Sequence[ItemContent], seed: int) -> list[Section]:
    """The order in which a writer stores options may be the key: the arrangement is drawn, by the seed.

    For each item by itself, so that a key sheet still fits after another item was added or moved.
    """
    sections, number = list[Section](), 0
    for name, group in _groups(contents):
        items, told = list[PrintedItem](), ""
        for content in group:
            number += 1
            code = case_code(content.body)
            rng = Random(f"{seed}:{content.stem}")
            items.append(_printed(number, content, rng, with_case=code != told))
            told = code
        if items:
            heading = f"{ORDINALS[len(sections)]}、{name}题（共 {len(items)} 题）"
            sections.append(Section(heading, items))
    return sections


def _groups(contents: Sequence[ItemContent]) -> Iterator[tuple[str, list[ItemContent]]]:
    """By format; at the end what is asked about cases, case by case in the order of the quiz."""
    cases: dict[str, list[ItemContent]] = {}
    for content in contents:
        cases.setdefault(case_code(content.body), []).append(content)
    loose = cases.pop("", [])
    for format, name in FORMAT_NAMES.items():
        yield name, [one for one in loose if one.format == format]
    yield "材料", [one for case in cases.values() for one in case]


def _printed(number: int, content: ItemContent, rng: Random, *, with_case: bool) -> PrintedItem:
    body = ordered_body(content.body, formats.get(content.format).orders(content.body, rng))
    rows: list[JsonDict] = body.get("options") or body.get("right") or []
    left: list[JsonDict] = body.get("left") or []
    return PrintedItem(
        number=number,
        format=content.format,
        stem=_numbered(content.stem) if content.format == "cloze" else content.stem,
        case=body.get(CASE, {}) if with_case else {},
        picture=body.get(PICTURE, {}),
        unit=body.get("unit", ""),
        hint=body.get("hint", ""),
        reuse=bool(body.get("reuse")),
        options=[Line(sign, row["text"]) for sign, row in zip(LETTERS, rows, strict=False)],
        left=[Line(str(place), row["text"]) for place, row in enumerate(left, 1)],
        answer=_answer(content, rows, left),
        rationale=content.rationale,
        citation=content.citation,
    )


def _numbered(stem: str) -> str:
    """Several gaps with their numbers, as players see them."""
    first, *others = stem.split(GAP)
    if len(others) < 2:
        return stem
    return first + "".join(f"（{place}）{GAP}{part}" for place, part in enumerate(others, 1))


def _answer(content: ItemContent, rows: list[JsonDict], left: list[JsonDict]) -> str:
    """In the signs of this paper; in words where there are none."""
    sign = {row["id"]: letter for letter, row in zip(LETTERS, rows, strict=False)}
    key = content.key
    match content.format:
        case "single":
            return sign[key["option"]]
        case "multiple":
            return "".join(sorted(sign[id] for id in key["options"]))
        case "ordering":
            return "".join(sign[id] for id in key["order"])
        case "cloze":
            return "".join(sign[id] for id in key["gaps"])
        case "matching":
            return " ".join(f"{place}—{sign[key['pairs'][row['id']]]}" for place, row in enumerate(left, 1))
        case "truefalse":
            return "√" if key["value"] else "×"
    if content.format == "blank":
        return "；".join(" 或 ".join(spellings) for spellings in key["blanks"])
    return formats.get(content.format).key_text(content)

"""An item as a row of a table that reads back as the same item, or the reason why there is none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from content.exchange.asides import citation_text, notes_text, suits_text
from content.exchange.errors import ExchangeError
from content.exchange.headers import fields_of
from content.exchange.identity import says_the_same
from content.exchange.items import RawItem, RefusedItem, TakenItem
from content.exchange.judging import judged
from content.exchange.sheets import Sheet, Workbook, clean
from content.exchange.tables import read_tables
from content.exchange.writers.shapes import Shape
from content.items.domain import ItemContent, JsonDict, rows_of
from content.items.phrases import FORMAT_NAMES

UNCLEAR = {
    "matching": "右边有用不上的项，或者文字里夹着冒号、横线，写在表格里分不清左右。",
    "blank": "题干或答案里夹着竖线、分号这样的记号，写在表格里分不清几个空。",
    "numeric": "数和单位连写以后，分不清哪些是单位。",
}
NO_COLUMN = ("fixed_order", "hint", "picture", "case")  # of the body, in any table
LETTERS = "ABCDEFGHIJ"
DIFFICULTY_WORDS = {"easy": "易", "medium": "中", "hard": "难"}
TRUTH = ("正确", "错误")


class CannotHold(Exception):
    """The reason, as a sentence."""


def row_of(item: TakenItem, shape: Shape) -> tuple[list[str], TakenItem]:
    """The cells, and the item as they read back. Raises CannotHold."""
    _check(item.content, shape)
    whole = held(item.content, shape)
    # a note that begins a line like the next option's is left out rather than the item
    for expected in [whole, replace(whole, option_notes={})] if whole.option_notes else [whole]:
        for options, answer in _spellings(expected, shape):
            row = cells_of(_raw(item, expected, options, answer, shape), shape)
            back = _read_back(row, shape)
            if back and says_the_same(held(back.content, shape), expected):
                return row, back
    raise CannotHold(UNCLEAR.get(item.content.format, "照这种表的写法写下来，再读就不是原来的意思了。"))


def held(content: ItemContent, shape: Shape) -> ItemContent:
    """As much of the wording as has a column and says something, in plain spaces and line ends."""
    fields = fields_of(shape.columns)
    return ItemContent(
        content.format,
        clean(content.stem),
        {name: _cleaned(value) for name, value in content.body.items() if value and name not in NO_COLUMN},
        {
            name: _cleaned(value)
            for name, value in content.key.items()
            if name != "tolerance" or Decimal(value)
        },
        clean(content.rationale) if "rationale" in fields else "",
        option_notes=_noted(content) if "notes" in fields else {},
        difficulty=content.difficulty if "difficulty" in fields else "medium",
    )


def _noted(content: ItemContent) -> dict[str, str]:
    ids = {row["id"] for row in content.body.get("options", [])}
    return {id: clean(note) for id, note in content.option_notes.items() if id in ids and clean(note)}


def cells_of(raw: RawItem, shape: Shape) -> list[str]:
    """By the columns of the shape, so that a raw item of any file can be written."""
    told = {
        "type": raw.type,
        "stem": raw.stem,
        "answer": raw.answer,
        "rationale": raw.rationale,
        "difficulty": raw.difficulty,
        "topic": raw.topic,
        "code": raw.code,
        "suits": raw.suits,
        "citation": raw.citation,
        "notes": raw.notes,
        **{f"option:{place}": text for place, text in enumerate(raw.options)},
    }
    counted = {"选项数": str(len(raw.options) or ""), "目录": f"/{raw.topic}" if raw.topic else ""}
    here = counted | dict(shape.always)
    return [
        here.get(header) or told.get(field, "")
        for header, field in zip(shape.columns, fields_of(shape.columns), strict=True)
    ]


def _check(content: ItemContent, shape: Shape) -> None:
    if content.format not in shape.types:
        raise CannotHold(f"{shape.name}里没有{FORMAT_NAMES[content.format]}题。")
    if shape.stem_max and len(content.stem) > shape.stem_max:
        raise CannotHold(f"{shape.name}里题干最多 {shape.stem_max} 个字，这题有 {len(content.stem)} 个。")
    longest = max((len(row["text"]) for row in rows_of(content)), default=0)
    if shape.option_max and longest > shape.option_max:
        raise CannotHold(f"{shape.name}里选项最多 {shape.option_max} 个字，这题有一个 {longest} 个字。")
    room = sum(field.startswith("option:") for field in fields_of(shape.columns))
    if len(content.body.get("options", [])) > room:
        raise CannotHold(f"{shape.name}里最多 {room} 个选项，这题有 {len(content.body['options'])} 个。")


def _spellings(content: ItemContent, shape: Shape) -> Iterator[tuple[tuple[str, ...], str]]:
    """Options and answer in every way in which they may be written, the plainest first."""
    key = content.key
    match content.format:
        case "truefalse" if shape.numbered:
            yield TRUTH, "1" if key["value"] else "2"
        case "truefalse":
            yield (), "正确" if key["value"] else "错误"
        case "numeric":
            tolerance = f"(±{key['tolerance']})" if "tolerance" in key else ""
            yield (), f"{key['value']}{content.body.get('unit', '')}{tolerance}"
        case "blank":
            yield (), "|".join(";".join(spellings) for spellings in key["blanks"])
        case "matching":
            texts = {row["id"]: row["text"] for row in rows_of(content)}
            pairs = [f"{texts[left]} — {texts[right]}" for left, right in key["pairs"].items()]
            yield (), "\n".join(pairs)
            yield tuple(pairs), ""
        case _:
            yield from _choices(content.body["options"], key, shape)


def _choices(options: list[JsonDict], key: JsonDict, shape: Shape) -> Iterator[tuple[tuple[str, ...], str]]:
    texts = tuple(row["text"] for row in options)
    ids = [row["id"] for row in options]
    [chosen] = key.values()
    places = [ids.index(id) for id in ([chosen] if isinstance(chosen, str) else chosen)]
    if shape.numbered:
        yield texts, ",".join(str(place + 1) for place in places)
        return
    yield texts, "".join(LETTERS[place] for place in places)
    yield texts, ";".join(texts[place] for place in places)  # where the options are letters themselves


def _raw(
    item: TakenItem, content: ItemContent, options: tuple[str, ...], answer: str, shape: Shape
) -> RawItem:
    return RawItem(
        item.row,
        type=shape.types[content.format],
        stem=content.stem,
        options=options,
        answer=answer,
        rationale=content.rationale,
        difficulty=DIFFICULTY_WORDS.get(content.difficulty, ""),
        topic=clean(item.topic),
        code=clean(item.code),
        suits=suits_text(item.suits),
        citation=clean(citation_text(item.content.citation)),
        notes=notes_text(content.body.get("options", []), content.option_notes),
    )


def _read_back(row: Sequence[str], shape: Shape) -> TakenItem | None:
    """Read right below the header, where a row may be mistaken for a row of help."""
    sheet = Sheet("", [list(shape.columns), [clean(cell) for cell in row]])
    try:
        found = read_tables(Workbook([sheet]), shape.layout).items
    except ExchangeError:
        return None
    match found:
        case [RawItem() as raw]:
            outcome = judged(raw)
            return None if isinstance(outcome, RefusedItem) else outcome
    return None


def _cleaned(value: object) -> object:
    match value:
        case str():
            return clean(value)
        case list():
            return [_cleaned(one) for one in value]
        case dict():
            return {name: _cleaned(one) for name, one in value.items()}
    return value

"""JSON: the format of this house, lists from its API, and plain lists of items."""

import json
import re
from dataclasses import replace
from typing import Any

from content.exchange.errors import BrokenSyntax, NotTaken, TooManyRows
from content.exchange.headers import field_of
from content.exchange.items import FileItems, RawItem, RefusedItem, TakenItem
from content.exchange.judging import judged_content, refused_of
from content.exchange.own_json import SCHEMA, VERSION, read_entry
from content.exchange.readers.base import Reader, Upload
from content.exchange.sheets import MAX_ROWS
from content.exchange.wording import difficulty_of
from content.items.domain import JsonDict
from content.items.intake import entry as intake
from content.items.intake.errors import NotUnderstood

_LISTS = ("items", "results", "questions", "data")
_WORDING = (
    "format", "stem", "body", "key", "option_notes", "rationale", "citation", "difficulty",
)  # fmt: skip


class _Twice(ValueError):
    pass


def _fits(upload: Upload) -> bool:
    return upload.suffix == ".json" or bool(re.match(r"\s*(?:\{\s*\"|\[\s*\{\s*[\"}])", upload.text[:10_000]))


def _read(upload: Upload, format: str) -> FileItems:
    """Raises BrokenSyntax, TooManyRows."""
    whole = _parsed(upload.text.lstrip("\ufeff"))
    named = next((name for name in _LISTS if isinstance(whole, dict) and name in whole), "")
    entries = whole[named] if named else whole
    if not isinstance(entries, list):
        raise BrokenSyntax("JSON", "没有找到题目的列表 items")
    if len(entries) > MAX_ROWS:
        raise TooManyRows(MAX_ROWS)
    own = isinstance(whole, dict) and whole.get("schema") == SCHEMA
    if own and whole.get("version") != VERSION:
        raise BrokenSyntax("JSON", f"version 要写 {VERSION}，更新的版本这里还不认识")
    remarks = []
    if isinstance(whole, dict) and (
        extra := [name for name in whole if name not in (named, "schema", "version")]
    ):
        remarks.append(f"列表以外的内容没有读：{'、'.join(name[:20] for name in extra[:10])}。")
    items = [
        read_entry(entry, row, f"{named}[{row - 1}]") if own else _foreign(entry, row, f"{named}[{row - 1}]")
        for row, entry in enumerate(entries, 1)
    ]
    return FileItems(items, remarks, "json")


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise BrokenSyntax("JSON", f"第 {error.lineno} 行第 {error.colno} 个字附近") from error
    except _Twice as error:
        raise BrokenSyntax("JSON", f"同一个对象里写了两次“{error}”") from error
    except RecursionError as error:
        raise BrokenSyntax("JSON", "套了太多层") from error
    except ValueError as error:  # a number without end, or NaN
        raise BrokenSyntax("JSON", "有一个不是数的数") from error


def _object(pairs: list[tuple[str, Any]]) -> JsonDict:
    told: JsonDict = {}
    for name, value in pairs:
        if name in told:
            raise _Twice(name[:40])
        told[name] = value
    return told


def _refuse(word: str) -> None:
    raise ValueError(word)


def _foreign(entry: Any, row: int, path: str) -> TakenItem | RefusedItem:
    """An item of the API, in this house's own shapes; or an entry of a list that somebody else wrote."""
    if isinstance(entry, dict) and isinstance(entry.get("version"), dict):
        version = entry["version"]
        own = {name: version[name] for name in _WORDING if name in version}
        own |= {name: entry[name] for name in ("code", "topic", "suits") if name in entry}
        return read_entry(own, row, path)
    entry = _renamed(entry)
    try:
        read = intake.read_entry(entry, row)
    except NotUnderstood as error:
        raw = RawItem(row=row, columns={"": path}, stem=_stem(entry))
        return refused_of(raw, NotTaken("", str(error), "请照这句话改好，再导入。"))
    told = read.content
    raw = RawItem(
        row=row, columns={"stem": path, "options": path, "answer": path}, type=told.format, stem=told.stem
    )
    if read.complaints:
        return refused_of(raw, NotTaken("answer", read.complaints[0].text, "请改好这一处，再导入。"))
    content = replace(told, citation={}, difficulty=difficulty_of(str(entry.get("difficulty", ""))))
    return judged_content(raw, content)


def _renamed(entry: Any) -> Any:
    """What is called as the columns of a table are, 题型, 正确答案, A, B, by the names of this house."""
    if not isinstance(entry, dict) or "body" in entry:
        return entry
    told, options = dict(entry), dict[int, Any]()
    for name, value in entry.items():
        field = field_of(name)
        if field[:7] == "option:":
            options[int(field[7:])] = value
        elif field and not (field == "stem" and ("question" in entry or not isinstance(value, str))):
            told.setdefault(field, value)
    if options:
        told.setdefault("options", [options[place] for place in sorted(options)])
    return told


def _stem(entry: Any) -> str:
    told = entry.get("stem", entry.get("question", "")) if isinstance(entry, dict) else ""
    return told if isinstance(told, str) else ""


OWN_JSON = Reader(("json",), _fits, _read)

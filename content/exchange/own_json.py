"""The JSON of this house, described in OWN_JSON.md: entries to items and back, nothing guessed."""

from collections.abc import Mapping
from typing import Any

from content.exchange.errors import NotTaken
from content.exchange.items import RawItem, RefusedItem, TakenItem
from content.exchange.judging import refused_of
from content.exchange.pictures import with_data, without_data
from content.exchange.wording import refusal_of
from content.items import formats
from content.items.domain import AUDIENCES, Fault, ItemContent, JsonDict
from content.items.errors import UnknownFormat
from content.items.formats.wording import unprintable

SCHEMA, VERSION = "yida-items", 1
_REQUIRED = ("format", "stem", "body", "key")
_TEXTS = {"code": 48, "topic": 48, "rationale": 20_000}
_KNOWN = frozenset([*_REQUIRED, *_TEXTS, "option_notes", "citation", "difficulty", "suits"])
_CITED_TEXTS = frozenset(["title", "section", "quote", "article", "url", "place"])
_CITED_NUMBERS = frozenset(["start", "end", "page"])
_KINDS = ("report", "law", "link")
_DIFFICULTIES = ("easy", "medium", "hard")
_BODY = frozenset(
    ["options", "left", "right", "blanks", "gaps", "unit", "hint", "fixed_order", "reuse", "picture", "case"]
)


def entry_of(item: TakenItem) -> JsonDict:
    content = item.content
    return {
        "code": item.code,
        "format": content.format,
        "stem": content.stem,
        "body": with_data(content.body, item.picture),
        "key": content.key,
        "rationale": content.rationale,
        "option_notes": dict(content.option_notes),
        "citation": content.citation,
        "difficulty": content.difficulty,
        "topic": item.topic,
        "suits": list(item.suits),
    }


def read_entry(entry: Any, row: int, path: str) -> TakenItem | RefusedItem:
    """`path` is how the file calls the entry, e.g. items[3]."""
    raw = _raw(entry, row)
    try:
        return _read(entry, raw)
    except _Fault as fault:
        named = f"{path}.{fault.field}" if fault.field else path
        return refused_of(
            RawItem(**{**vars(raw), "columns": {fault.field: named}}),
            NotTaken(fault.field, fault.why, fault.fix),
        )


class _Fault(NotTaken):
    pass


def _read(entry: Any, raw: RawItem) -> TakenItem:
    if not isinstance(entry, dict):
        raise _Fault("", "这一条不是“名称: 值”的对象。", "请照 OWN_JSON.md 的样子写成对象。")
    if strange := sorted(name for name in entry if name not in _KNOWN):
        raise _Fault(strange[0][:40], f"没有“{strange[0][:40]}”这个名称。", "请改成认识的名称，或删去。")
    if missing := [name for name in _REQUIRED if name not in entry]:
        raise _Fault(missing[0], f"缺少“{missing[0]}”。", "请补上，再导入。")
    for name, most in _TEXTS.items():
        _text(entry.get(name, ""), name, most)
    if entry.get("difficulty", "medium") not in _DIFFICULTIES:
        raise _Fault("difficulty", "不认识这个难度。", "请写 easy、medium 或 hard。")
    suits = entry.get("suits", [])
    if not isinstance(suits, list) or any(one not in AUDIENCES for one in suits):
        raise _Fault("suits", "不认识这里写的适合谁。", f"请写成列表，只用 {'、'.join(AUDIENCES)}。")
    body, picture = _body(entry["body"])
    content = ItemContent(
        entry["format"],
        entry["stem"],
        body,
        entry["key"],
        entry.get("rationale", ""),
        _citation(entry.get("citation", {})),
        _notes(entry.get("option_notes", {})),
        entry.get("difficulty", ""),
    )
    try:
        faults = formats.get(content.format).faults(content)
    except UnknownFormat:
        known = "、".join(one.code for one in formats.all_formats())
        raise _Fault("format", "没有这种题型。", f"请写 {known} 之一。") from None
    if faults:
        refusal = refusal_of(faults[0])
        raise _Fault(_place(faults[0], content), refusal.why, refusal.fix)
    return TakenItem(
        raw.row,
        content,
        topic=entry.get("topic", ""),
        code=entry.get("code", ""),
        suits=tuple(suits),
        picture=picture,
    )


def _body(value: Any) -> tuple[Any, str]:
    try:
        return without_data(value)
    except NotTaken as fault:
        raise _Fault(fault.field, fault.why, fault.fix) from fault


def _place(fault: Fault, content: ItemContent) -> str:
    if fault.field in _BODY:
        return f"body.{fault.field}"
    if fault.field == "key":
        return f"key.{next(iter(sorted(formats.get(content.format).key_fields)))}"
    return "key.tolerance" if fault.field == "tolerance" else fault.field


def _text(value: Any, name: str, most: int) -> str:
    if not isinstance(value, str):
        raise _Fault(name, "这里要是一段文字。", "请写在双引号里。")
    if len(value) > most:
        raise _Fault(name, f"这里超过了 {most} 个字。", "请改短，再导入。")
    if unprintable(value):
        raise _Fault(name, "里面有看不见的控制字符。", "请删掉后重新输入。")
    return value


def _notes(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise _Fault("option_notes", "选项说明不是对象。", "请写成“选项编号: 说明”的对象。")
    return {name: _text(note, f"option_notes.{name[:20]}", 2000) for name, note in value.items()}


def _citation(value: Any) -> JsonDict:
    if not isinstance(value, dict):
        raise _Fault("citation", "出处不是对象。", "请照 OWN_JSON.md 的样子写成对象。")
    for name, told in value.items():
        where = f"citation.{name[:20]}"
        if name in _CITED_NUMBERS:
            if type(told) is not int or not 0 <= told < 2**31:
                raise _Fault(where, "这里要是不小于 0 的整数。", "请写成整数，不带引号。")
        elif name in _CITED_TEXTS:
            _text(told, where, 2000)
        elif name != "kind":
            raise _Fault(where, "出处里没有这个名称。", "请改成认识的名称，或删去。")
        elif told not in _KINDS:
            raise _Fault(where, "不认识这种出处。", f"请写 {'、'.join(_KINDS)} 之一。")
    return value


def _raw(entry: Any, row: int) -> RawItem:
    """As far as the words can be told apart."""
    told: Mapping[str, Any] = entry if isinstance(entry, dict) else {}
    body, key = told.get("body"), told.get("key")
    rows = [one for name in ("options", "left") for one in _list(body, name) if isinstance(one, dict)]
    return RawItem(
        row=row,
        type=_words(told.get("format")),
        stem=_words(told.get("stem")),
        options=tuple(_words(one.get("text")) for one in rows),
        answer="、".join(map(str, key.values())) if isinstance(key, dict) else "",
        rationale=_words(told.get("rationale")),
        difficulty=_words(told.get("difficulty")),
        topic=_words(told.get("topic")),
        code=_words(told.get("code")),
    )


def _list(body: Any, name: str) -> list[Any]:
    value = body.get(name) if isinstance(body, dict) else None
    return value if isinstance(value, list) else []


def _words(value: Any) -> str:
    return value if isinstance(value, str) else ""

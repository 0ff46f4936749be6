"""The friendly notation of an item → the body and key of its format (shapes: content.items.formats)."""

from collections.abc import Callable

from content.items.domain import JsonDict
from content.packs.domain.fields import flag_of, text_map_of, text_of, texts_of
from content.packs.errors import NotationError

Wording = tuple[JsonDict, JsonDict]


def read_wording(format: str, raw: JsonDict) -> Wording:
    """(body, key). Raises NotationError; whether ids and blanks agree is for the format itself to say."""
    return _READERS[format](raw)


def fields_of(format: str) -> frozenset[str]:
    """The names an item of this format may use beside the common ones."""
    if format not in _FIELDS:
        raise NotationError(f"没有“{format}”这种题型，可用：{'、'.join(_FIELDS)}")
    return frozenset(_FIELDS[format])


def _parts(raw: JsonDict, name: str) -> list[JsonDict]:
    texts = text_map_of(raw, name)
    if len(texts) < 2:
        raise NotationError(f"“{name}”至少要有两项")
    return [{"id": id, "text": text} for id, text in texts.items()]


def _choices(raw: JsonDict) -> JsonDict:
    return {"options": _parts(raw, "options"), "fixed_order": flag_of(raw, "fixed_order", default=False)}


def _single(raw: JsonDict) -> Wording:
    return _choices(raw), {"option": text_of(raw, "key")}


def _multiple(raw: JsonDict) -> Wording:
    return _choices(raw), {"options": texts_of(raw.get("key"), "key")}


def _truefalse(raw: JsonDict) -> Wording:
    return {}, {"value": flag_of(raw, "key")}


def _numeric(raw: JsonDict) -> Wording:
    body = {"unit": text_of(raw, "unit", default=""), "hint": text_of(raw, "hint", default="")}
    return body, {"value": text_of(raw, "key"), "tolerance": text_of(raw, "tolerance", default="0")}


def _blank(raw: JsonDict) -> Wording:
    spellings = raw.get("key")
    if not isinstance(spellings, list) or not spellings:
        raise NotationError("“key”应当是列表，每个空一行，每行列出可以接受的写法")
    return {"blanks": len(spellings)}, {"blanks": [texts_of(each, "key") for each in spellings]}


def _ordering(raw: JsonDict) -> Wording:
    return {"options": _parts(raw, "options")}, {"order": texts_of(raw.get("key"), "key")}


def _matching(raw: JsonDict) -> Wording:
    body = {
        "left": _parts(raw, "left"),
        "right": _parts(raw, "right"),
        "reuse": flag_of(raw, "reuse", default=False),
    }
    return body, {"pairs": text_map_of(raw, "key")}


def _cloze(raw: JsonDict) -> Wording:
    gaps = texts_of(raw.get("key"), "key")
    return {"gaps": len(gaps), "options": _parts(raw, "options")}, {"gaps": gaps}


_READERS: dict[str, Callable[[JsonDict], Wording]] = {
    "single": _single,
    "multiple": _multiple,
    "truefalse": _truefalse,
    "numeric": _numeric,
    "blank": _blank,
    "ordering": _ordering,
    "matching": _matching,
    "cloze": _cloze,
}

_FIELDS = {
    "single": ("options", "key", "fixed_order", "notes"),
    "multiple": ("options", "key", "fixed_order", "notes"),
    "truefalse": ("key",),
    "numeric": ("key", "unit", "hint", "tolerance"),
    "blank": ("key",),
    "ordering": ("options", "key", "notes"),
    "matching": ("left", "right", "reuse", "key"),
    "cloze": ("options", "key", "notes"),
}

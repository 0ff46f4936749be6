"""What the strict notations have in common: contents built from texts and places, codes, tags."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from content.exchange.wording import IDS
from content.items.domain import JsonDict
from content.items.formats.wording import GAP

# a code of this house, or a name with parts; Q1 or 题目一 names a place in a list
_CODE = re.compile(r"[0-9a-f]{12}|(?=.{4,48}$)[A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)+")


@dataclass(frozen=True)
class Choice:
    """The format, body and key of a choice item, and its notes by the ids of its options."""

    format: str
    body: JsonDict
    key: JsonDict
    notes: dict[str, str]


def options_of(texts: Sequence[str], ids: str = IDS) -> list[JsonDict]:
    return [{"id": name_of(place, ids), "text": text} for place, text in enumerate(texts)]


def name_of(place: int, ids: str = IDS) -> str:
    return ids[place] if place < len(ids) else f"o{place + 1}"


def choice(
    texts: Sequence[str],
    right: Sequence[int],
    *,
    several: bool = False,
    notes: Sequence[str] = (),
    fixed: bool = False,
) -> Choice:
    body: JsonDict = {"options": options_of(texts)} | ({"fixed_order": True} if fixed else {})
    ids = [name_of(place) for place in right]
    noted = {name_of(place): note for place, note in enumerate(notes) if note}
    if several or len(ids) > 1:
        return Choice("multiple", body, {"options": ids}, noted)
    return Choice("single", body, {"option": next(iter(ids), "")}, noted)


def pairs(left: Sequence[str], right: Sequence[str], spare: Sequence[str]) -> tuple[JsonDict, JsonDict]:
    """Body and key of a matching item; `right` answers `left` place by place, `spare` answers nothing."""
    rights = list(dict.fromkeys([*right, *spare]))
    body: JsonDict = {
        "left": [{"id": f"l{n}", "text": text} for n, text in enumerate(left, 1)],
        "right": [{"id": f"r{n}", "text": text} for n, text in enumerate(rights, 1)],
    }
    if len(set(right)) < len(right):
        body["reuse"] = True
    key = {f"l{n}": f"r{rights.index(text) + 1}" for n, text in enumerate(right, 1)}
    return body, {"pairs": key}


def with_gap(stem: str) -> str:
    """A stem whose answer is typed shows where; notations for one answer leave that out."""
    return stem if GAP in stem else f"{stem}{GAP}"


def code_of(name: str) -> str:
    """The name, where it looks like a code; else nothing."""
    return name if _CODE.fullmatch(name) else ""


# what notations without a place for it write as tags
_TAGS = {"难度": "difficulty", "单位": "unit", "提示": "hint"}
_DIFFICULTY = {"易": "easy", "中": "medium", "难": "hard"}


@dataclass(frozen=True)
class Tags:
    difficulty: str = ""
    unit: str = ""
    hint: str = ""


def read_tags(tags: Sequence[str]) -> Tags:
    told: dict[str, str] = {}
    for tag in tags:
        name, sign, value = tag.partition("：")
        if sign and name in _TAGS:
            told[_TAGS[name]] = value
    told["difficulty"] = _DIFFICULTY.get(told.get("difficulty", ""), "")
    return Tags(**told)


def tags_of(difficulty: str, body: Mapping[str, object]) -> list[str]:
    """What the notation has no place for, as tags."""
    level = next((word for word, code in _DIFFICULTY.items() if code == difficulty), "")
    told = {
        "难度": level,
        "单位": body.get("unit"),
        "提示": body.get("hint"),
    }
    return [f"{name}：{value}" for name, value in told.items() if value]

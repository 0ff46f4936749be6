"""ordering and matching: parts that are put in order or together."""

import re
from typing import Any

from content.items.domain import JsonDict
from content.items.formats.spelling import fold_spelling
from content.items.intake.choices import Reading
from content.items.intake.errors import NotUnderstood
from content.items.intake.picks import picked
from content.items.intake.rows import Row, as_options, read_rows

_JOINED = re.compile(r"\s*(?:—+|->|→|=|:|：|-|–|↔)\s*")
_NO_PAIRS = "看不出这道配对题怎样配对，请把 answer 写成“左项: 右项”。"


def read_ordering(raw: dict[str, Any]) -> Reading:
    """Without an answer the options stand in the right order."""
    rows, answer = read_rows(raw.get("options")), raw.get("answer")
    if len(rows) < 2:
        rows, answer = read_rows(re.split(r"[→>\n;；]", answer) if isinstance(answer, str) else answer), None
    if len(rows) < 2:
        raise NotUnderstood("这道排序题没有要排的内容（options），请写出至少两项。")
    order = picked(answer, rows) if answer not in (None, "", []) else [row.id for row in rows]
    order = _each_once(order or [], rows)
    if sorted(order) != sorted(row.id for row in rows):
        raise NotUnderstood("看不懂这道排序题的答案（answer），请按正确的顺序写出每一项。")
    return Reading({"options": as_options(rows)}, {"order": order})


def read_matching(raw: dict[str, Any]) -> Reading:
    """Two sides and an answer, or pairs alone, under any of the names in use."""
    left, right = read_rows(raw.get("left"), "l"), read_rows(raw.get("right"), "r")
    if left and right:
        return _reading(left, right, _by_sides(raw.get("answer", raw.get("pairs")), left, right))
    options = raw.get("options")
    if isinstance(options, dict) and {"left", "right"} <= set(options):
        return read_matching({**raw, **options, "options": None})
    pairs = next((found for name in ("pairs", "answer", "options") if (found := _pairs(raw.get(name)))), [])
    if len(pairs) < 2:
        raise NotUnderstood(_NO_PAIRS)
    others = read_rows(options)
    if others and all(_named(side, others) for pair in pairs for side in pair):
        pairs = [tuple(_named(side, others) for side in pair) for pair in pairs]  # type: ignore[misc]
    left = read_rows([one for one, _ in pairs], "l")
    right = read_rows(list(dict.fromkeys(other for _, other in pairs)), "r")
    ids = {row.text: row.id for row in right}
    return _reading(
        left, right, {row.id: ids[pair[1].strip()] for row, pair in zip(left, pairs, strict=False)}
    )


def _reading(left: list[Row], right: list[Row], key: dict[str, str]) -> Reading:
    body: JsonDict = {"left": as_options(left), "right": as_options(right)}
    reuse = len(set(key.values())) < len(key)
    return Reading(body | ({"reuse": True} if reuse else {}), {"pairs": key})


def _by_sides(answer: Any, left: list[Row], right: list[Row]) -> dict[str, str]:
    """By text, by the sender's ids, by number and letter; without an answer the sides stand abreast."""
    if answer in (None, "", [], {}):
        return {one.id: other.id for one, other in zip(left, right, strict=False)}
    if isinstance(answer, list) and not any(isinstance(part, list | dict) for part in answer):
        chosen = picked(answer, right) or []
        if len(chosen) == len(left):
            return {row.id: id_ for row, id_ in zip(left, chosen, strict=True)}
    pairs = {}
    for one, other in _pairs(answer):
        first = (
            [left[int(one) - 1].id] if one.isdecimal() and 0 < int(one) <= len(left) else picked(one, left)
        )
        second = picked(other, right)
        if first and second:
            pairs[first[0]] = second[0]
    if not pairs:
        raise NotUnderstood(_NO_PAIRS)
    return pairs


def _pairs(value: Any) -> list[tuple[str, str]]:
    if isinstance(value, dict):
        return [(str(one), str(other)) for one, other in value.items() if not isinstance(other, dict | list)]
    if isinstance(value, str):
        value = re.split(r"[;；,，\n]|\s+(?=[0-9]+\s*[-→])", value)
    if not isinstance(value, list):
        return []
    found = [_pair(part) for part in value]
    return [pair for pair in found if pair] if all(found) else []


def _pair(part: Any) -> tuple[str, str] | None:
    if isinstance(part, dict):
        sides = [
            part[name]
            for name in ("left", "right", "match", "answer", "pair", "text", "value")
            if name in part
        ]
        if "text" in part and "left" not in part:  # {"text": 左, "match": 右}, or both sides in one text
            sides = [
                part["text"],
                *(part[name] for name in ("match", "right", "pair", "answer") if name in part),
            ]
        part = sides if len(sides) > 1 else "".join(map(str, sides))
    if isinstance(part, list) and len(part) >= 2:
        return str(part[0]), str(part[1])
    if isinstance(part, str):
        sides = _JOINED.split(part.strip(), maxsplit=1)
        return (sides[0], sides[1]) if len(sides) == 2 and all(sides) else None
    return None


def _each_once(order: list[str], rows: list[Row]) -> list[str]:
    """Of two options with one text the second is meant when it is named again."""
    texts, taken = {row.id: fold_spelling(row.text) for row in rows}, list[str]()
    for id_ in order:
        free = [row for row in texts if texts[row] == texts[id_] and row not in taken]
        taken += free[:1] if id_ in taken else [id_]
    return taken


def _named(side: str, rows: list[Row]) -> str:
    """The text of the option that a letter or an id means."""
    return next((row.text for row in rows if side in (row.named, row.text)), "")

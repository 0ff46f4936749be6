"""Lists of {"id", "text"}: what can be wrong with them, what they say, how they are shuffled."""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from content.facts.domain.numerals import read_quantity
from content.items.domain import Fault, ItemContent, JsonDict
from content.items.formats.spelling import fold_spelling
from content.items.formats.wording import text_faults

_ID = re.compile(r"[A-Za-z0-9_-]{1,16}")  # stands in the names of form fields

Options = Sequence[JsonDict]


def option_ids(options: Any) -> list[str]:
    """The ids in their stored order; passes over whatever is no option."""
    rows = options if isinstance(options, list) else []
    return [row["id"] for row in rows if isinstance(row, dict) and isinstance(row.get("id"), str)]


def option_text(options: Options, option_id: Any) -> str:
    """What the option says; its id where the option was taken out by a later version."""
    return next((row["text"] for row in options if row["id"] == option_id), str(option_id))


def shuffled(options: Options, rng: Random) -> list[str]:
    ids = option_ids(options)
    return rng.sample(ids, len(ids))


def are_numbers(options: Options) -> bool:
    """Whether all options are numbers of one unit, which read best in their written order."""
    numbers = [read_quantity(row["text"].removeprefix("第"), drop_hedges=True) for row in options]
    return all(numbers) and len({number.unit for number in numbers if number}) == 1


def option_faults(
    options: Any, *, field: str = "options", name: str = "选项", least: int = 2, most: int = 6
) -> list[Fault]:
    if not isinstance(options, list) or not least <= len(options) <= most:
        return [Fault(field, "option_count", f"{name}要有 {least} 到 {most} 个。")]
    faults = [
        fault
        for number, option in enumerate(options, 1)
        for fault in _single_faults(option, field=field, name=f"第 {number} 个{name}")
    ]
    return faults or _repetition_faults(options, field=field, name=name)


def _single_faults(option: Any, *, field: str, name: str) -> list[Fault]:
    if not isinstance(option, dict) or set(option) != {"id", "text"}:
        return [Fault(field, "option_shape", f"{name}要有编号（id）和文字（text），不能有别的内容。")]
    if not isinstance(option["id"], str) or not _ID.fullmatch(option["id"]):
        return [Fault(field, "option_id", f"{name}的编号请用 16 个以内的字母或数字。")]
    return text_faults(option["text"], field=field, name=name)


def _repetition_faults(options: Options, *, field: str, name: str) -> list[Fault]:
    ids = [row["id"] for row in options]
    texts = [fold_spelling(row["text"]) or row["text"] for row in options]
    faults = []
    if len(set(ids)) < len(ids):
        faults.append(Fault(field, "repeated_id", f"有两个{name}用了同一个编号，请改成不同的。"))
    if len(set(texts)) < len(texts):
        faults.append(Fault(field, "repeated_text", f"有两个{name}的文字一样，请改掉一个。"))
    return faults


def flag_faults(body: JsonDict, field: str) -> list[Fault]:
    flag = body.get(field, False)
    return [] if isinstance(flag, bool) else [Fault(field, "not_boolean", f"“{field}”只能是 true 或 false。")]


def note_faults(content: ItemContent) -> list[Fault]:
    ids, notes = option_ids(content.body.get("options")), content.option_notes
    if isinstance(notes, Mapping) and all(option_id in ids for option_id in notes):
        return []
    return [Fault("option_notes", "unknown_option", "有一条选项说明对不上任何选项，请检查选项编号。")]


def choice_faults(content: ItemContent) -> list[Fault]:
    """What single and multiple have in common."""
    body = content.body
    return [*option_faults(body.get("options")), *flag_faults(body, "fixed_order"), *note_faults(content)]


def choice_orders(body: JsonDict, rng: Random) -> JsonDict:
    options = body["options"]
    if body.get("fixed_order") or are_numbers(options):
        return {"options": option_ids(options)}
    return {"options": shuffled(options, rng)}

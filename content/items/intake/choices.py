"""single, multiple and cloze: what is chosen from, and which of it is right."""

from dataclasses import dataclass
from typing import Any

from content.items.checks.base import Complaint
from content.items.domain import JsonDict
from content.items.intake.errors import NotUnderstood
from content.items.intake.picks import picked
from content.items.intake.rows import Row, as_options, read_rows

_UNKNOWN = Complaint("KEY_SUPPORTED", "key", "写的答案不在选项里，请核对答案或补上这个选项。")
_TWO = "标为正确的选项和写的答案不一样，单选只能有一个答案，请改掉一处。"


@dataclass(frozen=True)
class Reading:
    """Body and key, and what the marks of the entry already say against it."""

    body: JsonDict
    key: JsonDict
    complaints: tuple[Complaint, ...] = ()


def read_choice(raw: dict[str, Any], format_: str) -> Reading:
    rows = read_rows(raw.get("options"))
    if len(rows) < 2:
        raise NotUnderstood("这一条没有选项（options），请写出至少两个。")
    ids, complaints = _right_ones(raw.get("answer"), rows, format_)
    if format_ == "single":
        complaints += [Complaint("KEY_UNIQUE", f"option:{id_}", _TWO) for id_ in ids[1:]]
    name, key = {"single": ("option", ids[:1]), "multiple": ("options", ids), "cloze": ("gaps", ids)}[format_]
    value = next(iter(key), "") if format_ == "single" else key
    body: JsonDict = {"options": as_options(rows)}
    return Reading(
        body | ({"gaps": len(ids)} if format_ == "cloze" else {}), {name: value}, tuple(complaints)
    )


def _right_ones(answer: Any, rows: list[Row], format_: str) -> tuple[list[str], list[Complaint]]:
    """What the options mark and what the answer says, each option once; a gap may take a word again."""
    marked = [row.id for row in rows if row.marked]
    if answer in (None, "", [], {}):
        if not marked:
            raise NotUnderstood("这一条没有答案，请写 answer 或给正确的选项标上 is_key。")
        return marked, []
    said = picked(answer, rows)
    if said is None:
        return marked, [] if format_ == "multiple" and marked else [_UNKNOWN]
    if format_ == "cloze":
        return said, []
    return list(dict.fromkeys([*marked, *said])), []

"""truefalse, numeric and blank: answers that are said or written."""

import json
import re
import unicodedata
from decimal import Decimal
from typing import Any

from content.items.intake.choices import Reading
from content.items.intake.errors import NotUnderstood
from content.items.intake.picks import picked
from content.items.intake.rows import read_rows

_TRUE = {"对", "正确", "是", "真", "true", "t", "yes", "y", "1", "√", "✓", "✔", "☑", "v", "○", "a"}
_FALSE = {
    "错",
    "错误",
    "否",
    "假",
    "不对",
    "不正确",
    "false",
    "f",
    "no",
    "n",
    "0",
    "×",
    "✗",
    "✘",
    "✖",
    "╳",
    "x",
    "b",
}

_NUMBER = re.compile(
    r"(?P<hedge>[约近超逾]|突破)?第?(?P<value>-?[0-9][0-9,]*(?:\.[0-9]+)?)(?P<rest>[^0-9±+]*)"
    r"(?:[(]?(?:±|\+/-|容差|误差|相差不超过)\s*(?P<tolerance>[0-9.]+).*)?"
)
_ROUGH = re.compile(r"[余多约近]|左右|上下")
_UNIT = re.compile(r"(?:多少|几|____)([\u4e00-\u9fff%]{1,6}?)(?=[，。？?、的(（]|$)")
_ASKED = re.compile(r"(?:多少|第几|几)(?=[\u4e00-\u9fff？?])")


def read_truefalse(raw: dict[str, Any]) -> Reading:
    answer, rows = raw.get("answer"), read_rows(raw.get("options"))
    marked = [row.text for row in rows if row.marked]
    value = truth_of(answer)
    if rows and (value is None or str(answer).strip().lower() in ("a", "b")):
        chosen = picked(answer, rows) or [row.id for row in rows if row.marked]
        texts = [row.text for row in rows if row.id in chosen]
        value = truth_of(texts[0]) if texts else value
    if value is None and marked:
        value = truth_of(marked[0])
    if value is None:
        raise NotUnderstood("看不出这道判断题是对是错，请把 answer 写成 true 或 false。")
    return Reading({}, {"value": value})


def read_numeric(raw: dict[str, Any], stem: str) -> Reading:
    """A list gives spellings of one number; the first says it. `tolerance` may stand in the answer."""
    answer = raw.get("answer")
    told = answer if isinstance(answer, dict) else {}
    first = answer[0] if isinstance(answer, list) and answer else told.get("value", answer)
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", str(first)).strip())
    if isinstance(first, bool) or not found:
        return _in_words(first, raw, stem)
    unit = str(raw.get("unit") or told.get("unit") or found["rest"] or _unit_of(stem))
    unit = _ROUGH.sub("", unit).strip(" ()。")
    tolerance = str(raw.get("tolerance") or told.get("tolerance") or found["tolerance"] or "0")
    if tolerance == "0" and (found["hedge"] or _ROUGH.search(found["rest"])):
        tolerance = str(abs(Decimal(found["value"].replace(",", ""))) / 100)  # said roughly, taken roughly
    return Reading(
        {"unit": unit, "hint": ""}, {"value": found["value"].replace(",", ""), "tolerance": tolerance}
    )


def read_blank(raw: dict[str, Any], stem: str) -> Reading:
    """One blank: a list holds its spellings. Several: a list goes blank by blank."""
    answer, count = raw.get("answer"), max(1, stem.count("____"))
    if isinstance(answer, dict):
        answer = list(answer.values())
    if answer is None:
        answer = [row.text for row in read_rows(raw.get("options")) if row.marked is not False]
    if isinstance(answer, str) and count > 1:
        answer = [part for part in re.split(r"\s*[;；|、，,/]\s*", answer) if part]
    parts = answer if isinstance(answer, list) else [answer]
    if count == 1 and not any(isinstance(part, list) for part in parts):
        parts = [parts]
    blanks = [
        [text for text in map(_word, each if isinstance(each, list) else [each]) if text] for each in parts
    ]
    if not blanks or not all(blanks):
        raise NotUnderstood("这道填空题没有答案（answer），请补上。")
    return Reading({"blanks": count}, {"blanks": blanks})


def _in_words(value: Any, raw: dict[str, Any], stem: str) -> Reading:
    """十条, 百分之五: read by the checks as they are written."""
    if not isinstance(value, str) or not value.strip():
        raise NotUnderstood("看不懂这道数值题的答案（answer），请写一个数。")
    return Reading(
        {"unit": "", "hint": ""}, {"value": value.strip(), "tolerance": str(raw.get("tolerance") or "0")}
    )


def _unit_of(stem: str) -> str:
    found = _UNIT.search(stem)
    return found[1] if found else ""


def truth_of(value: Any) -> bool | None:
    """True or false in any spelling; None for anything else."""
    if isinstance(value, list | dict):
        values = list(value.values()) if isinstance(value, dict) else value
        return truth_of(values[0]) if len(values) == 1 else None
    said = json.dumps(value) if isinstance(value, bool) else str(value).strip(" 。.").lower()
    return True if said in _TRUE else False if said in _FALSE else None


def _word(value: Any) -> str:
    if isinstance(value, list | dict):
        raise NotUnderstood("填空题的答案套了太多层，请一个空写一个列表。")
    return "" if value is None else str(value).strip()

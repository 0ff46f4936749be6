"""A raw item to a wording that its format accepts, or the reason why not."""

import re
import unicodedata
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from content.exchange.answers import positions, spellings, truth_said, without_note
from content.exchange.asides import LETTERS, citation_of, notes_of
from content.exchange.errors import NotTaken
from content.exchange.items import RawItem
from content.exchange.simplified import simplified
from content.exchange.type_names import ANY_CHOICE, TYPES, bare_name
from content.items import formats
from content.items.domain import Fault, ItemContent, JsonDict
from content.items.formats.wording import GAP
from content.items.intake.arranged import read_matching
from content.items.intake.choices import Reading
from content.items.intake.errors import NotUnderstood
from content.items.intake.names import with_gaps
from content.items.intake.typed import read_numeric
from content.items.phrases import FORMAT_NAMES

IDS = "abcdefghijklmnopqrstuvwxyz"
_GAPPED = frozenset(["blank", "cloze", "numeric"])
_DIFFICULTY = {
    "easy": "easy 易 容易 简单 低 较易 1",
    "medium": "medium 中 中等 一般 适中 普通 2",
    "hard": "hard 难 困难 较难 高 3",
}
_DIFFICULTIES = {name: code for code, names in _DIFFICULTY.items() for name in names.split()}
_FIELDS = {"options": "options", "left": "options", "right": "options", "blanks": "stem", "gaps": "stem",
           "key": "answer", "tolerance": "answer"}  # fmt: skip
_NO_OPTIONS = ("没有选项。", "请写出至少两个选项。")
_FIXES = {
    "too_long": "请改短，再导入。",
    "empty": "请补上文字；整行不要的，请删去这一行。",
    "option_count": "请增减选项，一道题留 2 到 6 个。",
    "repeated_text": "请改掉或删去重复的选项。",
    "gap_count": "请在题干里用四条下划线 ____ 标出每个空，让空和答案一样多。",
    "gap_spelling": "请把每个空写成四条下划线 ____，两空之间要有别的字。",
    "too_few": "请核对答案；确实只有一个正确选项的，请把题型改成单选。",
    "not_permutation": "请按正确的顺序写出每一项，每项一次。",
    "unprintable": "请删掉后重新输入。",
}


def wording_of(raw: RawItem) -> ItemContent:
    """Raises NotTaken."""
    try:
        content = _content(raw)
    except NotTaken as fault:
        key, note = without_note(raw.answer)
        if fault.field != "answer" or not note:
            raise
        content = _content(replace(raw, answer=key, rationale=raw.rationale or note))
    if faults := formats.get(content.format).faults(content):
        raise refusal_of(faults[0])
    return content


def difficulty_of(text: str) -> str:
    """The code, empty where nothing, or nothing known, was said."""
    return _DIFFICULTIES.get(
        simplified(unicodedata.normalize("NFKC", text)).strip().lower().removesuffix("度"), ""
    )


def _content(raw: RawItem) -> ItemContent:
    if not raw.stem.strip():
        raise NotTaken("stem", "没有题干。", "请补上题干；整行不要的，请删去这一行。")
    format_ = _format(raw)
    stem = with_gaps(raw.stem) if format_ in _GAPPED else raw.stem.strip()
    if format_ == "blank" and raw.numbered and GAP not in stem:  # there the gap is a box below the question
        stem += GAP
    try:
        reading = _read(raw, format_, stem)
    except NotUnderstood as error:
        raise NotTaken("answer", str(error), "请照这句话改好答案，再导入。") from error
    ids = {row["id"] for row in reading.body.get("options", [])}
    letters = {letter: id for letter, id in zip(LETTERS, IDS, strict=False) if id in ids}
    return ItemContent(
        format_,
        stem,
        reading.body,
        reading.key,
        raw.rationale,
        citation_of(raw.citation),
        notes_of(raw.notes, letters),
        difficulty_of(raw.difficulty),
    )


def _format(raw: RawItem) -> str:
    name = bare_name(raw.type)
    code = TYPES.get(name, "")
    if raw.type.strip() and not code and name not in ANY_CHOICE:
        known = "、".join(FORMAT_NAMES.values())
        why = f"题型“{raw.type.strip()[:20]}”这里没有，这道题没有带进来。"
        raise NotTaken("type", why, f"请改成{known}之一；简答、问卷一类的题请另外保存。")
    if not code or name in ANY_CHOICE:
        return _likely(raw, bool(name))
    return code


def _likely(raw: RawItem, choice: bool = False) -> str:
    """The key decides where the type says nothing of it."""
    options = [option for option in raw.options if option]
    if _says_truth(raw, options) and not choice:
        return "truefalse"
    if options:
        return "single" if len(positions(raw.answer, raw.options, numbered=raw.numbered)) == 1 else "multiple"
    if choice or re.fullmatch("[A-Ja-j]{1,10}", unicodedata.normalize("NFKC", raw.answer).strip()):
        raise NotTaken("options", *_NO_OPTIONS)
    if not raw.answer.strip():
        raise NotTaken("answer", "没有写答案。", "请补上答案。")
    return "blank"


def _says_truth(raw: RawItem, options: list[str]) -> bool:
    words = [truth_said(option) for option in options]
    if options:
        return (
            len(options) == 2 and set(words) == {True, False} and all(len(option) < 8 for option in options)
        )
    gapless = GAP not in with_gaps(re.sub(r"[（(]\s*[)）][。.]?\s*$", "", raw.stem))
    return gapless and truth_said(raw.answer) is not None and not re.fullmatch("[A-Ja-j]", raw.answer.strip())


def _read(raw: RawItem, format_: str, stem: str) -> Reading:
    match format_:
        case "truefalse":
            return Reading({}, {"value": _truth(raw)})
        case "blank":
            count = stem.count(GAP)
            if not count:
                raise NotTaken("stem", "填空题的题干里没有空。", _FIXES["gap_count"])
            if raw.numbered and count == 1 and not raw.answer:  # there the options are the spellings
                return Reading({"blanks": 1}, {"blanks": [[option for option in raw.options if option]]})
            return Reading({"blanks": count}, {"blanks": spellings(raw.answer, count)})
        case "numeric":
            return _number(raw, stem)
        case "matching":
            return read_matching(
                {"options": [option for option in raw.options if option], "answer": raw.answer}
            )
    if not any(raw.options):
        raise NotTaken("options", *_NO_OPTIONS)
    places = positions(raw.answer, raw.options, numbered=raw.numbered)
    ids = [IDS[place] for place in places]
    body: JsonDict = {"options": [{"id": IDS[n], "text": text} for n, text in enumerate(raw.options) if text]}
    if format_ == "single":
        if len(ids) > 1:
            why = f"题型是单选，答案却写了 {len(ids)} 个。"
            raise NotTaken("answer", why, "请只留一个答案，或把题型改成多选。")
        return Reading(body, {"option": ids[0]})
    if format_ == "multiple":
        return Reading(body, {"options": sorted(ids)})
    return (
        Reading(body, {"order": ids})
        if format_ == "ordering"
        else Reading({"gaps": len(ids), **body}, {"gaps": ids})
    )


def _truth(raw: RawItem) -> bool:
    """A and B mean what the options say they mean; without options A is right, as the programs have it."""
    options = [option for option in raw.options if option]
    value = truth_said(raw.answer)
    letter = re.fullmatch(r"\W*([A-Ba-b]|[12])\W*", unicodedata.normalize("NFKC", raw.answer))
    if options and letter and (letter[1] not in "12" or raw.numbered):
        value = truth_said(options["AB12".index(letter[1].upper()) % 2]) if len(options) == 2 else None
    if value is None:
        why = f"看不出这道判断题是对是错（答案写的是“{raw.answer[:20]}”）。" if raw.answer else "没有写答案。"
        raise NotTaken("answer", why, "请把答案写成 对 或 错。")
    return value


def _number(raw: RawItem, stem: str) -> Reading:
    reading = read_numeric({"answer": raw.answer}, stem)
    try:
        Decimal(reading.key["value"])
    except InvalidOperation:
        raise NotTaken("answer", f"答案“{raw.answer[:20]}”不是一个数。", "请写成数字，例如 2.8。") from None
    return reading


def refusal_of(fault: Fault) -> NotTaken:
    """What a fault of the format says about the file's item."""
    return NotTaken(
        _FIELDS.get(fault.field, fault.field), fault.text, _FIXES.get(fault.code, "请改好这一处，再导入。")
    )

"""What stands between the braces of a GIFT question: which format it makes, and its key."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from content.exchange.errors import NotTaken
from content.exchange.gift.signs import Signed
from content.exchange.strict import choice, pairs, with_gap
from content.items.domain import JsonDict

_WEIGHT = re.compile(r"\s*%(-?[0-9]{1,3}(?:\.[0-9]{1,6})?)%")
_TRUTH = {"t": True, "true": True, "f": False, "false": False}


@dataclass
class Told:
    """`stem` with its gap where the format needs one; `lost` is said as a remark."""

    format: str
    stem: str
    body: JsonDict
    key: JsonDict
    notes: dict[str, str] = field(default_factory=dict)
    rationale: str = ""
    lost: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Answer:
    sign: str
    weight: float | None
    text: Signed
    note: str


def read_answers(stem: str, inside: Signed, after: str) -> Told:
    """`after` are the words behind the braces. Raises NotTaken."""
    body, general, _ = inside.partition("####")
    body = body.strip()
    whole = f"{stem}____{after}" if after else stem
    if not body.mask:
        raise NotTaken(
            "answer", "花括号里没有答案，是一道问答题，这里没有这种题。", "请写上答案，或另外保存。"
        )
    if body.mask.startswith("#"):
        told = _number(whole, body.cut(1).strip())
    elif (first := body.split("#=~")[0].plain.strip().lower()) in _TRUTH:
        told = _truth(whole, _TRUTH[first], body)
    else:
        told = _listed(whole, _answers(body))
    told.rationale = general.plain.strip() or told.rationale
    return told


def _answers(body: Signed) -> list[_Answer]:
    pieces = body.split("=~")
    if pieces[0].plain.strip():
        why = f"花括号里的“{pieces[0].plain.strip()[:20]}”前面没有 = 或 ~。"
        raise NotTaken("answer", why, "请在对的答案前写 =，在错的前面写 ~。")
    answers = []
    for piece in pieces[1:]:
        text, note, _ = piece.cut(1).partition("#")
        weight = _WEIGHT.match(text.mask)
        text = text.cut(weight.end() if weight else 0).strip()
        answers.append(_Answer(piece.mask[0], float(weight[1]) if weight else None, text, note.plain.strip()))
    return answers


def _listed(stem: str, answers: Sequence[_Answer]) -> Told:
    if all(answer.sign == "=" for answer in answers):
        if all("->" in answer.text.mask for answer in answers):
            return _matching(stem, answers)
        return _spelled(stem, answers)
    texts, notes = [answer.text.plain for answer in answers], [answer.note for answer in answers]
    full = [place for place, answer in enumerate(answers) if answer.sign == "="]
    if len(full) > 1:
        why = f"有 {len(full)} 个答案前面写了 =，看不出是单选还是多选。"
        raise NotTaken("answer", why, "单选请只留一个 =；多选请写成 ~%50%甲 ~%50%乙 ~%-100%丙。")
    weighed = [
        place
        for place, answer in enumerate(answers)
        if answer.sign == "~" and answer.weight is not None and answer.weight > 0
    ]
    if full:
        made = choice(texts, full, notes=notes)
        lost = ["只给部分分的选项按错的算"] if weighed else []
        return Told(made.format, stem, made.body, made.key, made.notes, lost=lost)
    total = sum(answers[place].weight or 0 for place in weighed)
    if not 99 <= total <= 101:
        raise NotTaken(
            "answer", "没有一个选项标成对的。", "请在对的选项前写 =，或让多选的百分数加起来是 100。"
        )
    made = choice(texts, weighed, notes=notes)
    return Told(made.format, stem, made.body, made.key, made.notes)


def _matching(stem: str, answers: Sequence[_Answer]) -> Told:
    left, right, spare = [], [], []
    for answer in answers:
        one, other, _ = answer.text.partition("->")
        if one.plain.strip():
            left.append(one.plain.strip())
            right.append(other.plain.strip())
        else:
            spare.append(other.plain.strip())
    body, key = pairs(left, right, spare)
    return Told("matching", stem, body, key)


def _spelled(stem: str, answers: Sequence[_Answer]) -> Told:
    full = [answer for answer in answers if answer.weight is None or answer.weight == 100]
    if any("*" in answer.text.mask for answer in full):
        raise NotTaken("answer", "答案里的 * 表示任意文字，这里不能这样判。", "请写出每一种可以接受的写法。")
    lost = ["只给部分分的写法没有带进来"] if len(full) < len(answers) else []
    lost += ["答案后面的反馈没有带进来"] if any(answer.note for answer in full) else []
    stem = with_gap(stem)
    if stem.count("____") != 1:
        raise NotTaken("stem", "题干里有几个空，却只有一处答案。", "请让题干里只留一个 ____。")
    return Told("blank", stem, {"blanks": 1}, {"blanks": [[answer.text.plain for answer in full]]}, lost=lost)


def _truth(stem: str, value: bool, body: Signed) -> Told:
    if any(sign in body.mask for sign in "=~"):
        raise NotTaken("answer", "对错后面又写了别的答案。", "判断题请只写 {T} 或 {F}。")
    notes = [piece.cut(1).plain.strip() for piece in body.split("#")[1:]]
    return Told("truefalse", stem, {}, {"value": value}, rationale="\n".join(note for note in notes if note))


def _number(stem: str, body: Signed) -> Told:
    answers = _answers(body) if body.mask[:1] in "=~" and body.mask else [_Answer("=", None, *_noted(body))]
    full = [answer for answer in answers if answer.weight is None or answer.weight == 100]
    if len(full) != 1:
        raise NotTaken("answer", "一道数值题这里只能有一个正确的数。", "请只留一个，或分成几道题。")
    value, tolerance = number_of(full[0].text.plain)
    lost = ["只给部分分的数没有带进来"] if len(answers) > 1 else []
    key = {"value": value, "tolerance": tolerance}
    return Told("numeric", stem, {}, key, rationale=full[0].note, lost=lost)


def _noted(body: Signed) -> tuple[Signed, str]:
    text, note, _ = body.partition("#")
    return text.strip(), note.plain.strip()


def number_of(text: str, off: str = "") -> tuple[str, str]:
    """65, 65:0.5 or 2.15..2.25, as a value and how far off is still right. Raises NotTaken."""
    try:
        if ".." in text:
            low, high = (Decimal(part.strip()) for part in text.split("..", 1))
            value, tolerance = (low + high) / 2, (high - low) / 2
        else:
            number, _, own = text.partition(":")
            value, tolerance = Decimal(number.strip()), Decimal(own.strip() or off or "0")
        return f"{value:f}", f"{tolerance:f}"
    except (InvalidOperation, ValueError):
        why = f"“{text.strip()[:20]}”不是一个数。"
        raise NotTaken("answer", why, "请写成 {#2.8}、{#2.8:0.1} 或 {#2.7..2.9}。") from None

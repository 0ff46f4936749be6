"""How each type of Moodle question becomes a format. Each reader raises NotTaken."""

import re
from collections.abc import Callable

from content.exchange.errors import NotTaken
from content.exchange.gift.answers import Told, number_of
from content.exchange.moodle.texts import Element, child_text, flag, fraction, text_of
from content.exchange.strict import choice, name_of, options_of, pairs, with_gap
from content.items.formats.wording import GAP
from content.items.intake.typed import truth_of

_SLOT = re.compile(r"\[\[([0-9]{1,2})\]\]")


def read_multichoice(question: Element, stem: str) -> Told:
    answers = question.findall("answer")
    texts = [text_of(answer) for answer in answers]
    notes = [child_text(answer, "feedback") for answer in answers]
    fixed = not flag(question, "shuffleanswers", True)
    weights = [fraction(answer) for answer in answers]
    if flag(question, "single", True):
        right = [place for place, weight in enumerate(weights) if weight >= 99.99]
        if len(right) > 1:
            raise NotTaken("answer", f"单选题里有 {len(right)} 个满分的答案。", "请只留一个，或改成多选。")
        lost = ["只给部分分的选项按错的算"] if any(0 < weight < 99.99 for weight in weights) else []
    else:
        right, lost = [place for place, weight in enumerate(weights) if weight > 0], []
    if not right:
        raise NotTaken("answer", "没有一个选项标成对的。", '请给对的选项写 fraction="100"。')
    made = choice(texts, right, notes=notes, fixed=fixed)
    return Told(made.format, stem, made.body, made.key, made.notes, lost=lost)


def read_truefalse(question: Element, stem: str) -> Told:
    right = [answer for answer in question.findall("answer") if fraction(answer) >= 99.99]
    value = truth_of(text_of(right[0])) if len(right) == 1 else None
    if value is None:
        raise NotTaken("answer", "看不出这道判断题是对是错。", '请给 true 或 false 写 fraction="100"。')
    notes = [note for answer in question.findall("answer") if (note := child_text(answer, "feedback"))]
    return Told("truefalse", stem, {}, {"value": value}, rationale="\n".join(notes))


def read_shortanswer(question: Element, stem: str) -> Told:
    answers = question.findall("answer")
    full = [answer for answer in answers if fraction(answer) >= 99.99]
    spellings = [text_of(answer, "plain_text").replace("\\*", "\0") for answer in full]
    if any("*" in spelling for spelling in spellings):
        raise NotTaken("answer", "答案里的 * 表示任意文字，这里不能这样判。", "请写出每一种可以接受的写法。")
    lost = ["只给部分分的写法没有带进来"] if any(0 < fraction(one) < 99.99 for one in answers) else []
    lost += ["答案后面的反馈没有带进来"] if any(child_text(one, "feedback") for one in full) else []
    stem = with_gap(stem)
    if stem.count(GAP) != 1:
        raise NotTaken("stem", "题干里有几个空，却只有一处答案。", "请让题干里只留一个 ____。")
    words = [spelling.replace("\0", "*") for spelling in spellings]
    return Told("blank", stem, {"blanks": 1}, {"blanks": [words]}, lost=lost)


def read_numerical(question: Element, stem: str) -> Told:
    full = [answer for answer in question.findall("answer") if fraction(answer) >= 99.99]
    if len(full) != 1:
        raise NotTaken("answer", "一道数值题这里只能有一个正确的数。", "请只留一个，或分成几道题。")
    off = (full[0].findtext("tolerance") or "0").strip()
    value, tolerance = number_of(text_of(full[0], "plain_text"), off)
    units = [(node.findtext("unit_name") or "").strip() for node in question.findall("units/unit")]
    if len(units) > 1:
        raise NotTaken("answer", "这道数值题有几种单位。", "请只留一种单位。")
    body = {"unit": units[0]} if units else {}
    key = {"value": value, "tolerance": tolerance}
    return Told("numeric", stem, body, key, rationale=child_text(full[0], "feedback"))


def read_matching(question: Element, stem: str) -> Told:
    left, right, spare = list[str](), list[str](), list[str]()
    for sub in question.findall("subquestion"):
        one, other = text_of(sub), text_of(sub.find("answer"), "plain_text")
        if one:
            left.append(one)
            right.append(other)
        elif other:
            spare.append(other)
    return Told("matching", stem, *pairs(left, right, spare))


def read_ordering(question: Element, stem: str) -> Told:
    """The right order is the order of the fractions, 1, 2, 3 …"""
    answers = sorted(question.findall("answer"), key=fraction)
    texts = [text_of(answer) for answer in answers]
    order = [name_of(place) for place in range(len(texts))]
    return Told("ordering", stem, {"options": options_of(texts)}, {"order": order})


def read_gapselect(question: Element, stem: str) -> Told:
    """[[1]] in the stem is the first of the words below it."""
    words = [
        text_of(node, "plain_text") for name in ("selectoption", "dragbox") for node in question.findall(name)
    ]
    groups = {
        node.findtext("group") for name in ("selectoption", "dragbox") for node in question.findall(name)
    }
    numbers = [int(number) for number in _SLOT.findall(stem)]
    if len(groups) > 1:
        raise NotTaken("options", "每个空有自己的一组词，这里只能几个空共用一组词。", "请改成同一组词。")
    if any(not 0 < number <= len(words) for number in numbers):
        raise NotTaken("answer", "题干里 [[ ]] 的号码没有对应的词。", "请核对号码。")
    body = {"gaps": len(numbers), "options": options_of(words)}
    key = {"gaps": [name_of(number - 1) for number in numbers]}
    return Told("cloze", _SLOT.sub(GAP, stem), body, key)


KINDS: dict[str, Callable[[Element, str], Told]] = {
    "multichoice": read_multichoice,
    "truefalse": read_truefalse,
    "shortanswer": read_shortanswer,
    "numerical": read_numerical,
    "matching": read_matching,
    "ordering": read_ordering,
    "gapselect": read_gapselect,
    "ddwtos": read_gapselect,
}

"""Moodle's cloze: {1:SHORTANSWER:=北京~%0%上海#为什么} amid the words."""

import re
from dataclasses import dataclass
from itertools import pairwise

from content.exchange.errors import NotTaken
from content.exchange.gift.answers import Told, number_of
from content.exchange.gift.signs import signed
from content.exchange.strict import name_of, options_of
from content.items.formats.wording import GAP

_HEAD = re.compile(r"\{[0-9]{0,4}:([A-Z_]{2,20}):")
_WEIGHT = re.compile(r"(?:=|%(-?[0-9]{1,3}(?:\.[0-9]{1,6})?)%)?")
_TYPED = frozenset(["SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC"])
_CHOSEN = re.compile(r"MULTICHOICE(?:_[VHS]{1,3})?|MC[VHS]{0,2}")


@dataclass(frozen=True)
class _Gap:
    type: str
    texts: list[str]
    right: list[str]
    has_notes: bool


def read_cloze(stem: str) -> Told:
    """Raises NotTaken."""
    whole, gaps = _gaps(stem)
    lost = ["每个答案后面的反馈没有带进来"] if any(gap.has_notes for gap in gaps) else []
    types = {gap.type for gap in gaps}
    if not gaps:
        raise NotTaken("stem", "题干里没有空。", "请核对花括号里的写法。")
    if not all(gap.right for gap in gaps):
        raise NotTaken("answer", "有一个空没有写对的答案。", "请在对的答案前写 =。")
    if types <= _TYPED:
        if any("*" in text for gap in gaps for text in gap.right):
            raise NotTaken(
                "answer", "答案里的 * 表示任意文字，这里不能这样判。", "请写出每一种可以接受的写法。"
            )
        return Told("blank", whole, {"blanks": len(gaps)}, {"blanks": [gap.right for gap in gaps]}, lost=lost)
    if all(_CHOSEN.fullmatch(type) for type in types):
        words = sorted(set(gaps[0].texts), key=gaps[0].texts.index)
        if any(sorted(set(one.texts)) != sorted(set(other.texts)) for one, other in pairwise(gaps)):
            raise NotTaken("options", "每个空的选项不一样，这里只能几个空共用一组词。", "请分成几道题。")
        if any(len(gap.right) > 1 for gap in gaps):
            raise NotTaken("answer", "一个空里有几个对的选项。", "请只留一个。")
        key = {"gaps": [name_of(words.index(gap.right[0])) for gap in gaps]}
        return Told("cloze", whole, {"gaps": len(gaps), "options": options_of(words)}, key, lost=lost)
    if types <= {"NUMERICAL", "NM"} and len(gaps) == 1 and len(gaps[0].right) == 1:
        value, tolerance = number_of(gaps[0].right[0])
        return Told("numeric", whole, {}, {"value": value, "tolerance": tolerance}, lost=lost)
    raise NotTaken("stem", "几种空混在一道题里，这里没有这种题。", "请分成几道题。")


def _gaps(stem: str) -> tuple[str, list[_Gap]]:
    whole = signed(stem)
    words, gaps, last, place = "", list[_Gap](), 0, 0
    while found := _HEAD.search(whole.mask, place):
        end = whole.mask.find("}", found.end())
        if end < 0:
            break
        words += stem[last : found.start()] + GAP
        gaps.append(_gap(found[1], stem[found.end() : end]))
        last = place = end + 1
    return words + stem[last:], gaps


def _gap(type: str, inside: str) -> _Gap:
    texts, right, notes = list[str](), list[str](), False
    for number, piece in enumerate(signed(inside).split("~")):
        answer = piece.cut(1) if number else piece
        text, note, _ = answer.strip().partition("#")
        mark = _WEIGHT.match(text.mask)
        said = text.cut(mark.end() if mark else 0).strip().plain
        notes = notes or bool(note.plain.strip())
        if said:
            texts.append(said)
            if text.mask.startswith("=") or (mark and mark[1] and float(mark[1]) == 100):
                right.append(said)
    return _Gap(type, texts, right, notes)

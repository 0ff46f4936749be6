"""KEY_UNIQUE: a second option can be defended as right."""

import re
from collections.abc import Iterator
from functools import lru_cache

from content.items.checks.base import Complaint, Subject
from content.items.checks.evidence import near_text, plain, quote_of, rests_on_report
from content.items.checks.figures import Figure, fold, read_figure
from content.items.checks.levels import LEVEL
from content.items.checks.meaning import same_meaning
from content.items.checks.parts import Option, distractors_of, keys_of

CODE = "KEY_UNIQUE"
NEAR = 4  # letters beside a name that say what it is

# 突破1.2万 makes 突破1.0万 true as well, unless the item asks what the report says. 县级以上 bounds nothing.
_ASKED = r"(?:多少|几|_{2,})"
_NUMBER = rf"(?:{_ASKED}|[0-9])"
_LOWER_BOUND = re.compile(
    rf"(?:突破|超过?|超出|逾|至少|多于|不少于)了?{_NUMBER}"
    rf"|{_NUMBER}[\u4e00-\u9fff]{{0,4}}(?<![省市县区乡]级)以上|^(?:突破|超过)|以上$"
)
_UPPER_BOUND = re.compile(
    rf"(?:不足|不到|少于|低于)了?{_NUMBER}|{_NUMBER}[\u4e00-\u9fff]{{0,4}}以内|^(?:不足|不到)|以内$"
)
_OTHER_NUMBER = re.compile(r"(?:超过?|逾|突破|至少|不少于|不足|不到|少于|低于)了?[0-9][0-9.,]*")
_ASKS_FOR_WORDING = re.compile(r"表述|写明|写道|写的|报告(?:称|说|给出|记载)|原文|点名|列举")


def check(subject: Subject) -> Iterator[Complaint]:
    right, wrong = keys_of(subject.content), distractors_of(subject.content)
    for option in wrong:
        if any(_says_the_same(option, key) for key in right):
            yield Complaint(CODE, option.field, "这个选项和正确答案说的是同一个意思，也算对，请换掉。")
        elif _true_within_bound(option, right, subject):
            yield Complaint(
                CODE, option.field, "这个数同样符合“突破、以上”一类的说法，请换掉，或改问报告怎样表述。"
            )
        elif any(_true_by_source(option, key, subject) for key in right):
            yield Complaint(CODE, option.field, "来源里这一项也符合题干，请换掉，或者改成多选。")


def _says_the_same(option: Option, key: Option) -> bool:
    return plain(option.text) == plain(key.text) or same_meaning(option.text, key.text)


def _true_within_bound(option: Option, right: list[Option], subject: Subject) -> bool:
    """Only for reports: a statute's 以上 asks for the bound itself."""
    if not rests_on_report(subject) or _ASKS_FOR_WORDING.search(subject.content.stem):
        return False
    figures = [(read_figure(option.text), read_figure(key.text), key) for key in right]
    return any(
        one and other and _within(one, other, (_asked_bound(subject.content.stem), key.text))
        for one, other, key in figures
    )


def _asked_bound(stem: str) -> str:
    """Without the bounds of other numbers: 有多少个离县城超过50公里."""
    return _OTHER_NUMBER.sub("", stem) if re.search(_ASKED, stem) else stem


def _within(one: Figure, key: Figure, wordings: tuple[str, ...]) -> bool:
    if one.kind != key.kind or one.kind in ("date", "rank"):
        return False
    if any(map(_UPPER_BOUND.search, wordings)):
        return one.value > key.value
    return any(map(_LOWER_BOUND.search, wordings)) and one.value < key.value


def _true_by_source(option: Option, key: Option, subject: Subject) -> bool:
    if read_figure(option.text):
        return False
    if _listed_together(option.text, key.text, near_text(subject)):
        return True
    return _shares_level(option, subject) or _told_alike(option.text, key.text, subject)


def _shares_level(option: Option, subject: Subject) -> bool:
    """The stem asks for a level word which the source gives to this option, in the same clause."""
    asked = LEVEL.findall(subject.content.stem)
    clauses = (*_clauses_of(quote_of(subject)), *_clauses_of(subject.source_text)) if asked else ()
    text = plain(option.text)
    return any(level in clause and text in plain(clause) for level in asked for clause in clauses)


@lru_cache(maxsize=16)
def _clauses_of(text: str) -> tuple[str, ...]:
    return tuple(re.split(r"[，。；！？,;!?\n]", fold(text)))


def _told_alike(option: str, key: str, subject: Subject) -> bool:
    """The source uses the words of the stem for both: 起草出台《甲办法》 … 起草出台《乙办法》."""
    stem = plain(subject.content.stem)
    texts = (plain(quote_of(subject)), *_paragraphs_of(subject.source_text))
    beside = [set().union(*(_neighbours(plain(one), text) for text in texts)) for one in (option, key)]
    return any(words in stem for words in beside[0] & beside[1])


@lru_cache(maxsize=16)
def _paragraphs_of(text: str) -> tuple[str, ...]:
    """What follows a heading in the next paragraph is no neighbour of its last word."""
    return tuple(plain(paragraph) for paragraph in re.split(r"\n\s*\n", text))


def _neighbours(text: str, source: str) -> set[str]:
    """The letters right before and right behind each place of `text`."""
    places = [found.span() for found in re.finditer(re.escape(text), source)]
    return {
        words
        for start, end in places
        for words in (source[max(0, start - NEAR) : start], source[end : end + NEAR])
        if len(words) == NEAR and re.fullmatch(r"[\u4e00-\u9fff]+", words)
    }


def _listed_together(option: str, key: str, evidence: str) -> bool:
    """Both are members of one enumeration: 在便民、惠企、解纷上."""
    option, key = plain(option), plain(key)
    for clause in re.split(r"[，。；！？,;!?\n]", evidence):
        members = [plain(member) for member in re.split(r"[、和及与]|以及", clause)]
        if len(members) > 1 and _is_member(option, members) and _is_member(key, members):
            return True
    return False


def _is_member(text: str, members: list[str]) -> bool:
    whole = text in members
    return len(text) > 1 and (whole or members[0].endswith(text) or members[-1].startswith(text))

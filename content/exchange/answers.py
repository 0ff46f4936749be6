"""All the ways in which people write which option is right, or what goes into the gaps."""

import re
import unicodedata
from collections.abc import Sequence

from content.exchange.errors import NotTaken
from content.items.formats.spelling import fold_spelling

_PREFIX = re.compile(
    r"^(?:正确|参考|标准)?答案\s*(?:[:：是为]|\s)\s*|^(?:选项|选|应选|故选)\s*(?=[A-J])|[。.\s]+$"
)
_LETTERS = re.compile(r"[A-Z](?:[\s、,，;；|/&+→>和-]*[A-Z])*")
_NUMBERS = re.compile(r"[0-9]{1,2}(?:[\s、,，;；|/&+→>]+[0-9]{1,2})*")
_LABELLED = re.compile(r"([A-Z])\s*[.、:)]\s*(\S.*)", re.DOTALL)
_BREAK = re.compile(r"\s*(?:[;；|\n]|→|->|>)\s*")
_PARENS = re.compile(r"[(（]([^()（）]+)[)）]")
_WORDS = re.compile(r"[、，,/\s]+")


def positions(answer: str, options: Sequence[str], *, numbered: bool = False) -> list[int]:
    """Places in `options`, from 0 and in the order of the answer. Raises NotTaken."""
    wide = _PREFIX.sub("", unicodedata.normalize("NFKC", answer).strip())
    if not wide:
        raise NotTaken("answer", "没有写答案。", "请填上正确选项的字母，例如 A 或 ABD。")
    texts = [fold_spelling(option) for option in options]
    if _NUMBERS.fullmatch(wide) and (found := _by_number(wide, texts, numbered)):
        return _once(found)
    if _LETTERS.fullmatch(wide.upper()) and _text(wide, texts) is None:
        return _once(_by_letters(wide.upper(), options))
    if (one := _text(wide, texts)) is not None:
        return [one]
    parts = [part for part in _BREAK.split(wide) if part]
    if len(parts) < 2:
        parts = [part for part in _WORDS.split(wide) if part]
    named = [_one(part, options, texts) for part in parts]
    if any(place is None for place in named):
        raise _unknown(answer)
    return _once([place for place in named if place is not None])


def spellings(answer: str, gaps: int) -> list[list[str]]:
    """For each gap the spellings that are right: | between gaps, ; between spellings. Raises NotTaken."""
    text = answer.replace("｜", "|").strip()
    if not text:
        raise NotTaken("answer", "没有写答案。", "请写上每个空的答案，几个空之间用 | 隔开。")
    if (
        "|" not in text
        and "".join(_PARENS.split(text)[::2]).strip() == ""
        and len(_PARENS.findall(text)) == gaps
    ):
        blanks = _PARENS.findall(text)
    elif "|" in text or gaps == 1:
        blanks = text.split("|")
    else:
        blanks = next(
            (found for split in (_BREAK, _WORDS) if len(found := split.split(text)) == gaps), [text]
        )
    if len(blanks) != gaps:
        why = f"题干里有 {gaps} 个空，答案却是 {len(blanks)} 个。"
        raise NotTaken(
            "answer", why, "请让空和答案一样多：几个空之间用 | 隔开，同一个空的几种写法用 ; 隔开。"
        )
    return [[word.strip() for word in re.split("[;；\n]", blank) if word.strip()] for blank in blanks]


def _by_number(text: str, texts: list[str], numbered: bool) -> list[int]:
    """By place from 1. Where a number is also the words of another option, nobody can tell; [] for words."""
    numbers = [int(number) for number in re.findall("[0-9]+", text)]
    places = [number - 1 for number in numbers]
    words = [_text(str(number), texts) for number in numbers]
    fit = all(0 <= place < len(texts) for place in places)
    if numbered or all(word is None for word in words):
        if not fit:
            raise _unknown(text)
        return places
    if fit and words != places:
        why = f"答案“{text}”既可能是第几项，也可能是选项里的数，看不出是哪一个。"
        raise NotTaken("answer", why, "请把答案改成选项的字母，例如 A。")
    return []


def _by_letters(text: str, options: Sequence[str]) -> list[int]:
    places = [ord(letter) - ord("A") for letter in re.findall("[A-Z]", text)]
    if missing := [chr(65 + n) for n in places if n >= len(options) or not options[n]]:
        why = f"答案里的 {'、'.join(missing)} 不在选项里。"
        raise NotTaken("answer", why, "请核对答案，或补上这个选项。")
    return places


def _one(part: str, options: Sequence[str], texts: list[str]) -> int | None:
    if (place := _text(part, texts)) is not None:
        return place
    if labelled := _LABELLED.fullmatch(part):
        place = ord(labelled[1]) - ord("A")
        return place if _text(labelled[2], texts) in (place, None) and place < len(options) else None
    return (
        ord(part.upper()) - 65
        if re.fullmatch("[A-Za-z]", part) and ord(part.upper()) - 65 < len(options)
        else None
    )


def _text(words: str, texts: list[str]) -> int | None:
    folded = fold_spelling(words)
    return texts.index(folded) if folded and folded in texts else None


def _once(places: list[int]) -> list[int]:
    """The same option named twice is a slip of the pen."""
    if len(set(places)) < len(places):
        raise NotTaken("answer", "答案里同一个选项写了两次。", "请删去重复的一个。")
    return places


def _unknown(answer: str) -> NotTaken:
    return NotTaken(
        "answer",
        f"答案“{answer.strip()[:30]}”对不上任何选项。",
        "请写选项的字母（如 A、ABD），或照抄选项的文字。",
    )

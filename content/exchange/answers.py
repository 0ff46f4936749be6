"""All the ways in which people write which option is right, or what goes into the gaps."""

import re
import unicodedata
from collections.abc import Sequence

from content.exchange.errors import NotTaken
from content.exchange.simplified import simplified
from content.items.formats.spelling import fold_spelling
from content.items.intake.typed import truth_of

_AROUND = re.compile(
    r"^(?:正确|参考|标准)?答案\s*(?:[:：是为]|\s)\s*|^(?:选项|选|应选|故选)\s*(?=[A-J])"
    r"|(?<=[A-Ja-j])\s*项$|[。.;；\s]+$"
)
_BRACKETS = re.compile(r"[()\[\]【】]")
_WHOLE = re.compile(r"(?<=[0-9])\.0+(?![0-9])")  # 2.0, as programs write the number 2
_CIRCLED = {ord(sign): f" {number} " for number, sign in enumerate("①②③④⑤⑥⑦⑧⑨⑩", 1)}
_LETTERS = re.compile(r"[A-Z](?:[\s、,，;；.|/&+→>和-]*[A-Z])*")
_NUMBERS = re.compile(r"[0-9]{1,2}(?:[\s、,，;；|/&+→>]+[0-9]{1,2})*")
_LABEL = re.compile(r"(?:^|(?<=[\s;,、|]))([A-Z])\s*[.、:()]\s*")
_LABELLED = re.compile(r"([A-Z])\s*[.、:)]\s*(\S.*)", re.DOTALL)
_BREAK = re.compile(r"\s*(?:[;；|\n]|→|->|>)\s*")
_PARENS = re.compile(r"[(（]([^()（）]+)[)）]")
_WORDS = re.compile(r"[、，,/\s]+")
_COUNTED = re.compile(r"[(（]([1-9])[)）]\s*|(?<![0-9.])([1-9])[.．、)）](?![0-9])\s*|([①②③④⑤⑥⑦⑧⑨])\s*")
_TRUTH_WORD = re.compile("不正确|不对|正确|错误|[对错是否真假√✓✔☑×✗✘✖╳]")
_NOTED = re.compile(
    r"([A-J](?:[,、 ]?[A-J]){0,7}|正确|错误|[对错√×])\s*[.。,;:(]\s*((?=.*[\u4e00-\u9fff]{3}).{4,})",
    re.DOTALL,
)
_NOT_SAID = re.compile(r"[()\[\]【】\s.。,，、:：]|^(?:该|此|本题)?(?:说法|表述)是?|(?<=[确误对错是])的$")


def positions(answer: str, options: Sequence[str], *, numbered: bool = False) -> list[int]:
    """Places in `options`, from 0 and in the order of the answer. Raises NotTaken."""
    texts = [fold_spelling(option) for option in options]
    signs = answer if _text(answer, texts) is not None else answer.translate(_CIRCLED)
    wide = _bare(signs)
    if not wide:
        fix = "请填上正确的是第几项，例如 2 或 1,3。" if numbered else "请填上正确选项的字母，例如 A 或 ABD。"
        raise NotTaken("answer", "没有写答案。", fix)
    marks = _BRACKETS.sub(" ", wide).strip()
    if numbered:
        marks = _WHOLE.sub("", marks)
    if _NUMBERS.fullmatch(marks) and (found := _by_number(marks, texts, numbered)):
        return _once(found)
    if _LETTERS.fullmatch(marks.upper()) and _text(wide, texts) is None:
        return _once(_by_letters(marks.upper(), options))
    if labelled := _by_labels(wide, texts):
        return _once(labelled)
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
    if counted := _counted(text, gaps):
        blanks = counted
    elif (
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


def _counted(text: str, gaps: int) -> list[str]:
    """（1）甲 （2）乙 gap by gap; [] where the answer does not count its gaps."""
    marks = list(_COUNTED.finditer(text))
    numbers = [int(unicodedata.normalize("NFKC", mark[1] or mark[2] or mark[3])) for mark in marks]
    if numbers != list(range(1, gaps + 1)) or marks[0].start():
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    words = [text[mark.end() : end].strip(" \n\t;；,，、|") for mark, end in zip(marks, ends, strict=True)]
    return words if all(words) else []


def truth_said(answer: str) -> bool | None:
    """对, （√）, 答案：错, A.正确, √正确; None where it says neither, or both."""
    plain = _NOT_SAID.sub("", simplified(_bare(answer)))
    if (truth := truth_of(plain)) is not None:
        return truth
    words = _TRUTH_WORD.findall(plain)
    said = {truth_of(word) for word in words}
    return said.pop() if len(said) == 1 and "".join(words) == re.sub("^[ABab](?=.)", "", plain) else None


def without_note(answer: str) -> tuple[str, str]:
    """错误，应为十八周岁 → the key and what it says behind it; ("…", "") where there is no such thing."""
    found = _NOTED.fullmatch(unicodedata.normalize("NFKC", answer).strip())
    if not found:
        return answer, ""
    note = answer.strip()[-len(found[2]) :]
    return found[1], note[:-1] if found[0][found.end(1) :].lstrip()[:1] == "(" and note[-1] in ")）" else note


def _bare(answer: str) -> str:
    """In half width, without 答案： before it, 项 and a full stop behind it."""
    return _AROUND.sub("", unicodedata.normalize("NFKC", answer).strip())


def _by_labels(text: str, texts: list[str]) -> list[int]:
    """A、甲 C、丙, where each letter stands before the words of its own option; else []."""
    labels = list(_LABEL.finditer(text))
    if not labels or labels[0].start():
        return []
    places = []
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        words = text[label.end() : following.start() if following else None].strip(" \n;,、|)")
        places.append(ord(label[1]) - ord("A"))
        if _text(words, texts) != places[-1]:
            return []
    return places


def _by_number(text: str, texts: list[str], numbered: bool) -> list[int]:
    """By place from 1. Where a number is also the words of another option, nobody can tell; [] for words."""
    numbers = [int(number) for number in re.findall("[0-9]+", text)]
    places = [number - 1 for number in numbers]
    words = [_text(str(number), texts) for number in numbers]
    fit = all(0 <= place < len(texts) for place in places)
    if numbered or all(word is None for word in words):
        if not fit:
            raise _beyond(numbers, texts) if numbered else _unknown(text)
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


def _beyond(numbers: Sequence[int], texts: Sequence[str]) -> NotTaken:
    missing = "、".join(str(number) for number in numbers if not 0 < number <= len(texts))
    why = f"答案里的 {missing} 不在选项里，这道题只有 {len(texts)} 个选项。"
    return NotTaken("answer", why, "请核对答案，写正确的是第几项，例如 2 或 1,3。")


def _unknown(answer: str) -> NotTaken:
    return NotTaken(
        "answer",
        f"答案“{answer.strip()[:30]}”对不上任何选项。",
        "请写选项的字母（如 A、ABD），或照抄选项的文字。",
    )

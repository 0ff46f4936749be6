"""What people write into a stem beside the question: its type, its points, and its key."""

import re
from collections.abc import Sequence

from content.exchange.papers.lines import half, joined
from content.exchange.papers.marks import POINTS, TYPE_FIRST, TYPE_TAG
from content.items.intake.typed import truth_of

_STAR = re.compile(r"\s*\*\s*$")
_KEY = re.compile(
    r"(?P<open>[(\[【]|_{1,12})\s*(?:(?:正确|参考)?答案\s*[::]?\s*)?"
    r"(?P<key>[A-Za-z](?:[ ,、;]?[A-Za-z]){0,25}"
    r"|√|×|✓|✔|✗|✘|对|错|正确|错误|是|否|T|F)\s*(?P<close>[)\]】]|_{1,12})"
)
_TICK = re.compile(r"(?<=[\s。.])\s*([√×✓✗✔✘])\s*$")
_FILLED = re.compile(r"(?:(?<!_)_{2,60}\s*)?[(]\s*(?:正确|参考)?答案\s*[::]\s*([^()\n]{1,80})[)]")
_RIGHT = re.compile(r"\s*[(\[]\s*(?:正确答案|正确选项|答案|√|✓|✔)\s*[)\]]\s*$|\s*[√✓✔]\s*$")


_EMPTY = re.compile(r"\s*[(（]\s*[)）]\s*$")
_TAGS_MAX = 6  # how many may stand around one stem


def without_tags(stem: str) -> tuple[str, str]:
    """The stem without [单选题] and （2 分） at its ends, and the type that stood there."""
    type_ = ""
    for _ in range(_TAGS_MAX):
        before, plain = stem, half(stem)
        if (star := _STAR.search(plain[-5:])) and TYPE_TAG.search(plain[-60:]):
            stem = stem[: len(stem) - len(star[0])]
            continue
        for pattern in (TYPE_TAG, POINTS, TYPE_FIRST):
            head = pattern.match(plain)
            tails = [found for found in pattern.finditer(plain) if found.end() == len(plain.rstrip())]
            for found in (head, *tails):
                if found and before == stem:
                    type_ = found.groupdict().get("type") or type_
                    stem = (stem[: found.start()] + stem[found.end() :]).strip()
    return stem, type_


def key_in_stem(stem: str, options: int) -> tuple[str, str]:
    """(the stem with an empty bracket, the key) where exactly one bracket holds a key; else "" as the key.

    With options letters of theirs, without options whether the sentence is true.
    """
    plain = half(stem)
    found = [one for one in _KEY.finditer(plain) if _fits(one, plain, options)]
    if not found and not options and (tick := _TICK.search(plain)):
        return stem[: tick.start()].strip(), tick[1]
    if len(found) != 1:
        return stem, ""
    (one,) = found
    if options or one["open"].startswith("_"):
        mark = "____" if one["open"].startswith("_") else f"{stem[one.start()]} {stem[one.end() - 1]}"
        return stem[: one.start()] + mark + stem[one.end() :], one["key"]
    before, after = stem[: one.start()].rstrip(), stem[one.end() :].strip()
    return before + ("" if before[-1:] == after else after), one["key"]


def _fits(found: re.Match[str], plain: str, options: int) -> bool:
    if found["open"].startswith("_") != found["close"].startswith("_"):
        return False
    if options:
        letters = re.findall("[A-Z]", found["key"].upper())
        if letters:
            return all(ord(letter) - 65 < options for letter in letters) and len(set(letters)) == len(letters)
        return options == 2
    alone = not plain[: found.start()].strip() or not plain[found.end() :].strip(" .。")
    return alone and truth_of(found["key"]) is not None and found["key"] not in ("A", "B")


def filled_gaps(stem: str) -> tuple[str, str]:
    """____（答案：1982）: the stem with empty gaps, and what stood beside them."""
    plain = half(stem)
    whole, last, words = "", 0, list[str]()
    elsewhere = "__" in _FILLED.sub("", plain)
    for one in _FILLED.finditer(plain):
        whole += stem[last : one.start()] + ("" if elsewhere and one[0][0] != "_" else "____")
        last = one.end()
        words.append(stem[one.start(1) : one.end(1)].strip())
    return whole + stem[last:], "|".join(words)


def without_bracket(stem: str) -> str:
    """The empty bracket in which a judge would have written."""
    return _EMPTY.sub("", stem) or stem


def marked_right(options: Sequence[Sequence[str]]) -> tuple[list[str], str]:
    """The texts of the options without （正确答案）, and the letters of those that had it."""
    texts, letters = [], ""
    for place, lines in enumerate(options):
        text = joined(lines, flowing=True)
        if (found := _RIGHT.search(half(text))) and text[: found.start()].strip():
            text = text[: found.start()].rstrip()
            letters += chr(65 + place)
        texts.append(text)
    return texts, letters

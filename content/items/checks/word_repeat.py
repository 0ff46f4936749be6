"""WORD_REPEAT: a word of the stem comes back in the key and in no other option."""

import re
from collections.abc import Iterator

import rjieba

from content.items.checks.base import Complaint, Subject
from content.items.checks.cast import asks_whom
from content.items.checks.evidence import plain
from content.items.checks.figures import read_figure
from content.items.checks.parts import distractors_of, keys_of

CODE = "WORD_REPEAT"
STRIKING = 0.2  # of the letters of a key; one word of a long answer strikes nobody

_NUMBER = re.compile("[0-9_]")
# 效力怎样, 什么责任: what is asked for comes back in any answer
_LAW = re.compile(r"(?:依照|根据|按照|依据)《?[\u4e00-\u9fff]{2,16}(?:法典|宪法|法)》?")
_ASKED = re.compile(
    r"([\u4e00-\u9fff]{2})(?:怎样|如何|是什么)[？?]|(?:怎样|如何)([\u4e00-\u9fff]{2})(?=[？?])|(?:什么|哪[一些种类]?[项个种类]?)([\u4e00-\u9fff]{2})"
)
# Words of asking and of any legal text: they point at nothing.
_COMMON = re.compile(
    "下列|哪项|哪个|哪些|多少|什么|应当|可以|是否|属于|包括|正确|所有|依照|根据|按照|规定|进行|工作|有关|情况|方面"
    "|公共|社会|基本|主要|全国|全省|全市|一个|一方|双方|另一方|对方|他人|自己|没有|不能|需要|时候|怎样|如何|之后|之前|以上|其中|共同|一项"
)


def check(subject: Subject) -> Iterator[Complaint]:
    content = subject.content
    right, wrong = keys_of(content), distractors_of(content)
    if not right or not wrong or any(read_figure(option.text) for option in right):
        return
    if asks_whom(content.stem, [option.text for option in (*right, *wrong)]):
        return
    stem = _LAW.sub("", content.stem)
    asked = {word for found in _ASKED.findall(stem) for word in found}
    words = [word for word in _words(stem) if word not in asked]
    texts = [plain(option.text) for option in wrong]
    if sum(any(word in text for word in words) for text in texts) * 2 > len(texts):
        return  # most options take up the stem, so none stands out
    telling = [word for word in words if not any(word in text for text in texts)]
    shares = [_share(telling, plain(option.text)) for option in right]
    if telling and min(shares) >= STRIKING:
        key = plain(right[0].text)
        word = next(word for word in telling if word in key)
        yield Complaint(CODE, "key", f"题干里的“{word}”只在正确答案里又出现，等于提示，请换个说法。")


def _share(words: list[str], key: str) -> float:
    """How much of the key a reader has seen in the stem."""
    rest = key
    for word in words:
        rest = rest.replace(word, "")
    return 1 - len(rest) / len(key) if key else 0


def _words(text: str) -> list[str]:
    words = rjieba.cut(plain(text))
    # 行政复议 comes back as 复议
    words += [half for word in words if len(word) == 4 for half in (word[:2], word[2:])]
    return [
        word for word in words if len(word) > 1 and not _COMMON.fullmatch(word) and not _NUMBER.search(word)
    ]

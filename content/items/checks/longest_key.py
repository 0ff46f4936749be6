"""LONGEST_KEY: the right answer can be told by its length."""

import re
from collections.abc import Iterator
from statistics import mean

from content.items.checks.base import Complaint, Subject
from content.items.checks.evidence import plain
from content.items.checks.figures import read_figure
from content.items.checks.parts import distractors_of, keys_of, options_of

CODE = "LONGEST_KEY"
RATIO = 1.3
_NAME = re.compile(r"《[^》]+》|“[^”]+”")
LETTERS = 3  # a smaller difference is not seen


def check(subject: Subject) -> Iterator[Complaint]:
    right, wrong = keys_of(subject.content), distractors_of(subject.content)
    if not right or not wrong or all(read_figure(option.text) for option in options_of(subject.content)):
        return
    if all(_NAME.fullmatch(option.text.strip()) for option in options_of(subject.content)):
        return  # a name is as long as it is
    shortest = min(_letters(option.text) for option in right)
    others = [_letters(option.text) for option in wrong]
    if shortest > RATIO * mean([shortest, *others]) and shortest >= max(others) + LETTERS:
        yield Complaint(CODE, "key", "正确答案明显比别的选项长，容易猜中，请缩短它或把别的写详细。")


def _letters(text: str) -> int:
    return len(re.sub(r"[^\w]", "", plain(text)))

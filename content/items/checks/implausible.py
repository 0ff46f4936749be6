"""IMPLAUSIBLE: a number far off, or a thing of another kind; nobody would choose it."""

from collections.abc import Iterator
from decimal import Decimal

from content.items.checks.base import Complaint, Subject
from content.items.checks.figures import Figure, read_figure
from content.items.checks.kinds import kind_of, unlike
from content.items.checks.levels import LEVEL
from content.items.checks.parts import distractors_of, keys_of, options_of

CODE = "IMPLAUSIBLE"
FAR = 10


def check(subject: Subject) -> Iterator[Complaint]:
    right = keys_of(subject.content)
    figures = [figure for option in right if (figure := read_figure(option.text))]
    kinds = {kind_of(option.text) for option in right}
    # what was 全省率先 may be a body, a measure or an event
    count = 0 if LEVEL.search(subject.content.stem) else len(options_of(subject.content))
    for option in distractors_of(subject.content):
        figure = read_figure(option.text)
        if figure and any(_far_off(figure, key) for key in figures):
            yield Complaint(CODE, option.field, "这个数和正确答案差十倍以上，没有人会选，请换个接近的。")
        elif (figure and right and not figures) or _of_another_kind(option.text, kinds, count):
            yield Complaint(CODE, option.field, "这个选项和正确答案不是同一类事物，一看便能排除，请换掉。")


def _far_off(figure: Figure, key: Figure) -> bool:
    if figure.kind != key.kind or figure.kind == "date":
        return False
    if figure.kind == "rank":
        return figure.value >= FAR * max(key.value, Decimal(5))  # 第一 is far from 第十二 and not absurd
    if figure.kind == "share" and key.value <= 100 < figure.value:
        return True
    low, high = sorted(abs(one) for one in (figure.value, key.value))
    return high > 0 and (low == 0 or high / low >= Decimal(FAR))


def _of_another_kind(text: str, kinds: set[str], count: int) -> bool:
    kind = kind_of(text)
    return (
        count > 2 and bool(kind and kinds) and "" not in kinds and all(unlike(kind, other) for other in kinds)
    )

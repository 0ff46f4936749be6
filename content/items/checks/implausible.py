"""IMPLAUSIBLE: a number far off, or a thing of another kind; nobody would choose it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from content.items.checks.base import Complaint, Subject
from content.items.checks.figures import Figure, read_figure
from content.items.checks.parts import distractors_of, keys_of, options_of

CODE = "IMPLAUSIBLE"
FAR = 10

_BODY = (
    ".*(?:局|厅|委员会|法院|检察院|协会|公司|仲裁委|司法部|公安部"
    "|银行|大学|人大|政协|常委会|公证处|事务所|研究院|政府)"
)
_KINDS = (
    ("document", re.compile(r"《[^》]+》|.*(?:条例|规章|管理办法|实施办法|暂行规定)")),
    ("body", re.compile(_BODY)),
    ("event", re.compile(r".*(?:活动|专项行动|大赛|比赛|宣传周|宣传月|开放日|讲座|论坛)”?")),
    ("place", re.compile(r".{1,5}(?:省|市|县|区|街道|镇)")),
    ("crime", re.compile(r".*罪")),
    ("right", re.compile(r".*权")),
)  # fmt: skip


def check(subject: Subject) -> Iterator[Complaint]:
    right = keys_of(subject.content)
    figures = [figure for option in right if (figure := read_figure(option.text))]
    kinds = {_kind(option.text) for option in right}
    for option in distractors_of(subject.content):
        figure = read_figure(option.text)
        if figure and any(_far_off(figure, key) for key in figures):
            yield Complaint(CODE, option.field, "这个数和正确答案差十倍以上，没有人会选，请换个接近的。")
        elif _of_another_kind(option.text, kinds, len(options_of(subject.content))):
            yield Complaint(CODE, option.field, "这个选项和正确答案不是同一类事物，一看便能排除，请换掉。")


def _far_off(figure: Figure, key: Figure) -> bool:
    if figure.kind != key.kind or figure.kind in ("date", "rank"):
        return False
    if figure.kind == "share" and key.value <= 100 < figure.value:
        return True
    low, high = sorted(abs(one) for one in (figure.value, key.value))
    return high > 0 and (low == 0 or high / low >= Decimal(FAR))


def _of_another_kind(text: str, kinds: set[str], count: int) -> bool:
    kind = _kind(text)
    return count > 2 and bool(kind and kinds) and "" not in kinds and kind not in kinds


def _kind(text: str) -> str:
    """The kind of thing by the last letters of its name; "" where they do not tell."""
    return next((name for name, pattern in _KINDS if pattern.fullmatch(text.strip())), "")

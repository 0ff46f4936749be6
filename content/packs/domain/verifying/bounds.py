"""以上, 以下, 以内, 届满 include the number, 不满, 超过, 以外 do not (民法典第一千二百五十九条).

What counts is where the line runs: 八周岁以上 and 不满八周岁 divide at the birthday, 三十日内 and 超过三十日
after the last day. A sentence that draws the other line says something else than the article.
"""

import re
from collections.abc import Collection

from content.packs.domain.verifying.amounts import Amount, Size, amounts

_AT, _AFTER = "at", "after"
_SHORT_OF, _BEYOND = re.compile(r"[不未]满$|不足$|不到$"), re.compile(r"(?<![不得能])超[过出]$")
_BEFORE = (
    (re.compile(r"超[过出]$|至多$|最多$"), _AFTER),
    (_SHORT_OF, _AT),
    (re.compile(r"(?<![不未])满$|至少$|不少于$|不低于$"), _AT),
)
_BEHIND = ((re.compile(r"以上"), _AT), (re.compile(r"以[下内外]|之内|内"), _AFTER))
_SPAN = 5


def line_of(text: str, amount: Amount) -> str:
    """`at` the number or `after` it; "" where the sentence draws no line."""
    before = text[max(0, amount.start - _SPAN) : amount.start]
    behind = text[amount.end : amount.end + _SPAN]
    drawn = [line for pattern, line in _BEFORE if pattern.search(before)]
    drawn += [line for pattern, line in _BEHIND if pattern.match(behind)]
    return drawn[0] if drawn else ""


def is_beside(sentence: str, amount: Amount, known: Collection[Size]) -> bool:
    """七岁 beside 不满八周岁, or 三人 beside 超过二人: the nearest whole number that the words let in."""
    return any(
        (amount.value - other.value, bool(pattern.search(sentence[: other.start]))) == (step, True)
        for other in amounts(sentence)
        if other.kind == amount.kind and other.size in known
        for step, pattern in ((-1, _SHORT_OF), (1, _BEYOND))
    )

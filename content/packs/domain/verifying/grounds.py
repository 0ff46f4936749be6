"""What the numbers of one item may rest on, and why one of them does not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.items.domain import ItemContent
from content.laws.domain import ArticleText
from content.laws.domain.names import LABEL
from content.packs.domain.verifying.amounts import Amount, Size, amounts
from content.packs.domain.verifying.bounds import is_beside, line_of
from content.packs.domain.verifying.claims import Claim, denied_options, givens, key_claims, sentences
from content.packs.domain.verifying.listing import counts_of_list
from content.packs.domain.verifying.sums import Workings, follows

_THINGS = "个样种条项家类点"  # people are given by the case, never counted from a list
_BOUND_RULE = "本数"
_DENIES = re.compile(r"没有|不是|不能|不算|并非|不必|不用|无须|不得")
_ORDERED = re.compile(r"顺|[条款项]")
_NOWHERE = "条文和题干里都没有这个数，也不能由它们算出"
_OTHER_LINE = "界限和条文不一致：以上、以下、以内、届满包括本数，不满、超过、以外不包括"
_OTHER_KEY = "解析开头的数和答案不是同一个"


@dataclass(frozen=True)
class Ground:
    """`stated` are the numbers of the articles, each with its line; `counted` how many 项 and answers."""

    content: ItemContent
    stated: tuple[tuple[str, Amount], ...]
    given: frozenset[Size]
    derived: frozenset[Size]
    counted: frozenset[int]
    explains_bounds: bool

    @property
    def sizes(self) -> frozenset[Size]:
        return frozenset(amount.size for _, amount in self.stated)


def ground_of(content: ItemContent, articles: list[ArticleText]) -> Ground:
    lines = [line for article in articles for line in article.lines]
    stated = tuple((line, amount) for line in lines for amount in amounts(line))
    given = tuple(amount for text in givens(content) for amount in amounts(text))
    said = amounts(content.rationale)
    workings = Workings(given, tuple(amount for _, amount in stated), said, content.rationale)
    answers = (len(part) for part in content.key.values() if isinstance(part, (list, dict)))
    items = (len(each.items) for article in articles for each in article.paragraphs)
    return Ground(
        content=content,
        stated=stated,
        given=frozenset(amount.size for amount in given),
        derived=follows(workings),
        counted=frozenset((*answers, *items)),
        explains_bounds=any(_BOUND_RULE in line for line in lines),
    )


def doubt(claim: Claim, ground: Ground) -> str:
    """Why the number could not be confirmed; "" when it was."""
    if _names_something(claim):
        return ""
    if claim.amount.size in ground.sizes:
        return _line_doubt(claim, ground)
    return "" if _is_known(claim, ground) else _NOWHERE


def conclusion_doubts(content: ItemContent) -> Iterator[tuple[str, str]]:
    """The rationale opens with the conclusion: a number there of the key's kind must be the key's."""
    first = next(iter(sentences(content.rationale)), "")
    told = {amount.size for amount in amounts(first)}
    kinds = {kind for _, kind in told}
    for claim in key_claims(content):
        if claim.amount.kind in kinds and claim.amount.size not in told:
            yield claim.amount.text, _OTHER_KEY


def _names_something(claim: Claim) -> bool:
    """第二十条 names an article, which is looked up by itself; 第一 without an order is no number."""
    amount = claim.amount
    if amount.kind != "ordinal":
        return False
    behind = amount.text[-1] + claim.sentence[amount.end : amount.end + 1]
    return bool(LABEL.match(claim.sentence, amount.start)) or (
        amount.value == 1 and not _ORDERED.search(behind)
    )


def _is_known(claim: Claim, ground: Ground) -> bool:
    size, asked = claim.amount.size, ground.content.format in ("numeric", "blank")
    # a key that is asked for is not in the stem, and 不满八周岁 is a rule of the law and not of the case
    is_rule = line_of(claim.sentence, claim.amount) != ""
    given = frozenset[Size]() if is_rule or (claim.field == "key" and asked) else ground.given
    return (
        size in given
        or size in ground.derived
        or _counts_a_list(claim, ground)
        or is_beside(claim.sentence, claim.amount, ground.sizes | given)
        or _is_example(claim, ground)
        or _is_denied(claim, ground)
    )


def _line_doubt(claim: Claim, ground: Ground) -> str:
    """The article has the number: does the sentence draw the same line at it?"""
    drawn = line_of(claim.sentence, claim.amount)
    lines = {line_of(text, amount) for text, amount in ground.stated if amount.size == claim.amount.size}
    return _OTHER_LINE if drawn and "" not in lines and drawn not in lines else ""


def _counts_a_list(claim: Claim, ground: Ground) -> bool:
    """两个条件, 三样: what stands before it, the 项 or the answers; 两个以上 is a rule of the law."""
    amount, sentence = claim.amount, claim.sentence
    if amount.kind != "count" or amount.text[-1] not in _THINGS or line_of(sentence, amount):
        return False
    before = (sentence[: amount.start], claim.before)
    lists = counts_of_list(before[0]) | counts_of_list(before[1])
    return amount.value in lists | ground.counted


def _is_example(claim: Claim, ground: Ground) -> bool:
    """An item about 以上 and 不满 themselves may take any number, the same twice in its sentence."""
    same = [each for each in amounts(claim.sentence) if each.size == claim.amount.size]
    return ground.explains_bounds and len(same) > 1


def _is_denied(claim: Claim, ground: Ground) -> bool:
    """The sentence says of a wrong option, in its words, that it is not so."""
    amount, sentence = claim.amount, claim.sentence
    around = [sentence[start : start + 4] for start in range(max(0, amount.end - 4), amount.start + 1)]
    return bool(_DENIES.search(sentence[amount.end :])) and any(
        len(words) == 4 and words in option for words in around for option in denied_options(ground.content)
    )

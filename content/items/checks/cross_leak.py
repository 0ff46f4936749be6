"""CROSS_LEAK: another item of the same paper gives the answer away."""

from collections.abc import Collection, Iterator, Sequence

from content.items.checks.answer import answers_of, telling_of
from content.items.checks.base import Complaint, PaperComplaint
from content.items.checks.topics import topic_words
from content.items.domain import ItemContent

CODE = "CROSS_LEAK"
TOPIC_SHARE = 0.5  # of the words that are asked about must be told about


def check_paper(contents: Sequence[ItemContent]) -> Iterator[tuple[int, Complaint]]:
    told: set[int] = set()
    for number, other in pairs(contents):
        if number not in told:
            told.add(number)
            text = f"第 {other + 1} 题的题干说出了这题的答案，请去掉一题或改写。"
            yield number, PaperComplaint(CODE, "stem", text, other)


def pairs(contents: Sequence[ItemContent], fresh: Collection[int] | None = None) -> Iterator[tuple[int, int]]:
    """An item, and one whose stem gives its answer away; with `fresh` only where one of the two is fresh."""
    words = [topic_words(content.stem) for content in contents]
    tellings = [
        (index, telling_of(each)) for index, each in enumerate(contents) if not _says_what_is_not(each)
    ]
    new = [(index, telling) for index, telling in tellings if fresh and index in fresh]
    for number, content in enumerate(contents):
        answers = answers_of(content)
        for other, telling in tellings if fresh is None or number in fresh else new:
            if other == number or not any(telling.says(answer) for answer in answers):
                continue
            if _about_the_same(words[number], words[other]):
                yield number, other


def _says_what_is_not(content: ItemContent) -> bool:
    return content.format == "truefalse" and content.key.get("value") is False


def _about_the_same(asked: frozenset[str], told: frozenset[str]) -> bool:
    return len(asked & told) >= max(2, TOPIC_SHARE * len(asked))

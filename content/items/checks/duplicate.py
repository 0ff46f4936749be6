"""DUP: an option twice, or the same item twice in a paper."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from content.items.checks.answer import Answer, answers_of
from content.items.checks.base import Complaint, PaperComplaint, Subject
from content.items.checks.evidence import plain
from content.items.checks.parts import options_of, shown_texts
from content.items.checks.topics import topic, topic_words
from content.items.domain import ItemContent

CODE = "DUP"
RARE = 20
SHARED = 0.6  # of the words of the shorter of two topics
ALIKE = 80  # rapidfuzz ratio of two topics, of 100


def check(subject: Subject) -> Iterator[Complaint]:
    content = subject.content
    sides = [content.body.get(name, []) for name in ("options", "left")]
    if content.format == "matching":
        sides.append(content.body.get("right", []))
    for rows in sides:
        texts = [re.sub(r"[。，、；！？,;!?]", "", plain(row["text"])) for row in rows]
        for row, text in list(zip(rows, texts, strict=True))[1:]:
            if texts.index(text) < rows.index(row):
                field = f"option:{row['id']}" if options_of(content) else "options"
                yield Complaint(CODE, field, f"“{row['text'][:12]}”出现了两次，请换掉一个。")


def check_paper(contents: Sequence[ItemContent]) -> Iterator[tuple[int, Complaint]]:
    for other, one in pairs(contents):
        text = f"和第 {one + 1} 题几乎一样，请去掉一题。"
        yield other, PaperComplaint(CODE, "stem", text, one)


def pairs(contents: Sequence[ItemContent], fresh: Collection[int] | None = None) -> Iterator[tuple[int, int]]:
    """An item, and an earlier one that asks nearly the same; with `fresh` only where one of the two is."""
    answers = [answers_of(content) for content in contents]
    shown = [frozenset(plain(text) for _, text in shown_texts(content)) for content in contents]
    topics = [(topic(content.stem), topic_words(content.stem)) for content in contents]
    for one, other in _two_of(len(contents), fresh):
        if not _same_answer(answers[one], answers[other]):
            continue
        if not answers[one] and not _same_parts(contents[one], contents[other]):
            continue
        retold = _rare(answers[one]) and _retold(topics[one][1], topics[other][1])
        if shown[one] == shown[other] or retold or _alike(*topics[one], *topics[other]):
            yield other, one


def _two_of(count: int, fresh: Collection[int] | None) -> Iterator[tuple[int, int]]:
    if fresh is None:
        yield from combinations(range(count), 2)
        return
    for other in sorted(fresh):
        for one in range(count):
            if one != other and (one < other or one not in fresh):
                yield min(one, other), max(one, other)


def _same_answer(one: list[Answer], other: list[Answer]) -> bool:
    return len(one) == len(other) and all(
        first.meets(second) for first, second in zip(one, other, strict=True)
    )


def _rare(answers: list[Answer]) -> bool:
    """An answer that two questions hardly share by chance: 730名, 西湖龙井茶."""
    return len(answers) == 1 and (
        answers[0].figure.value >= RARE
        if answers[0].figure
        else any(len(text) > 3 for text in answers[0].spellings)
    )


def _retold(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= max(2, SHARED * min(len(one), len(other)))


def _same_parts(one: ItemContent, other: ItemContent) -> bool:
    """For truefalse, ordering and matching, which have no key in words."""
    first, second = (
        {plain(text) for field, text in shown_texts(each) if field != "stem"} for each in (one, other)
    )
    return one.format == other.format and first == second


def _alike(topic_: str, words: frozenset[str], other_topic: str, other_words: frozenset[str]) -> bool:
    """Nearly the same letters, and no word put in the place of another: 银奖 for 铜奖 is another question."""
    swapped = bool(words - other_words) and bool(other_words - words)
    return not swapped and fuzz.ratio(topic_, other_topic) >= ALIKE

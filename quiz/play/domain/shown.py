"""What a player is shown. A Question holds nothing that tells what is right; a FeedbackView is made only
after the item is closed for that player."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from content.items.domain import JsonDict

State = Literal["right", "wrong", "answered", "now", "open"]


@dataclass(frozen=True)
class Step:
    number: int
    state: State


@dataclass(frozen=True)
class Answered:
    """The last answer to one item as the log has it; `quality` and `points` are None while not marked."""

    answer: JsonDict
    spent_ms: int
    quality: float | None
    points: int | None


@dataclass(frozen=True)
class Question:
    """`body` has its parts in the order of the paper; `client_id` is a fresh one for the form.

    case_read  whether the item before was about the same case text
    """

    number: int
    count: int
    format: str
    stem: str
    body: JsonDict
    answer: JsonDict | None
    topic: str
    version_id: int
    client_id: str
    case_read: bool = False


@dataclass(frozen=True)
class CorrectionNote:
    """That the desk has corrected an item since it was published: its key, or that it is `void`."""

    id: int
    void: bool
    reason: str
    made_at: datetime


@dataclass(frozen=True)
class FeedbackView:
    """`share_percent`: how many percent chose the same wrong option; None while too few have answered.

    `correction`: for who may have seen the item before it. Of a void item nothing is told of the key.
    """

    question: Question
    right: bool
    points: int
    quality: float
    key: JsonDict
    key_text: str
    answer_text: str
    rationale: str
    citation: JsonDict
    option_notes: Mapping[str, str]
    spent_ms: int
    share_percent: int | None
    correction: CorrectionNote | None = None

    @property
    def void(self) -> bool:
        return self.correction is not None and self.correction.void


class TopicScore(NamedTuple):
    topic: str
    right: int
    total: int


@dataclass(frozen=True)
class Result:
    """`passed` is None without a pass line, `previous_right_count` without an earlier finished attempt.
    `kept_pass`: passed by what counted as right before a correction, and so for good."""

    receipt: str
    points: int
    right_count: int
    item_count: int
    elapsed_ms: int
    longest_run: int
    passed: bool | None
    by_topic: list[TopicScore]
    wrong_numbers: list[int]
    previous_right_count: int | None
    kept_pass: bool = False


def steps(
    count: int, answered: Iterable[int], marked: Mapping[int, bool], current: int | None, finished: bool
) -> list[Step]:
    """The row of steps above the question. `marked`: number → right, only for items closed for the player."""
    given = set(answered)

    def state(number: int) -> State:
        if number in marked or finished:
            return "right" if marked.get(number) else "wrong"
        if number in given:
            return "answered"
        return "now" if number == current else "open"

    return [Step(number, state(number)) for number in range(1, count + 1)]


def first_open(count: int, answered: Iterable[int]) -> int | None:
    """The first number without an answer."""
    given = set(answered)
    return next((number for number in range(1, count + 1) if number not in given), None)


def longest_run(right: Iterable[bool]) -> int:
    longest = run = 0
    for one in right:
        run = run + 1 if one else 0
        longest = max(longest, run)
    return longest


def topic_scores(items: Iterable[tuple[str, bool]]) -> list[TopicScore]:
    """Topics in the order they first come up in the paper."""
    sums: dict[str, list[int]] = {}
    for topic, right in items:
        total = sums.setdefault(topic, [0, 0])
        total[0] += right
        total[1] += 1
    return [TopicScore(topic, right, total) for topic, (right, total) in sums.items()]


def has_passed(right_count: int, item_count: int, pass_percent: int | None) -> bool | None:
    return None if pass_percent is None else right_count * 100 >= pass_percent * item_count


def share_percent(chosen: Iterable[str], option: str, least: int = 30) -> int | None:
    """How many percent chose `option`, rounded; None under `least` answers."""
    options = list(chosen)
    return round(100 * options.count(option) / len(options)) if len(options) >= least else None

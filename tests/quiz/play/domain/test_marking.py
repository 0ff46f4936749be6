from itertools import permutations
from typing import Any

from content.items.domain import ItemContent, Marking
from quiz.play import scoring
from quiz.play.domain.marking import DueMark, Given, due_marks

CONTENTS = {number: ItemContent("single", "题干", {}, {"option": "b"}) for number in (1, 2, 3)}


class Equal:
    def mark(self, answer: Any, content: ItemContent) -> Marking:
        return Marking(float(answer == content.key))


def marks(log: list[Given]) -> list[DueMark]:
    return due_marks(log, CONTENTS, scoring.get("official"), lambda _: Equal())  # type: ignore[arg-type,return-value]


def test_the_last_revision_of_each_item_counts_in_whatever_order_the_log_comes() -> None:
    log = [
        Given(11, 1, 1, {"option": "b"}),
        Given(12, 3, 1, {"option": "b"}),
        Given(13, 1, 2, {"option": "a"}),
    ]
    expected = [DueMark(13, 1, 0, 0), DueMark(12, 3, 1, 100)]
    assert [marks(list(order)) for order in permutations(log)] == [expected] * 6


def test_nothing_answered_is_nothing_marked() -> None:
    assert marks([]) == []


def test_only_a_whole_answer_is_right() -> None:
    assert DueMark(1, 1, 1, 100).right
    assert not DueMark(1, 1, 0.5, 50).right


def test_an_empty_answer_takes_the_earlier_ones_back() -> None:
    right, back = Given(11, 1, 1, {"option": "b"}), Given(12, 1, 2, {})
    assert marks([right, back]) == []
    assert marks([back, right, Given(13, 1, 3, {"option": "b"})]) == [DueMark(13, 1, 1, 100)]

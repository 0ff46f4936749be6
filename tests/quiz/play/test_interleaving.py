"""Double tap, retry, reload, back, second tab, in any order: 小明's attempt ends as the plain rules say."""

from datetime import timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.activities.actions import answer_item, hand_in
from quiz.play import queries
from quiz.play.errors import AttemptFinished, ItemClosed, ItemNotOpen, PlayError
from quiz.play.models import Attempt, Response
from quiz.play.verification import attempt_differences
from tests.cast import NOW, make_player
from tests.factories.play import make_attempt, make_release

pytestmark = pytest.mark.django_db
COUNT = 3
RIGHT, WRONG = "c", "a"


class Tap(NamedTuple):
    """One POST. Few client ids, so that many are repeats of an earlier one."""

    client_id: str
    number: int
    option: str


TAPS = st.lists(
    st.builds(
        Tap,
        st.sampled_from([f"tab{tab}-{tap}" for tab in "12" for tap in range(4)]),
        st.integers(1, COUNT),
        st.sampled_from([RIGHT, WRONG]),
    ),
    max_size=20,
)


def post(attempt: Attempt, tap: Tap, second: int) -> Response | type[PlayError]:
    try:
        return answer_item(
            attempt=attempt,
            number=tap.number,
            client_id=tap.client_id,
            answer={"option": tap.option},
            spent_ms=500,
            now=NOW + timedelta(seconds=second),
        ).response
    except PlayError as refused:
        return type(refused)


def kept(attempt: Attempt) -> list[Tap]:
    rows = attempt.responses.order_by("id").values_list("client_id", "number", "answer__option")
    return [Tap(*row) for row in rows]


def expect(log: list[Tap], tap: Tap, mode: str) -> Any:
    """What the rules say of one more tap: the earlier one, True for taken, or the error."""
    if earlier := next((one for one in log if one.client_id == tap.client_id), None):
        return earlier
    if mode == "end":
        return True
    if len(log) == COUNT:
        return AttemptFinished
    if tap.number <= len(log):
        return ItemClosed
    return True if tap.number == len(log) + 1 else ItemNotOpen


def told(outcome: Response | type[PlayError]) -> Any:
    if isinstance(outcome, Response):
        return Tap(outcome.client_id, outcome.number, outcome.answer["option"])
    return outcome


@pytest.mark.parametrize("mode", ["each", "end"])
@settings(max_examples=40)
@given(taps=TAPS)
def test_any_interleaving_ends_as_the_rules_say(mode: str, taps: list[Tap]) -> None:
    attempt = make_attempt(make_player(), release=_release(), feedback=mode)
    log: list[Tap] = []
    for second, tap in enumerate(taps, start=1):
        due = expect(log, tap, mode)
        assert told(post(attempt, tap, second)) == (tap if due is True else due)
        log += [tap] if due is True else []
        assert kept(attempt) == log
    _reload_everything(attempt)
    _finish(attempt, log)
    for tap in log:
        assert told(post(attempt, tap, 99)) == tap
    assert kept(attempt) == log


def _release() -> Any:
    return make_release(count=COUNT)


def _reload_everything(attempt: Attempt) -> None:
    before = kept(attempt)
    attempt.refresh_from_db()
    for number in range(1, COUNT + 1):
        for page in (queries.question, queries.feedback):
            try:
                page(attempt, number)
            except PlayError:
                continue
    assert kept(attempt) == before


def _finish(attempt: Attempt, log: list[Tap]) -> None:
    final = {tap.number: tap.option for tap in log}
    for second in (30, 40):
        score = hand_in(attempt=attempt, now=NOW + timedelta(seconds=second))
        assert score.right_count == list(final.values()).count(RIGHT)
    attempt.refresh_from_db()
    assert attempt_differences([attempt]) == []

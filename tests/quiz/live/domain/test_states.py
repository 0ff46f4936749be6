"""Where a room may go from where it stands."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.live.domain.states import LATE, Move, Phase, RoomState, RoundClock, Step, legal_moves, step
from quiz.live.errors import IllegalMove
from tests.cast import NOW

SECOND = timedelta(seconds=1)
OPEN = RoundClock(NOW, NOW + 20 * SECOND)
TIMELESS = RoundClock(NOW, None)


def state(phase: Phase, number: int = 1, count: int = 3, *, shows=True, clock=OPEN) -> RoomState:
    return RoomState(phase, number, count, shows, clock)


def test_the_space_bar_leads_from_the_lobby_to_the_podium() -> None:
    seen, here = [], RoomState(Phase.LOBBY, 0, 2, True)
    while here.phase != Phase.PODIUM:
        todo = step(here, Move.NEXT, NOW)
        seen.append((todo.phase.value, todo.opens, todo.closes))
        here = RoomState(todo.phase, todo.opens or here.number, 2, True, OPEN)
    assert seen == [
        ("question", 1, None),
        ("result", None, 1),
        ("standing", None, None),
        ("question", 2, None),
        ("result", None, 2),
        ("standing", None, None),
        ("podium", None, None),
    ]


def test_without_a_standing_the_result_leads_to_the_next_item() -> None:
    assert step(state(Phase.RESULT, shows=False), Move.NEXT, NOW) == Step(Phase.QUESTION, opens=2)


def test_a_skipped_item_counts_for_nobody() -> None:
    assert step(state(Phase.QUESTION), Move.SKIP, NOW) == Step(Phase.QUESTION, opens=2, closes=1, voids=1)
    assert step(state(Phase.PAUSED, 3), Move.SKIP, NOW) == Step(Phase.PODIUM, closes=3, voids=3)


def test_ending_early_closes_what_is_open() -> None:
    assert step(state(Phase.QUESTION), Move.END, NOW) == Step(Phase.PODIUM, closes=1)
    assert step(state(Phase.STANDING), Move.END, NOW) == Step(Phase.PODIUM)


@pytest.mark.parametrize(
    ("phase", "moves"),
    [
        (Phase.LOBBY, ["next", "end"]),
        (Phase.QUESTION, ["next", "pause", "extend", "skip", "end"]),
        (Phase.PAUSED, ["next", "resume", "extend", "skip", "end"]),
        (Phase.RESULT, ["next", "end"]),
        (Phase.STANDING, ["next", "end"]),
        (Phase.PODIUM, []),
    ],
)
def test_what_a_host_is_offered(phase: Phase, moves: list[str]) -> None:
    clock = RoundClock(NOW, NOW + 20 * SECOND, 9 * SECOND) if phase == Phase.PAUSED else OPEN
    assert [move.value for move in legal_moves(state(phase, clock=clock), NOW)] == moves


def test_time_that_was_never_limited_cannot_be_extended() -> None:
    with pytest.raises(IllegalMove):
        step(state(Phase.QUESTION, clock=TIMELESS), Move.EXTEND, NOW)


def pause_and_resume(clock: RoundClock, paused_at, resumed_at) -> RoundClock:
    paused = step(state(Phase.QUESTION, clock=clock), Move.PAUSE, paused_at).clock
    assert paused is not None
    resumed = step(state(Phase.PAUSED, clock=paused), Move.RESUME, resumed_at).clock
    assert resumed is not None
    return resumed


@given(before=st.integers(0, 19_999), pause=st.integers(0, 100_000))
def test_a_pause_is_nobodys_time(before: int, pause: int) -> None:
    paused_at = NOW + timedelta(milliseconds=before)
    resumed_at = paused_at + timedelta(milliseconds=pause)
    clock = pause_and_resume(OPEN, paused_at, resumed_at)
    assert resumed_at - clock.opens_at == paused_at - OPEN.opens_at
    assert clock.closes_at - resumed_at == OPEN.closes_at - paused_at


def test_a_pause_while_reading_ends_the_reading() -> None:
    clock = pause_and_resume(OPEN, NOW - 2 * SECOND, NOW + 60 * SECOND)
    assert (clock.opens_at, clock.closes_at) == (NOW + 60 * SECOND, NOW + 80 * SECOND)


def test_a_pause_without_a_limit_goes_on_without_one() -> None:
    assert pause_and_resume(TIMELESS, NOW + SECOND, NOW + 9 * SECOND) == TIMELESS


def test_ten_seconds_more_also_while_paused() -> None:
    assert step(state(Phase.QUESTION), Move.EXTEND, NOW).clock == RoundClock(NOW, NOW + 30 * SECOND)
    paused = step(state(Phase.QUESTION), Move.PAUSE, NOW + 5 * SECOND).clock
    longer = step(state(Phase.PAUSED, clock=paused), Move.EXTEND, NOW + 6 * SECOND).clock
    resumed = step(state(Phase.PAUSED, clock=longer), Move.RESUME, NOW + 7 * SECOND).clock
    assert resumed == RoundClock(NOW + 2 * SECOND, NOW + 32 * SECOND)


@pytest.mark.parametrize(
    ("at", "taken"),
    [(-0.001, False), (0, True), (20, True), (20.8, True), (20.801, False)],
)
def test_answers_are_taken_from_the_opening_to_a_little_after_the_close(at: float, taken: bool) -> None:
    assert OPEN.takes_answers(NOW + at * SECOND) is taken


def test_extra_time_is_for_one_player_and_keeps_the_round_open() -> None:
    late = NOW + 25 * SECOND
    assert not OPEN.takes_answers(late)
    assert OPEN.takes_answers(late, extra=10 * SECOND)
    assert OPEN.ends_at(10 * SECOND) == NOW + 30 * SECOND + LATE


def test_while_paused_nothing_is_taken_and_nothing_ends() -> None:
    paused = step(state(Phase.QUESTION), Move.PAUSE, NOW + SECOND).clock
    assert not paused.takes_answers(NOW + 2 * SECOND)
    assert paused.ends_at() is None

"""Who may speak of an item: the one for whom it is closed, however it was played."""

import pytest

from quiz.activities.actions import hand_in
from quiz.live.domain.states import Move
from quiz.play.closing import closed_item
from quiz.play.errors import AttemptNotFound, ItemNotClosed, ItemNotOpen
from tests.cast import NOW, make_player
from tests.factories.play import answer, make_attempt
from tests.factories.rooms import go_on, make_hosted_room, sit

pytestmark = pytest.mark.django_db


def of(attempt, number=1):
    return closed_item((attempt.player_id, attempt.player.token_version), attempt.paper_id, number)


def test_with_feedback_after_each_item_it_closes_with_the_answer() -> None:
    attempt = make_attempt(feedback="each")
    with pytest.raises(ItemNotClosed):
        of(attempt)
    answer(attempt, 1)
    assert (of(attempt).attempt, of(attempt).last.answer) == (attempt, {"option": "c"})


def test_with_feedback_at_the_end_it_closes_with_the_hand_in() -> None:
    attempt = make_attempt(feedback="end")
    answer(attempt, 1)
    with pytest.raises(ItemNotClosed):
        of(attempt)
    hand_in(attempt=attempt, now=NOW)
    assert [of(attempt, number).last is None for number in (1, 2)] == [False, True]


def test_in_a_room_it_closes_with_the_round() -> None:
    room = make_hosted_room()
    seat = sit(room, "小明")
    go_on(room)
    with pytest.raises(ItemNotClosed):
        of(seat.attempt)
    go_on(room)
    assert of(seat.attempt).entry.number == 1
    with pytest.raises(ItemNotClosed):
        of(seat.attempt, 2)


def test_after_the_end_of_a_room_what_was_never_shown_stays_closed_to_talk() -> None:
    room = make_hosted_room()
    seat = sit(room, "小明")
    go_on(room)
    go_on(room, Move.END)
    with pytest.raises(ItemNotClosed):
        of(seat.attempt, 3)


def test_only_the_players_own_attempt_is_found() -> None:
    attempt, stranger = make_attempt(feedback="each"), make_player("路过的人")
    answer(attempt, 1)
    for claim in (None, (stranger.pk, stranger.token_version), (attempt.player_id, 99)):
        with pytest.raises(AttemptNotFound):
            closed_item(claim, attempt.paper_id, 1)
    with pytest.raises(ItemNotOpen):
        of(attempt, 9)

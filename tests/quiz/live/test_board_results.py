"""What an ended room brings to the boards of the site."""

from datetime import timedelta
from random import Random

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from content.jobs.models import Job
from quiz.boards.actions import fold_board
from quiz.boards.comparison import compare_with_rebuild
from quiz.boards.models import Board, BoardResult
from quiz.boards.queries import all_time_board, own_row, week_board
from quiz.live import board_results
from quiz.live.actions import (
    BOARDS,
    finish_room,
    make_move,
    open_room_again,
    remove_seats,
    take_seat,
    void_round,
)
from quiz.live.board_results import post_room
from quiz.live.domain.states import Move
from quiz.live.models import Room, RoomSeat
from tests.factories.rooms import go_on, make_hosted_room, play_round, sit

pytestmark = pytest.mark.django_db


def play(room: Room, *rights: tuple[bool, int]) -> list[RoomSeat]:
    """One seat for each of `rights` (right, milliseconds), which answers the first item; then the end."""
    seats = [sit(room, f"同学{turn}") for turn in range(len(rights))]
    play_round(room, 1, dict(zip(seats, rights, strict=True)))
    go_on(room, Move.END)
    return seats


def post(room: Room) -> None:
    post_room(room_id=room.pk)
    for board in Board.objects.all():
        fold_board(board_id=board.pk, now=timezone.now())
        assert compare_with_rebuild(board).equal


def lines(seats: list[RoomSeat]) -> list[tuple[int, int] | None]:
    rows = [own_row(all_time_board(), seat.attempt.player) for seat in seats]
    return [row and (row.points, row.seconds) for row in rows]


@pytest.mark.parametrize("scoring", ["official", "classroom", "party"])
def test_every_mode_counts_by_the_official_table_and_the_time_of_answers(scoring: str) -> None:
    room = make_hosted_room(scoring=scoring)
    seats = play(room, (True, 4000), (False, 2000))
    post(room)
    assert lines(seats) == [(100, 4), (0, 2)]
    assert own_row(week_board(timezone.now()), seats[0].attempt.player).rank == 1


def test_the_end_and_every_ruling_after_it_queue_the_work() -> None:
    room = make_hosted_room()
    play(room, (True, 1000))
    job = Job.objects.get(kind=BOARDS)
    assert job.payload == {"room": room.pk}
    job.delete()
    void_round(room_id=room.pk, number=1, reason="", by=None, now=timezone.now())
    assert Job.objects.filter(kind=BOARDS).count() == 1


def test_a_ruling_before_the_end_queues_nothing() -> None:
    room = make_hosted_room()
    play_round(room, 1, {})
    void_round(room_id=room.pk, number=1, reason="", by=None, now=timezone.now())
    assert not Job.objects.filter(kind=BOARDS).exists()


def test_twice_is_as_once_and_a_void_afterwards_takes_the_points_away() -> None:
    room = make_hosted_room()
    seats = play(room, (True, 4000), (True, 5000))
    post(room)
    post(room)
    assert lines(seats) == [(100, 4), (100, 5)]
    void_round(room_id=room.pk, number=1, reason="", by=None, now=timezone.now())
    post(room)
    assert lines(seats) == [(0, 0), (0, 0)]


def test_a_trial_and_who_was_sent_out_or_never_answered_reach_no_board() -> None:
    trial = make_hosted_room(trial=True)
    play(trial, (True, 1000))
    post(trial)
    room = make_hosted_room()
    gone, silent = sit(room, "走了的"), sit(room, "没答的")
    play_round(room, 1, {gone: (True, 1000)})
    remove_seats(seats=[gone], banned=False, now=timezone.now())
    go_on(room, Move.END)
    remove_seats(seats=[gone, silent], banned=True, now=timezone.now() + timedelta(hours=1))
    post(room)
    assert not BoardResult.objects.exists()


def test_of_the_rooms_of_one_quiz_the_first_counts() -> None:
    room = make_hosted_room(names="drawn")
    [first] = play(room, (False, 1000))
    post(room)
    again = open_room_again(room=room, host=None, now=timezone.now(), rng=Random(1))
    mine = take_seat(
        room=again,
        player=first.attempt.player,
        nickname="",
        seat_number=None,
        now=timezone.now(),
        rng=Random(2),
    )
    play_round(again, 1, {mine: (True, 1000)})
    go_on(again, Move.END)
    post(again)
    assert lines([first]) == [(0, 1)]
    assert BoardResult.objects.filter(attempt__player=first.attempt.player).count() == 4


def test_a_ruling_while_it_is_read_makes_it_start_over(monkeypatch) -> None:
    room = make_hosted_room()
    seats = play(room, (True, 4000))
    read = board_results._results

    def slow(rows):
        found = list(read(rows))
        monkeypatch.setattr(board_results, "_results", read)
        void_round(room_id=room.pk, number=1, reason="", by=None, now=timezone.now())
        return found

    monkeypatch.setattr(board_results, "_results", slow)
    post(room)
    assert lines(seats) == [(0, 0)]


def test_stopped_between_two_chunks_and_run_again_it_is_whole(monkeypatch) -> None:
    monkeypatch.setattr(board_results, "CHUNK", 2)
    room = make_hosted_room()
    seats = play(room, *[(True, 1000 * (turn + 1)) for turn in range(5)])

    def stop(done: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), transaction.atomic():
        post_room(room_id=room.pk, tell=stop)
    post(room)
    assert lines(seats) == [(100, turn + 1) for turn in range(5)]


def test_verify_scores_finds_what_the_boards_were_not_told(capsys) -> None:
    room = make_hosted_room()
    play(room, (True, 4000))
    finish_room(room_id=room.pk)
    with pytest.raises(CommandError):
        call_command("verify_scores")
    assert "the result on board site:0:all is None" in capsys.readouterr().out
    call_command("rebuild_boards")
    call_command("verify_scores")
    BoardResult.objects.update(points=300)
    with pytest.raises(CommandError):
        call_command("verify_scores")


def test_a_room_that_ends_in_its_lobby_brings_nothing() -> None:
    room = make_hosted_room()
    sit(room, "早到的")
    make_move(room_id=room.pk, move=Move.END, seen=None, now=timezone.now(), by=None)
    assert post_room(room_id=room.pk) == 0

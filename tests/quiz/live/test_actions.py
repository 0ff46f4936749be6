"""Rooms and seats as rows."""

from datetime import timedelta
from random import Random

import pytest

from quiz.live.actions import (
    correct_key,
    finish_room,
    forget_seat_numbers,
    keep_marks,
    make_move,
    rejoin_seat,
    remove_seats,
    rename_seat,
    set_lock,
    take_seat,
    void_round,
)
from quiz.live.domain.states import Move
from quiz.live.errors import (
    Banned,
    IllegalMove,
    KeyUnfit,
    RejoinCodeWrong,
    RoomEnded,
    RoomLocked,
    SeatNumberTaken,
    SeatNumberWrong,
    StaleMove,
)
from quiz.live.models import Room, RoomSeat, Round
from quiz.people.errors import NicknameRefused
from quiz.play.models import Attempt, Response, Ruling, Score
from quiz.play.verification import attempt_differences
from tests.cast import NOW, make_player
from tests.factories.rooms import make_room, seat

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


def move(room: Room, what: Move = Move.NEXT, *, at: int = 0, seen: int | None = None) -> Room:
    return make_move(room_id=room.pk, move=what, seen=seen, now=NOW + at * SECOND, by=None)


def give(taken: RoomSeat, number: int, option: str) -> Response:
    return Response.objects.create(
        attempt=taken.attempt,
        number=number,
        revision=1,
        client_id=f"c{number}",
        answer={"option": option},
        spent_ms=3000,
        timing={"c": 3000, "s": 3000, "l": 0, "t": 20_000, "g": 500},
        received_at=NOW,
    )


def test_a_room_has_a_number_of_six_digits_and_starts_in_the_lobby() -> None:
    room = make_room()
    assert (len(room.code), room.phase, room.number, room.version) == (6, "lobby", 0, 1)


def test_two_open_rooms_never_share_a_number() -> None:
    assert make_room(seed=5).code != make_room(seed=5).code


def test_equal_names_get_a_number_and_the_same_player_the_same_seat() -> None:
    room = make_room(names="free")
    first, second = seat(room, "小满"), seat(room, "小满")
    assert (first.name, second.name) == ("小满", "小满2")
    again = take_seat(
        room=room, player=first.attempt.player, nickname="别的", seat_number=None, now=NOW, rng=Random(1)
    )
    assert again.pk == first.pk


def test_a_name_that_is_refused_leaves_nothing_behind() -> None:
    room = make_room(names="free")
    with pytest.raises(NicknameRefused):
        take_seat(room=room, player=None, nickname="<b>", seat_number=None, now=NOW, rng=Random(1))
    assert (RoomSeat.objects.count(), Attempt.objects.count()) == (0, 0)


def test_seat_numbers_are_one_to_ninety_nine_and_taken_once() -> None:
    room = make_room(names="number")
    mine = seat(room, seat_number=7)
    assert (mine.seat_number, "7" in mine.name) == (7, False)  # the host alone sees it
    with pytest.raises(SeatNumberTaken):
        seat(room, "小红", seat_number=7)
    for wrong in (None, 0, 100):
        with pytest.raises(SeatNumberWrong):
            seat(room, "小红", seat_number=wrong)


def test_seat_numbers_are_forgotten_a_month_after_the_end() -> None:
    room, running = make_room(names="number"), make_room(names="number", seed=2)
    mine, other = seat(room, seat_number=7), seat(running, seat_number=7)
    move(room, Move.END)
    assert forget_seat_numbers(now=NOW + timedelta(days=29)) == 0
    assert forget_seat_numbers(now=NOW + timedelta(days=31)) == 1
    mine.refresh_from_db(), other.refresh_from_db()
    assert (mine.seat_number, other.seat_number) == (None, 7)


def test_a_locked_room_takes_nobody_new_but_lets_its_own_back() -> None:
    room = make_room(names="free")
    mine = seat(room, "小满")
    set_lock(room_id=room.pk, locked=True)
    with pytest.raises(RoomLocked):
        seat(room, "小红")
    back = take_seat(
        room=room, player=mine.attempt.player, nickname="", seat_number=None, now=NOW, rng=Random(1)
    )
    assert back.pk == mine.pk


def test_who_comes_late_enters_at_the_next_item() -> None:
    room = make_room()
    assert seat(room, "早到").first_number == 1
    move(room)
    assert seat(room, "迟到").first_number == 2
    move(room, at=30)
    assert seat(room, "再迟").first_number == 2


def test_a_rejoin_code_gives_the_seat_to_the_phone_that_asks() -> None:
    mine = seat(make_room())
    again = rejoin_seat(code=mine.room.code, rejoin_code=f" {mine.rejoin_code.upper()} ")
    assert (again.pk, again.token_version) == (mine.pk, 2)
    with pytest.raises(RejoinCodeWrong):
        rejoin_seat(code=mine.room.code, rejoin_code="zzzzzz")


def test_kick_is_for_now_and_ban_is_for_good() -> None:
    room = make_room(names="free")
    kicked, banned = seat(room, "小满"), seat(room, "小红")
    remove_seats(seats=[kicked], banned=False, now=NOW)
    remove_seats(seats=[banned], banned=True, now=NOW)
    back = take_seat(
        room=room, player=kicked.attempt.player, nickname="", seat_number=None, now=NOW, rng=Random(1)
    )
    assert (back.pk, back.removed_at) == (kicked.pk, None)
    with pytest.raises(Banned):
        take_seat(
            room=room, player=banned.attempt.player, nickname="", seat_number=None, now=NOW, rng=Random(1)
        )
    with pytest.raises(Banned):
        rejoin_seat(code=room.code, rejoin_code=banned.rejoin_code)


def test_a_host_renames_within_the_rules_of_names() -> None:
    room = make_room(names="free")
    seat(room, "小满")
    other = seat(room, "小红")
    rename_seat(seat=other, name="小满")
    assert other.name == "小满2"
    with pytest.raises(NicknameRefused):
        rename_seat(seat=other, name="<b>")


def test_the_second_press_of_a_button_does_nothing() -> None:
    room = make_room()
    assert move(room, seen=1).version == 2
    with pytest.raises(StaleMove):
        move(room, seen=1)
    with pytest.raises(IllegalMove):
        move(room, Move.RESUME)


def test_a_round_opens_after_the_reading_and_closes_by_its_limit() -> None:
    room = move(make_room(limit_seconds=20))
    row = Round.objects.get()
    assert (row.opens_at - NOW, row.closes_at - row.opens_at) == (2 * SECOND, 20 * SECOND)
    assert (room.phase, room.number) == ("question", 1)
    timeless = move(make_room(limit_seconds=None, seed=2))
    assert timeless.rounds.get().closes_at is None


def test_the_end_is_the_podium_and_nobody_comes_in_any_more() -> None:
    room = make_room()
    move(room)
    assert move(room, Move.END, at=9).ended_at == NOW + 9 * SECOND
    with pytest.raises(RoomEnded):
        seat(room, "迟到")


def played_room() -> tuple[Room, RoomSeat, RoomSeat]:
    """小满 knows it (c), 小红 does not; the first of three items is closed."""
    room = make_room(names="free")
    knows, guesses = seat(room, "小满"), seat(room, "小红")
    move(room)
    give(knows, 1, "c")
    give(guesses, 1, "a")
    move(room, at=30)
    keep_marks(room_id=room.pk, number=1, now=NOW)
    return room, knows, guesses


def points(*seats: RoomSeat) -> list[int | None]:
    rows = Response.objects.filter(attempt__in=[one.attempt for one in seats]).order_by("attempt")
    return list(rows.values_list("mark__points", flat=True))


def test_marks_follow_the_close_by_the_room_s_scoring() -> None:
    _, *seats = played_room()
    assert points(*seats) == [962, 0]  # 1000 · (1 − 0.3 · 2500 / 19500)
    assert attempt_differences(list(Attempt.objects.all())) == []


def test_an_open_round_is_not_marked() -> None:
    room = make_room()
    mine = seat(room)
    move(room)
    give(mine, 1, "c")
    keep_marks(room_id=room.pk, number=1, now=NOW)
    assert points(mine) == [None]


def test_a_void_round_counts_for_nobody() -> None:
    room, *seats = played_room()
    assert void_round(room_id=room.pk, number=1, reason="题干有误", by=None, now=NOW).version == 4
    keep_marks(room_id=room.pk, number=1, now=NOW)
    assert points(*seats) == [None, None]
    assert Ruling.objects.get(kind="void").reason == "题干有误"
    assert attempt_differences(list(Attempt.objects.all())) == []


def test_a_corrected_key_marks_the_round_again_after_the_end_too() -> None:
    room, *seats = played_room()
    move(room, Move.END, at=60)
    finish_room(room_id=room.pk)
    correct_key(room_id=room.pk, number=1, key={"option": "a"}, reason="", by=None, now=NOW)
    keep_marks(room_id=room.pk, number=1, now=NOW)
    assert points(*seats) == [0, 962]
    assert list(Score.objects.order_by("attempt").values_list("points", flat=True)) == [0, 962]
    assert attempt_differences(list(Attempt.objects.all())) == []


def test_a_key_that_does_not_fit_changes_nothing() -> None:
    room, *seats = played_room()
    with pytest.raises(KeyUnfit):
        correct_key(room_id=room.pk, number=1, key={"option": "z"}, reason="", by=None, now=NOW)
    assert points(*seats) == [962, 0]
    assert not Ruling.objects.filter(kind="key").exists()


def test_after_the_end_every_attempt_is_handed_in_once() -> None:
    room, knows, guesses = played_room()
    move(room, Move.END, at=60)
    assert (finish_room(room_id=room.pk), finish_room(room_id=room.pk)) == (2, 0)
    scores = Score.objects.filter(attempt__in=[knows.attempt, guesses.attempt]).order_by("attempt")
    assert list(scores.values_list("points", "right_count")) == [(962, 1), (0, 0)]
    knows.attempt.refresh_from_db()
    assert (knows.attempt.finished_at, knows.attempt.item_count) == (NOW + 60 * SECOND, 1)
    assert attempt_differences(list(Attempt.objects.all())) == []


def test_an_attempt_of_a_room_cannot_be_reached_by_the_pages_of_playing_alone() -> None:
    from quiz.play.errors import AttemptNotFound
    from quiz.play.queries import attempt_of, attempt_of_claim

    mine = seat(make_room())
    player = mine.attempt.player
    with pytest.raises(AttemptNotFound):
        attempt_of(player, mine.attempt_id)
    with pytest.raises(AttemptNotFound):
        attempt_of_claim((player.pk, player.token_version), mine.attempt_id)


def test_a_player_made_for_a_seat_has_the_name_of_the_seat() -> None:
    taken = take_seat(
        room=make_room(names="drawn"), player=None, nickname="真名", seat_number=None, now=NOW, rng=Random(3)
    )
    assert taken.name == taken.attempt.player.nickname != "真名"
    assert make_player("x2").nickname == "x2"

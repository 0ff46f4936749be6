"""Rooms follow the desk, unless their host has decided himself."""

from random import Random

import pytest
from django.core.management import call_command
from django.utils import timezone

from quiz.analysis.computing import analyse
from quiz.analysis.models import VersionStatistics
from quiz.boards.queries import all_time_board, own_row
from quiz.corrections.actions import correct_key
from quiz.corrections.following import tell_rooms
from quiz.live.actions import (
    correct_key as host_corrects,
)
from quiz.live.actions import (
    finish_room,
    keep_marks,
    open_room_again,
    open_room_of,
    void_round,
)
from quiz.live.board_results import post_room
from quiz.live.domain.states import Move
from quiz.live.loading import load_room, refresh_room
from quiz.live.models import Room
from quiz.live.reporting import room_report
from quiz.opinions.queue import open_cases
from quiz.play.models import Correction, Ruling
from quiz.play.rulings import rulings_of
from tests.cast import teacher_zhou
from tests.factories import corrections
from tests.factories.corrections import fold_all
from tests.factories.rooms import go_on, make_hosted_room, play_round, sit, version_of_round

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Room:
    return make_hosted_room()


def corrected(version) -> Correction:
    return corrections.corrected(version, now=timezone.now())


def voided(version) -> Correction:
    return corrections.voided(version, now=timezone.now())


def apply(version) -> dict[str, int]:
    return corrections.apply(version, now=timezone.now())


def settle(room: Room) -> None:
    """What the worker does for a room after its end and after a ruling."""
    finish_room(room_id=room.pk)
    for number in sorted(rulings_of({room.paper_id})[room.paper_id].closed):
        keep_marks(room_id=room.pk, number=number, now=timezone.now())
    post_room(room_id=room.pk)
    fold_all()


def play(room: Room) -> list:
    """小明 was right and 小红 wrong; the room is over."""
    seats = [sit(room, "小明"), sit(room, "小红")]
    play_round(room, 1, {seats[0]: (True, 1000), seats[1]: (False, 1000)})
    go_on(room, Move.END)
    settle(room)
    return seats


def standing(room: Room) -> dict[str, int]:
    return {line.name: line.points for line in room_report(room).seats}


def board_points(seats) -> list[int]:
    return [own_row(all_time_board(), seat.attempt.player).points for seat in seats]


def test_an_ended_room_is_marked_again_in_report_and_boards(room, capsys):
    seats, version = play(room), version_of_round(room, 1)
    corrected(version)
    assert apply(version) == {"scores": 0, "rooms": 1}
    settle(room)
    assert standing(room) == {"小明": 0, "小红": 100}
    assert board_points(seats) == [0, 100]
    report = room_report(room)
    assert report.rounds[0].corrected and report.rounds[0].key_text == "12315"
    assert [(one.kind, one.by) for one in report.rulings] == [("更正答案", "周老师")]
    call_command("verify_scores")


def test_again_is_harmless_and_a_further_correction_is_followed(room):
    play(room)
    version = version_of_round(room, 1)
    voided(version)
    apply(version)
    apply(version)
    assert standing(room) == {"小明": 0, "小红": 0}
    correct_key(version=version, by_version=version, reason="改错了", by=teacher_zhou(), now=timezone.now())
    apply(version)
    assert standing(room) == {"小明": 100, "小红": 0}
    assert Ruling.objects.exclude(correction=None).count() == 2


@pytest.mark.parametrize("ruled", ["void", "key"])
def test_what_the_host_has_decided_stands(room, ruled):
    play(room)
    if ruled == "void":
        void_round(room_id=room.pk, number=1, reason="看不清", by=None, now=timezone.now())
    else:
        host_corrects(room_id=room.pk, number=1, key={"option": "b"}, reason="", by=None, now=timezone.now())
    before = standing(room)
    corrected(version_of_round(room, 1))
    assert apply(version_of_round(room, 1))["rooms"] == 0
    assert standing(room) == before == {"小明": 0, "小红": 0}


def test_the_host_may_decide_otherwise_afterwards(room):
    play(room)
    version = version_of_round(room, 1)
    corrected(version)
    apply(version)
    void_round(room_id=room.pk, number=1, reason="", by=None, now=timezone.now())
    voided(version)
    assert apply(version)["rooms"] == 0


def test_a_running_room_shows_the_new_key_and_its_explanation(room):
    seats = [sit(room, "小明"), sit(room, "小红")]
    live = load_room(room.pk)
    play_round(room, 1, {seats[0]: (True, 1000), seats[1]: (False, 1000)})
    live = refresh_room(live)
    made = corrected(version_of_round(room, 1))
    assert [number for _, number in tell_rooms(correction=made, now=timezone.now(), running=True)] == [1]
    live = refresh_room(live)
    assert live.content(1).rationale == "新的讲解"
    assert {seat.name: seat.tally.points for seat in live.seats.values()} == {"小明": 0, "小红": 100}
    assert live.room.version == Room.objects.get(pk=room.pk).version


def test_a_round_to_come_is_ruled_before_it_opens():
    room = make_hosted_room(standing="none")
    made = corrected(version_of_round(room, 2))
    assert [number for _, number in tell_rooms(correction=made, now=timezone.now(), running=True)] == [2]
    seat = sit(room, "小红")
    play_round(room, 1, {})
    play_round(room, 2, {seat: (False, 1000)})
    assert standing(room) == {"小红": 100}


def test_what_an_ended_room_never_showed_is_left_alone(room):
    play(room)
    corrected(version_of_round(room, 3))
    assert apply(version_of_round(room, 3))["rooms"] == 0


def test_a_room_that_opens_later_knows_it(room):
    play(room)
    version = version_of_round(room, 1)
    corrected(version)
    again = open_room_again(room=room, host=None, now=timezone.now(), rng=Random(1))
    some = open_room_of(
        room=room, numbers=[1], title="最难的题", host=None, now=timezone.now(), rng=Random(1)
    )
    for opened in (again, some):
        seat, at = sit(opened, "小红"), opened.paper.entries.get(version=version).number
        for number in range(1, at):
            play_round(opened, number, {})
            go_on(opened)  # to the standing
        play_round(opened, at, {seat: (False, 1000)})
        assert standing(opened) == {"小红": 100}
        report = room_report(opened)
        assert report.rulings == [] and not report.rounds[at - 1].corrected  # nothing has changed here


def test_a_void_item_is_not_played_again_in_rooms(room):
    version = version_of_round(room, 1)
    voided(version)
    again = open_room_again(room=room, host=None, now=timezone.now(), rng=Random(1))
    assert again.paper.entries.count() == 2
    assert not again.paper.entries.filter(version=version).exists()


def test_what_the_desk_decided_is_no_case_for_the_desk(room):
    play(room)
    corrected(version_of_round(room, 1))
    apply(version_of_round(room, 1))
    assert open_cases() == []


def test_the_figures_are_of_the_corrected_key(room):
    seats, version = play(room), version_of_round(room, 1)
    assert len(seats) == 2
    corrected(version)
    apply(version)
    settle(room)
    analyse(since=None, now=timezone.now())
    figures = VersionStatistics.objects.get(version=version)
    assert (figures.count, figures.right_count) == (2, 1)
    assert [name for name, is_key, *_ in figures.picks if is_key] == ["12315"]
    voided(version)
    analyse(since=timezone.now().replace(year=2020), now=timezone.now())
    assert not VersionStatistics.objects.filter(version=version).exists()

"""From what people played to the figures of each wording."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.items.models import Item
from quiz.activities.actions import hand_in
from quiz.analysis import computing
from quiz.analysis.computing import analyse, due_versions
from quiz.analysis.models import VersionStatistics
from quiz.live.actions import correct_key, finish_room, keep_marks, void_round
from quiz.live.domain.states import Move
from quiz.people.models import Player
from tests.cast import NOW, make_player
from tests.factories.play import answer, make_activity, make_attempt, make_release, play_through, version_at
from tests.factories.rooms import go_on, make_hosted_room, play_round, sit, version_of_round

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=3)


def figures(version) -> tuple[int, int] | None:
    """(answers, right ones) of a wording."""
    return VersionStatistics.objects.filter(pk=version.pk).values_list("count", "right_count").first()


def played(count: int = 3, right: tuple[int, ...] = (3, 2, 1, 0)):
    """An activity of `count` items after as many people, each with so many right from the first on."""
    activity = make_activity(release=make_release(count=count))
    attempts = [
        play_through(activity, make_player(f"小明{n}"), right=n_right) for n, n_right in enumerate(right)
    ]
    analyse(since=None, now=LATER)
    return activity, attempts


def test_the_figures_of_a_played_release():
    """Item 2 of 3: right were the first two, whose others were 1 and ½ right; the rest had ½ and 0."""
    _, attempts = played()
    rows = [VersionStatistics.objects.get(pk=version_at(attempts[0], number).pk) for number in (1, 2, 3)]
    assert [(row.count, row.right_count, row.median_ms) for row in rows] == [
        (4, 3, 4000), (4, 2, 4000), (4, 1, 4000),
    ]  # fmt: skip
    assert rows[1].discrimination == pytest.approx(0.70711, abs=1e-5)
    assert rows[1].facility == 0.5
    assert (rows[1].verdict, rows[1].computed_at) == ("few", LATER)
    assert rows[1].picks == [
        ["12315", False, 2, [1, 0, 1, 0, 0]],
        ["12345", False, 0, [0, 0, 0, 0, 0]],
        ["12348", True, 2, [0, 0, 1, 0, 1]],
        ["12368", False, 0, [0, 0, 0, 0, 0]],
    ]
    assert rows[1].fifths == [1, 0, 2, 0, 1]


def test_doing_it_again_changes_nothing():
    played()
    before = list(VersionStatistics.objects.order_by("pk").values())
    assert analyse(since=None, now=LATER) == 3
    assert list(VersionStatistics.objects.order_by("pk").values()) == before


def test_only_the_first_time_a_player_met_a_wording_counts():
    activity, attempts = played(right=(0,))
    play_through(activity, attempts[0].player, right=3, now=NOW + timedelta(hours=1))
    analyse(since=None, now=LATER)
    assert figures(version_at(attempts[0], 1)) == (1, 0)


def test_who_met_it_in_an_attempt_that_was_given_up_practises_later():
    release = make_release(count=2)
    activity, ming = make_activity(release=release), make_player()
    given_up = make_attempt(ming, release=release, feedback="each")
    answer(given_up, 1, right=False)
    finished = play_through(activity, ming, right=2, now=NOW + timedelta(hours=1))
    analyse(since=None, now=LATER)
    assert [figures(version_at(finished, number)) for number in (1, 2)] == [None, (1, 1)]


def test_of_a_changed_answer_the_last_counts():
    attempt = make_attempt(feedback="end", count=1)
    answer(attempt, 1, right=False)
    answer(attempt, 1, client_id="changed")
    hand_in(attempt=attempt, now=NOW + timedelta(minutes=1))
    analyse(since=None, now=LATER)
    assert figures(version_at(attempt, 1)) == (1, 1)


def test_what_was_left_out_is_no_answer():
    attempt = make_attempt(feedback="end", count=2)
    answer(attempt, 1)
    hand_in(attempt=attempt, now=NOW + timedelta(minutes=1))
    analyse(since=None, now=LATER)
    assert [figures(version_at(attempt, number)) for number in (1, 2)] == [(1, 1), None]


def test_trial_players_and_voided_attempts_do_not_count():
    activity = make_activity(release=make_release(count=1))
    play_through(activity, make_player("机器人", trial=True))
    voided = play_through(activity, make_player("小红"))
    voided.voided_at = NOW
    voided.save()
    attempt = play_through(activity, make_player("小刚"), right=0)
    analyse(since=None, now=LATER)
    assert figures(version_at(attempt, 1)) == (1, 0)


def room_played(*, trial: bool = False):
    """Two seats, three rounds: 小明 has all right, 小红 none."""
    room = make_hosted_room(trial=trial)
    ming, hong = sit(room, "小明"), sit(room, "小红")
    Player.objects.update(trial=False)  # people of flesh and blood, in a trial too
    for number in (1, 2, 3):
        play_round(room, number, {ming: (True, 3000), hong: (False, 5000)})
        go_on(room)
    return room


def end(room) -> None:
    if room.ended_at is None:
        go_on(room, Move.END)
    for number in (1, 2, 3):
        keep_marks(room_id=room.pk, number=number, now=timezone.now())
    finish_room(room_id=room.pk)


def test_a_room_counts_without_its_void_and_corrected_rounds():
    room = room_played()
    void_round(room_id=room.pk, number=1, reason="", by=None, now=timezone.now())
    correct_key(room_id=room.pk, number=2, key={"option": "a"}, reason="", by=None, now=timezone.now())
    end(room)
    analyse(since=None, now=LATER)
    found = [figures(version_of_round(room, number)) for number in (1, 2, 3)]
    assert found == [None, None, (2, 1)]


def test_a_trial_room_counts_for_nothing():
    room = room_played(trial=True)
    end(room)
    analyse(since=None, now=LATER)
    assert [figures(version_of_round(room, number)) for number in (1, 2, 3)] == [None] * 3


def test_a_round_that_was_voided_later_takes_its_figures_away():
    room = room_played()
    end(room)
    analyse(since=None, now=LATER)
    before = figures(version_of_round(room, 1))
    ruled_at = timezone.now()
    void_round(room_id=room.pk, number=1, reason="", by=None, now=ruled_at)
    analyse(since=ruled_at, now=LATER)
    assert (before, figures(version_of_round(room, 1))) == ((2, 1), None)


def test_only_what_was_played_since_is_due():
    _, [early] = played(count=2, right=(1,))
    late = play_through(make_activity(release=make_release(count=1)), make_player(), now=LATER)
    assert due_versions(LATER) == {version_at(late, 1).pk}
    assert due_versions(None) >= {version_at(early, 1).pk, version_at(early, 2).pk, version_at(late, 1).pk}


def test_people_are_read_in_portions_and_none_is_lost(monkeypatch):
    monkeypatch.setattr(computing, "PLAYERS_AT_ONCE", 2)
    monkeypatch.setattr(computing, "VERSIONS_AT_ONCE", 2)
    told: list[tuple[int, int]] = []
    _, attempts = played(right=(3, 3, 1, 1, 0))
    analyse(since=None, now=LATER, tell=lambda done, total: told.append((done, total)))
    assert figures(version_at(attempts[0], 2)) == (5, 2)
    assert {total for _, total in told} == {3} and [done for done, _ in told] == sorted(
        done for done, _ in told
    )


def bank_figures(version) -> tuple:
    return Item.objects.values_list("answered", "facility", "advice").get(pk=version.item_id)


def test_the_bank_shows_the_figures_of_what_was_played(monkeypatch):
    monkeypatch.setattr("quiz.analysis.domain.advice.ENOUGH", 4)
    _, attempts = played(right=(3, 2, 1, 1))
    shown = [bank_figures(version_at(attempts[0], number)) for number in (1, 2, 3)]
    # everybody was right in the first; of the others only one wrong option was ever chosen
    assert shown == [
        (4, 1.0, ",too_easy,weak_option,"),
        (4, 0.5, ",weak_option,"),
        (4, 0.25, ",weak_option,"),
    ]


def test_a_voided_round_takes_the_figures_from_the_bank_too():
    room = room_played()
    end(room)
    version = version_of_round(room, 1)
    analyse(since=None, now=LATER)
    assert bank_figures(version) == (2, 0.5, ",few,")
    void_round(room_id=room.pk, number=1, reason="", by=None, now=timezone.now())
    analyse(since=None, now=LATER)
    assert bank_figures(version) == (0, None, "")


def test_items_without_the_figures_there_are_get_them_with_the_next_run():
    _, attempts = played()
    version = version_at(attempts[0], 1)
    Item.objects.update(answered=0, facility=None, advice="")
    assert analyse(since=LATER + timedelta(days=1), now=LATER) == 0
    assert bank_figures(version) == (4, 0.75, ",few,")

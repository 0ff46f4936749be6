"""What follows from a correction: marks, scores, boards, passes and notes, in pieces and as a whole."""

import pytest
from django.core.management import CommandError, call_command

from content.items.models import ItemVersion
from quiz.activities.actions import hand_in
from quiz.activities.queries import result_of
from quiz.boards.models import BoardResult
from quiz.boards.queries import activity_board, all_time_board, own_row, week_board
from quiz.corrections import following
from quiz.corrections.actions import correct_key
from quiz.play.models import Attempt, Feedback, Mark, Score, ScoreChange
from quiz.play.score_changes import unseen_changes
from tests.cast import NOW, make_player, teacher_zhou
from tests.factories.corrections import LATER, apply, corrected, fold_all, voided
from tests.factories.play import answer, make_activity, make_attempt, make_release, play_through, version_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def activity():
    return make_activity(release=make_release(count=2), pass_percent=100)


def first_version(activity) -> ItemVersion:
    return activity.release.entries.get(number=1).version


def points(*attempts: Attempt) -> list[int]:
    return [Score.objects.get(attempt=attempt).points for attempt in attempts]


def sound(capsys) -> str:
    call_command("verify_scores")
    return capsys.readouterr().out


def test_who_was_right_loses_and_who_was_wrong_gains_on_every_board(activity, capsys):
    ming, hong = make_player(), make_player("小红")
    right = play_through(activity, ming, right=2)
    wrong = play_through(activity, hong, right=0, seconds=4)
    fold_all()
    corrected(first_version(activity))
    assert apply(first_version(activity)) == {"scores": 2, "rooms": 0}
    assert points(right, wrong) == [100, 100]
    fold_all()
    for board in (activity_board(activity.pk), week_board(NOW), all_time_board()):
        rows = [own_row(board, player) for player in (hong, ming)]
        assert [(row.rank, row.points) for row in rows] == [(1, 100), (2, 100)]
    assert sound(capsys) == "2 attempts: marks, scores and board results equal the log.\n"


def test_of_the_change_the_player_hears_once(activity):
    ming = make_player()
    play_through(activity, ming, right=2)
    corrected(first_version(activity))
    apply(first_version(activity))
    apply(first_version(activity))
    [change] = unseen_changes(ming)
    assert (change.points_before, change.points, change.right_before, change.right_count) == (200, 100, 2, 1)


def test_who_stays_at_the_same_points_hears_nothing(activity):
    attempt = make_attempt(make_player("小红"), count=2, release=activity.release, feedback=Feedback.END)
    corrected(first_version(activity))
    answer(attempt, 2)
    hand_in(attempt=attempt, now=LATER)
    apply(first_version(activity))
    assert not ScoreChange.objects.exists()


def test_an_attempt_that_goes_on_has_its_marks_put_right_and_no_score(activity):
    attempt = make_attempt(release=activity.release, feedback=Feedback.EACH)
    answer(attempt, 1)
    corrected(version_at(attempt, 1))
    apply(version_at(attempt, 1))
    assert Mark.objects.get().quality == 0
    assert not Score.objects.exists() and not ScoreChange.objects.exists()


def test_who_has_passed_has_passed_and_who_passes_now_passes(activity):
    ming, hong = make_player(), make_player("小红")
    old = play_through(activity, ming, right=2)
    new = play_through(activity, hong, right=2)
    response = new.responses.get(number=1)
    response.answer = {"option": "a"}
    response.save()
    Mark.objects.filter(response=response).update(quality=0, points=0)
    Score.objects.filter(attempt=new).update(points=100, right_count=1)
    BoardResult.objects.filter(attempt=new).update(points=100)
    assert [result_of(one).passed for one in (old, new)] == [True, False]
    corrected(first_version(activity))
    apply(first_version(activity))
    results = [result_of(Attempt.objects.get(pk=one.pk)) for one in (old, new)]
    assert [(one.passed, one.kept_pass, one.right_count) for one in results] == [
        (True, True, 1),
        (True, False, 2),
    ]


def test_a_void_item_gives_its_points_to_all_who_answered_it(activity, capsys):
    wrong = play_through(activity, make_player(), right=0)
    silent = make_attempt(make_player("小红"), release=activity.release, feedback=Feedback.END)
    voided(first_version(activity))
    apply(first_version(activity))
    assert points(wrong) == [100]
    assert result_of(wrong).wrong_numbers == [2]
    assert silent.responses.count() == 0
    sound(capsys)


def test_a_further_correction_takes_it_back(activity, capsys):
    version = first_version(activity)
    attempt = play_through(activity, make_player(), right=2)
    for step, due in ((corrected, 100), (voided, 200)):
        step(version)
        apply(version)
        assert points(attempt) == [due]
    correct_key(version=version, by_version=version, reason="改错了", by=teacher_zhou(), now=LATER)
    apply(version)
    assert points(attempt) == [200]
    assert [(one.points_before, one.points) for one in ScoreChange.objects.order_by("pk")] == [
        (200, 100),
        (100, 200),
    ]
    fold_all()
    sound(capsys)


@pytest.mark.parametrize("chunks", [1, 2])
def test_stopped_anywhere_it_is_honest_and_run_again_it_is_whole(activity, monkeypatch, capsys, chunks):
    monkeypatch.setattr(following, "CHUNK", 1)
    version = first_version(activity)
    attempts = [play_through(activity, make_player(f"小明{n}"), right=2) for n in range(3)]
    fold_all()
    corrected(version)

    def stop(done: int, total: int) -> None:
        if done == chunks:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        following.apply_corrections(version=version, now=LATER, tell=stop)
    assert sound(capsys).startswith(f"{3 - chunks} attempts wait to be marked again by a corrected key.\n")
    apply(version)
    assert points(*attempts) == [100, 100, 100]
    assert ScoreChange.objects.count() == 3
    fold_all()
    assert sound(capsys) == "3 attempts: marks, scores and board results equal the log.\n"


def test_a_correction_in_hand_excuses_no_other_fault(activity, capsys):
    attempt = play_through(activity, make_player(), right=2)
    corrected(first_version(activity))
    Mark.objects.filter(response__attempt=attempt, response__number=2).update(points=7)
    with pytest.raises(CommandError, match="differences"):
        call_command("verify_scores")
    assert "is (1.0, 7), the log says (1.0, 100)" in capsys.readouterr().out


def test_a_score_that_is_not_the_sum_is_a_fault_meanwhile_too(activity, capsys):
    attempt = play_through(activity, make_player(), right=2)
    corrected(first_version(activity))
    Score.objects.filter(attempt=attempt).update(points=300)
    with pytest.raises(CommandError):
        call_command("verify_scores")


@pytest.mark.parametrize("count", [1, 3])
def test_a_chunk_asks_the_database_as_often_whatever_it_holds(activity, count, django_assert_num_queries):
    version = first_version(activity)
    for number in range(count):
        play_through(activity, make_player(f"小明{number}"), right=2)
    corrected(version)
    papers = list(Attempt.objects.values_list("paper", flat=True))
    with django_assert_num_queries(21):
        following._remark(papers, version, LATER)

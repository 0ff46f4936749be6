from datetime import timedelta

import pytest
from django.db import transaction
from django.db.models import F

from content.jobs.models import Job
from quiz.boards import actions, projection, queries
from quiz.boards.comparison import compare_with_rebuild
from quiz.boards.domain import Standing
from quiz.boards.errors import BoardMoved
from quiz.boards.models import Board, BoardCount, BoardEntry, BoardResult
from quiz.boards.posting import post_results
from quiz.boards.projection import run_statements


def fold_all(now):
    return sum(actions.fold_board(board_id=board.pk, now=now) for board in Board.objects.all())


def standing(board, player):
    lines = queries.entries_of(board_id=board.pk, generation=board.generation, player_ids=[player.pk])
    return lines.get(player.pk)


def all_equal():
    return all(compare_with_rebuild(board).equal for board in Board.objects.all())


def test_a_finished_attempt_reaches_its_activity_the_week_and_all_time(ming, finish, monday):
    finish(ming, 700, 65.9, activity_id=4)
    assert fold_all(monday) == 3
    boards = Board.objects.order_by("scope_kind", "period")
    assert [(board.scope_kind, board.scope_id, board.period) for board in boards] == [
        ("activity", 4, "all"),
        ("site", 0, "2026-W48"),
        ("site", 0, "all"),
    ]
    assert [standing(board, ming) for board in boards] == [Standing(700, 65, 1)] * 3
    assert all_equal()


def test_each_board_gets_one_fold_job_however_many_finish(ming, hong, finish):
    finish(ming, 700)
    finish(hong, 800)
    jobs = Job.objects.order_by("key").values_list("kind", "key", "payload")
    boards = Board.objects.order_by("pk")
    assert list(jobs) == [("fold", f"board:{board.pk}", {"board": board.pk}) for board in boards]


def test_a_trial_player_reaches_no_board(zhou, finish):
    finish(zhou, 1000)
    assert (Board.objects.count(), BoardResult.objects.count(), Job.objects.count()) == (0, 0, 0)


def test_posting_the_same_attempt_twice_changes_nothing(ming, finish, monday):
    attempt = finish(ming, 700)
    fold_all(monday)
    rest = {
        "activity_id": 1,
        "group": "act:1",
        "counts": "first",
        "elapsed_ms": 60_000,
        "finished_at": monday,
    }
    post_results(attempt=attempt, player=ming, points=700, **rest)
    assert BoardResult.objects.count() == 3
    assert fold_all(monday) == 0


def test_posting_to_known_boards_costs_a_fixed_number_of_queries(
    ming, hong, finish, django_assert_num_queries
):
    finish(ming, 700)
    # insert the attempt, earlier runs, boards, insert the results, and one for each board's waiting job
    with django_assert_num_queries(4 + 3):
        finish(hong, 700)


def test_a_replay_in_a_later_week_is_practice_there(ming, finish, monday):
    finish(ming, 300)
    finish(ming, 900, at=monday + timedelta(weeks=1))
    fold_all(monday)
    assert queries.week_board(monday + timedelta(weeks=1)) is None
    assert standing(queries.all_time_board(), ming) == Standing(300, 60, 1)


def test_a_new_activity_in_a_later_week_counts_there(ming, finish, monday):
    finish(ming, 300)
    finish(ming, 900, at=monday + timedelta(weeks=1), activity_id=2)
    fold_all(monday)
    assert standing(queries.week_board(monday + timedelta(weeks=1)), ming) == Standing(900, 60, 1)
    assert standing(queries.all_time_board(), ming) == Standing(1200, 120, 2)


def test_a_result_that_commits_late_is_taken_although_later_ones_were_folded(ming, hong, finish, monday):
    finish(ming, 300)
    finish(hong, 400)
    early = BoardResult.objects.filter(player=ming)
    late = list(early)
    early.delete()
    fold_all(monday)
    BoardResult.objects.bulk_create(late)
    assert fold_all(monday) == 3
    assert all_equal()


def test_a_fold_takes_all_chunks_and_tells_after_each(ming, finish, monday, monkeypatch):
    monkeypatch.setattr(actions, "FOLD_CHUNK", 2)
    for number in range(5):
        finish(ming, 100 * number, counts="best", at=monday + timedelta(minutes=number))
    told = []
    board = queries.activity_board(1)
    assert actions.fold_board(board_id=board.pk, now=monday, tell=told.append) == 5
    assert told == [2, 4, 5]
    assert standing(board, ming) == Standing(400, 60, 1)


def test_a_fold_killed_in_the_middle_of_a_chunk_leaves_nothing_and_runs_again(
    ming, finish, monday, monkeypatch
):
    finish(ming, 700)
    board = queries.activity_board(1)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(projection, "run_statements", half_run)
        actions.fold_board(board_id=board.pk, now=monday)
    assert BoardEntry.objects.count() == 0
    assert queries.waiting_count(board) == 1
    assert actions.fold_board(board_id=board.pk, now=monday) == 1
    assert compare_with_rebuild(board).equal


def half_run(statements):
    run_statements(statements[:1])
    raise KeyboardInterrupt


def killed(*_, **__):
    raise KeyboardInterrupt


def test_a_fold_that_another_one_overtook_reads_again(ming, hong, finish, monday, monkeypatch):
    finish(ming, 700)
    board = queries.activity_board(1)
    overtaken = actions._read_chunk(board.pk)
    finish(hong, 800)
    assert actions.fold_board(board_id=board.pk, now=monday) == 2
    assert actions._write_chunk(overtaken, monday) is False
    assert compare_with_rebuild(board).equal


def test_a_fold_of_many_asks_as_often_as_a_fold_of_one(ming, hong, finish, monday, django_assert_num_queries):
    finish(ming, 100)
    finish(hong, 100)
    fold_all(monday)
    board = queries.activity_board(1)
    read, written, nothing_left = 4, 8, 2
    for points, players in ((700, [ming]), (800, [ming, hong])):
        for player in players:
            finish(player, points, counts="best", at=monday + timedelta(seconds=points))
        with django_assert_num_queries(read + written + nothing_left):
            actions.fold_board(board_id=board.pk, now=monday)


def test_a_rebuild_mends_a_damaged_board_and_leaves_no_old_generation(ming, hong, finish, monday):
    finish(ming, 700)
    finish(hong, 800)
    fold_all(monday)
    board = queries.activity_board(1)
    BoardEntry.objects.filter(board=board, player=ming).delete()
    BoardCount.objects.filter(board=board).update(entries=9)
    assert not compare_with_rebuild(board).equal
    actions.rebuild_board(board_id=board.pk, now=monday)
    board.refresh_from_db()
    assert board.generation == 2
    assert set(BoardEntry.objects.filter(board=board).values_list("generation", flat=True)) == {2}
    assert set(BoardCount.objects.filter(board=board).values_list("generation", flat=True)) == {2}
    assert compare_with_rebuild(board).equal


def test_a_rebuild_that_was_stopped_is_swept_by_the_next(ming, finish, monday, monkeypatch):
    finish(ming, 700)
    fold_all(monday)
    board = queries.activity_board(1)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(actions, "_claim", killed)
        actions.rebuild_board(board_id=board.pk, now=monday)
    assert BoardEntry.objects.filter(board=board).count() == 2
    actions.rebuild_board(board_id=board.pk, now=monday)
    board.refresh_from_db()
    assert BoardEntry.objects.filter(board=board).count() == 1
    assert compare_with_rebuild(board).equal


def test_results_that_arrive_during_a_rebuild_are_folded(ming, hong, finish, monday, monkeypatch):
    finish(ming, 700)
    board = queries.activity_board(1)
    fill = actions._fill_generation
    monkeypatch.setattr(actions, "_fill_generation", lambda *args: (fill(*args), finish(hong, 800)))
    actions.rebuild_board(board_id=board.pk, now=monday)
    board.refresh_from_db()
    assert standing(board, hong) == Standing(800, 60, 1)
    assert compare_with_rebuild(board).equal


def test_a_rebuild_gives_way_to_whoever_wrote_meanwhile(ming, finish, monday, monkeypatch):
    finish(ming, 700)
    fold_all(monday)
    board = queries.activity_board(1)
    boards = Board.objects.filter(pk=board.pk)
    monkeypatch.setattr(actions, "_fill_generation", lambda *_: boards.update(folds=F("folds") + 1))
    with pytest.raises(BoardMoved), transaction.atomic():
        actions.rebuild_board(board_id=board.pk, now=monday)
    assert boards.get().generation == 1
    assert compare_with_rebuild(boards.get()).equal

import pytest
from django.db.models import F

from quiz.boards import actions, queries
from quiz.boards.comparison import Comparison, compare_with_rebuild
from quiz.boards.models import BoardCount, BoardEntry, BoardResult


@pytest.fixture
def board(ming, hong, finish, monday):
    finish(ming, 700, 30)
    finish(hong, 700, 40)
    board = queries.activity_board(1)
    actions.fold_board(board_id=board.pk, now=monday)
    return board


def test_a_folded_board_equals_a_rebuild(board):
    assert compare_with_rebuild(board) == Comparison(entries=2, wrong_entries=0, wrong_counts=0, waiting=0)


def test_a_wrong_line_a_missing_line_and_a_stray_line_are_each_seen(board, ming, hong):
    BoardEntry.objects.filter(player=ming, board=board).update(points=F("points") + 1)
    assert compare_with_rebuild(board).wrong_entries == 1
    BoardEntry.objects.filter(player=ming, board=board).delete()
    assert compare_with_rebuild(board).wrong_entries == 1
    BoardResult.objects.filter(player=hong, board=board).delete()
    assert compare_with_rebuild(board).wrong_entries == 2


def test_a_wrong_count_is_seen_although_all_lines_are_right(board):
    BoardCount.objects.filter(board=board, seconds=30).update(entries=2)
    BoardCount.objects.create(board=board, generation=1, points=1, seconds=1, entries=1)
    assert compare_with_rebuild(board) == Comparison(entries=2, wrong_entries=0, wrong_counts=2, waiting=0)


def test_a_result_that_waits_is_a_difference_until_the_fold(board, ming, finish, monday):
    finish(ming, 900, 10, counts="best", group="act:1:2026-11-24")
    found = compare_with_rebuild(board)
    assert (found.equal, found.wrong_entries, found.waiting) == (False, 1, 1)
    actions.fold_board(board_id=board.pk, now=monday)
    assert compare_with_rebuild(board).equal

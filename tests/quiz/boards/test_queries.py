from datetime import timedelta

import pytest

from quiz.boards import actions, queries
from quiz.boards.models import Board
from quiz.boards.queries import BoardRow, BoardRule, OwnRow
from quiz.people.models import Player


@pytest.fixture
def ranked(finish, monday):
    """A board on which players 一号, 二号 … have these (points, seconds), folded."""

    def ranked(*lines):
        numbers = range(1, len(lines) + 1)
        made = [Player(nickname=f"{number}号", ink="b", created_at=monday) for number in numbers]
        players = Player.objects.bulk_create(made)
        for player, line in zip(players, lines, strict=True):
            finish(player, *line)
        board = queries.activity_board(1)
        actions.fold_board(board_id=board.pk, now=monday)
        return board, players

    return ranked


def test_the_page_shows_the_best_first_and_equal_lines_share_a_rank(ranked):
    board, (one, two, three, four) = ranked((700, 30), (900, 40), (700, 30.9), (700, 20))
    assert queries.board_page(board).rows == [
        BoardRow(1, "2号", "b", 900, 40, 1, two.pk),
        BoardRow(2, "4号", "b", 700, 20, 1, four.pk),
        BoardRow(3, "1号", "b", 700, 30, 1, one.pk),
        BoardRow(3, "3号", "b", 700, 30, 1, three.pk),
    ]


def test_the_next_page_goes_on_inside_a_tie(ranked, monkeypatch):
    monkeypatch.setattr(queries, "PAGE_SIZE", 2)
    board, _ = ranked((700, 30), (900, 40), (700, 30), (700, 30), (100, 5))
    pages = [queries.board_page(board, number) for number in (1, 2, 3)]
    assert [[row.rank for row in page.rows] for page in pages] == [[1, 2], [2, 2], [5]]
    assert [(page.count, page.number, page.pages) for page in pages] == [(5, 1, 3), (5, 2, 3), (5, 3, 3)]


def test_a_page_that_does_not_exist_becomes_the_nearest(ranked, monkeypatch):
    monkeypatch.setattr(queries, "PAGE_SIZE", 2)
    board, _ = ranked((700, 30), (900, 40), (500, 30))
    assert queries.board_page(board, 99) == queries.board_page(board, 2)
    assert queries.board_page(board, -1) == queries.board_page(board, 1)


@pytest.mark.parametrize("size", [1, 3])
def test_a_page_costs_four_queries(ranked, size, django_assert_num_queries):
    board, _ = ranked(*[(700, 30 + number) for number in range(size)])
    with django_assert_num_queries(4):
        assert len(queries.board_page(board).rows) == size


def test_the_own_line_says_how_far_the_next_one_is(ranked):
    board, (one, two, three, four) = ranked((700, 30), (900, 40), (700, 20), (700, 30))
    assert queries.own_row(board, one) == OwnRow(3, 700, 30, 1, 0, 10, "3号")
    assert queries.own_row(board, four) == OwnRow(3, 700, 30, 1, 0, 10, "3号")
    assert queries.own_row(board, three) == OwnRow(2, 700, 20, 1, 200, -20, "2号")
    assert queries.own_row(board, two) == OwnRow(1, 900, 40, 1, None, None, None)


@pytest.mark.parametrize("size", [1, 3])
def test_the_own_line_costs_five_queries(ranked, size, django_assert_num_queries):
    board, players = ranked(*[(700 + 100 * number, 30) for number in range(size)])
    with django_assert_num_queries(5):
        assert queries.own_row(board, players[0]).rank == size


def test_who_is_not_on_the_board_has_no_line(ranked, ming):
    board, _ = ranked((700, 30))
    assert queries.own_row(board, ming) is None
    assert queries.own_row(board, None) is None


def test_before_anybody_finished_there_is_an_empty_page(ming, monday):
    assert queries.activity_board(1) is queries.week_board(monday) is queries.all_time_board() is None
    page = queries.board_page(None)
    assert (page.rows, page.count, page.number, page.pages) == ([], 0, 1, 1)
    assert queries.own_row(None, ming) is None
    assert queries.board_rule(None) is None


def test_the_board_of_a_week_is_found_by_any_moment_of_it(ming, finish, monday):
    finish(ming, 700)
    sunday = monday + timedelta(days=6, hours=14, minutes=59)
    assert queries.week_board(sunday) == Board.objects.get(period="2026-W48")
    assert queries.week_board(sunday + timedelta(minutes=1)) is None


def test_the_rule_is_read_from_the_latest_result(ming, hong, finish):
    finish(ming, 700)
    board = queries.activity_board(1)
    assert queries.board_rule(board) == BoardRule("first", daily=False)
    finish(hong, 700, counts="best", group="act:1:2026-11-23")
    assert queries.board_rule(board) == BoardRule("best", daily=True)


def test_a_reader_with_an_old_board_in_hand_still_sees_the_page_after_a_rebuild(ranked, monday):
    board, players = ranked((700, 30), (900, 40))
    before = queries.board_page(board), queries.own_row(board, players[0])
    actions.rebuild_board(board_id=board.pk, now=monday)
    assert (queries.board_page(board), queries.own_row(board, players[0])) == before

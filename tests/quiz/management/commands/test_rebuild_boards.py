from datetime import datetime
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F

from quiz.boards import actions, queries
from quiz.boards.errors import BoardMoved
from quiz.boards.models import Board, BoardEntry
from quiz.boards.posting import post_results
from quiz.people.models import Player
from quiz.play.models import Attempt, Paper

MONDAY = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


def run(**options):
    out = StringIO()
    call_command("rebuild_boards", stdout=out, **options)
    return [line.partition(": ")[2] for line in out.getvalue().splitlines()]


@pytest.fixture
def folded(db):
    """小明 is on the board of an activity, of the week and of all time."""
    ming = Player.objects.create(nickname="小明", created_at=MONDAY)
    paper = Paper.objects.create(created_at=MONDAY)
    attempt = Attempt.objects.create(player=ming, paper=paper, item_count=10, started_at=MONDAY)
    result = {"group": "act:1", "counts": "first", "points": 700, "elapsed_ms": 60_000, "finished_at": MONDAY}
    post_results(attempt=attempt, player=ming, activity_id=1, **result)
    for board in Board.objects.all():
        actions.fold_board(board_id=board.pk, now=MONDAY)


def test_check_says_one_line_for_each_board_and_ends_well(folded):
    assert run(check=True) == ["1 entries, 0 wrong, 0 wrong counts, 0 results waiting"] * 3


def test_check_fails_on_a_difference_and_changes_nothing(folded):
    damaged = BoardEntry.objects.filter(board=queries.all_time_board())
    damaged.update(points=F("points") + 1)
    with pytest.raises(CommandError):
        run(check=True)
    assert damaged.get().points == 701


def test_a_rebuild_mends_what_check_complained_of(folded):
    BoardEntry.objects.all().delete()
    assert run() == ["1 entries rebuilt"] * 3
    assert run(check=True) == ["1 entries, 0 wrong, 0 wrong counts, 0 results waiting"] * 3


def test_a_board_that_moved_is_named_and_the_others_are_rebuilt(folded, monkeypatch):
    moving = queries.activity_board(1).pk

    def rebuild(*, board_id, now):
        if board_id == moving:
            raise BoardMoved
        actions.rebuild_board(board_id=board_id, now=now)

    monkeypatch.setattr("quiz.management.commands.rebuild_boards.rebuild_board", rebuild)
    with pytest.raises(CommandError):
        run()
    assert [queries.activity_board(1).generation, queries.all_time_board().generation] == [1, 2]

"""Any run of posts, folds and rebuilds: the board is what a plain sort of all runs says."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from quiz.boards import actions, domain, queries
from quiz.boards.comparison import compare_with_rebuild
from quiz.boards.domain import Result
from quiz.boards.posting import post_results
from quiz.people.models import Player
from quiz.play.models import Attempt, Paper

START = datetime(2026, 11, 23, tzinfo=UTC)


class Boards(RuleBasedStateMachine):
    """Three players and one activity in the database; beside it the list of their runs."""

    def __init__(self):
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.paper = Paper.objects.create(created_at=START)
        made = [Player(nickname=name, created_at=START) for name in ("小明", "小红", "小刚")]
        self.players = Player.objects.bulk_create(made)
        self.runs = {player.pk: [] for player in self.players}

    def teardown(self):
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @rule(
        who=st.integers(0, 2),
        group=st.sampled_from(["act:1", "act:1:2026-11-23"]),
        counts=st.sampled_from(["first", "best"]),
        points=st.integers(0, 3),
        ms=st.integers(0, 3000),
        minute=st.integers(0, 500),
    )
    def post(self, who, group, counts, points, ms, minute):
        player, moment = self.players[who], START + timedelta(minutes=minute)
        attempt = Attempt.objects.create(player=player, paper=self.paper, item_count=3, started_at=moment)
        result = Result(attempt.pk, group, counts, points, ms, moment)
        self.runs[player.pk].append(result)
        rest = {key: value for key, value in result._asdict().items() if key != "attempt_id"}
        post_results(attempt=attempt, player=player, activity_id=1, **rest)

    @rule()
    def fold(self):
        if board := queries.activity_board(1):
            actions.fold_board(board_id=board.pk, now=START)
            self.compare()

    @rule()
    def rebuild(self):
        if board := queries.activity_board(1):
            actions.rebuild_board(board_id=board.pk, now=START)
            self.compare()

    def compare(self):
        """The page, to the last place, beside a sort of everybody's line."""
        lines = {player_id: domain.standing(runs) for player_id, runs in self.runs.items() if runs}
        keys = sorted((-line.points, line.seconds, player_id) for player_id, line in lines.items())
        expected = [(1 + sum(key[:2] < own[:2] for key in keys), own[2], *lines[own[2]]) for own in keys]
        rows = queries.board_page(queries.activity_board(1)).rows
        assert [(row.rank, row.player_id, row.points, row.seconds, row.attempts) for row in rows] == expected
        for rank, player_id, *_ in expected:
            assert queries.own_row(queries.activity_board(1), Player(pk=player_id)).rank == rank

    @invariant()
    def only_waiting_results_are_missing(self):
        if board := queries.activity_board(1):
            found = compare_with_rebuild(board)
            assert found.equal or found.waiting > 0


@pytest.mark.django_db
def test_posts_folds_and_rebuilds_in_any_order_give_the_board_of_a_plain_sort(monkeypatch):
    monkeypatch.setattr(actions, "FOLD_CHUNK", 2)
    monkeypatch.setattr(actions, "REBUILD_CHUNK", 2)
    run_state_machine_as_test(
        Boards,
        settings=settings(max_examples=25, stateful_step_count=15),
    )

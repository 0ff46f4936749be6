"""Leaderboards: results go in as rows, Celery folds them into entries, one command rebuilds all."""

from django.db import models
from django.db.models import Q

from quiz.people.models import Player
from quiz.play.models import Attempt


class Board(models.Model):
    """A leaderboard of one scope and period. Readers see the entries of `generation` only."""

    scope_kind = models.CharField(max_length=16)
    scope_id = models.PositiveBigIntegerField(default=0)
    period = models.CharField(max_length=16)
    generation = models.PositiveIntegerField(default=1)
    # Rises with every write to the entries, and by hand of whoever changes an existing result: a fold
    # computes outside its transaction and may write only while this still is the number it read.
    folds = models.PositiveBigIntegerField(default=0)
    folded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scope_kind", "scope_id", "period"], name="board_once"),
        ]


class Counts(models.TextChoices):
    FIRST = "first", "第一次"
    BEST = "best", "最好的一次"


class BoardResult(models.Model):
    """One finished attempt as one board sees it: the log the board is folded from.

    Within a `group` (an activity, or one day of it) only one attempt of a player counts, by `counts`.
    """

    # No index of board or player alone: the two below serve, and the fold moves every row in each index.
    board = models.ForeignKey(Board, models.PROTECT, related_name="results", db_index=False)
    attempt = models.ForeignKey(Attempt, models.PROTECT, related_name="board_results")
    player = models.ForeignKey(Player, models.PROTECT, related_name="+", db_index=False)
    group = models.CharField(max_length=40)
    counts = models.CharField(max_length=8, choices=Counts)
    points = models.IntegerField()
    elapsed_ms = models.PositiveBigIntegerField()
    finished_at = models.DateTimeField()
    folded_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["board", "attempt"], name="board_result_once")]
        indexes = [
            # Read by the fold, oldest first: no other index has this order, so old statistics cannot lead
            # PostgreSQL to walk through what is folded already.
            models.Index(
                fields=["board", "finished_at"], condition=Q(folded_at=None), name="board_result_unfolded"
            ),
            models.Index(fields=["board", "player"], name="board_result_player"),
        ]


class BoardEntry(models.Model):
    """One player's line: sums of the counted attempts. Fewer `seconds` wins a tie; equal shares the rank."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="entries", db_index=False)
    generation = models.PositiveIntegerField()
    player = models.ForeignKey(Player, models.PROTECT, related_name="+", db_index=False)
    points = models.IntegerField()
    seconds = models.PositiveIntegerField()
    attempts = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["board", "generation", "player"], name="board_entry_once"),
        ]
        indexes = [
            # the page: best first; by player inside a tie, so that a rebuild keeps the order
            models.Index(
                fields=["board", "generation", "-points", "seconds", "player"], name="board_entry_standing"
            ),
        ]


class BoardCount(models.Model):
    """How many entries have these points and seconds, so that one rank is a short sum, not a count of rows.

    `seconds` = -1 holds the number of all entries with these points.
    """

    board = models.ForeignKey(Board, models.CASCADE, related_name="counts", db_index=False)
    generation = models.PositiveIntegerField()
    points = models.IntegerField()
    seconds = models.IntegerField()
    entries = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["board", "generation", "points", "seconds"], name="board_count_once"
            ),
        ]
        indexes = [
            # the short column of points: counts the entries above a score, finds the start of a page
            models.Index(
                fields=["board", "generation", "points"], condition=Q(seconds=-1), name="board_count_points"
            ),
        ]

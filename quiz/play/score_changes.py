"""What corrections made of scores, as their players are told."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import QuerySet

from quiz.people.models import Player

from .models import Attempt, ScoreChange


def changes_of(attempt: Attempt) -> list[ScoreChange]:
    """The oldest first."""
    return list(ScoreChange.objects.filter(attempt=attempt).order_by("pk"))


def unseen_changes(player: Player | None) -> QuerySet[ScoreChange]:
    """Those of scores the player has not looked at since."""
    return ScoreChange.objects.filter(attempt__player=player, seen_at=None)


def see_changes(*, changes: Collection[ScoreChange], now: datetime) -> None:
    """The player has been told; where all was known nothing is written."""
    if unseen := [change.pk for change in changes if change.seen_at is None]:
        ScoreChange.objects.filter(pk__in=unseen, seen_at=None).update(seen_at=now)

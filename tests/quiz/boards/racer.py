"""One process of a race on the boards: prepare | post SEED TIMES | fold TOTAL | rebuild TIMES | check."""

import random
import sys
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from quiz.boards import actions
from quiz.boards.errors import BoardMoved
from quiz.boards.models import Board, BoardResult
from quiz.boards.posting import post_results
from quiz.people.models import Player
from quiz.play.models import Attempt, Paper

START = datetime(2026, 11, 20, tzinfo=ZoneInfo("Asia/Shanghai"))
actions.FOLD_CHUNK = actions.REBUILD_CHUNK = 5


def prepare() -> None:
    call_command("migrate", verbosity=0)
    Paper.objects.create(created_at=START)
    Player.objects.bulk_create([Player(nickname=f"{number}号", created_at=START) for number in range(12)])


def post(seed: str, times: str) -> None:
    chance = random.Random(seed)
    players = list(Player.objects.all())
    for _ in range(int(times)):
        _finish(chance.choice(players), chance)


@transaction.atomic
def _finish(player: Player, chance: random.Random) -> None:
    moment = START + timedelta(minutes=chance.randrange(10_000))
    paper = Paper.objects.get()
    attempt = Attempt.objects.create(player=player, paper=paper, item_count=3, started_at=moment)
    activity_id = chance.choice([1, 2])
    post_results(
        attempt=attempt,
        player=player,
        activity_id=activity_id,
        group=f"act:{activity_id}",
        counts=["first", "best"][activity_id - 1],
        points=chance.randrange(4) * 100,
        elapsed_ms=chance.randrange(5_000),
        finished_at=moment,
    )


def fold(total: str) -> None:
    """Fold all boards until this many attempts have come and nothing is left to fold."""
    while True:
        for board_id in Board.objects.values_list("pk", flat=True):
            actions.fold_board(board_id=board_id, now=timezone.now())
        arrived = BoardResult.objects.filter(board__scope_kind="activity").count()
        if arrived >= int(total) and not BoardResult.objects.filter(folded_at=None).exists():
            return
        time.sleep(0.01)


def rebuild(times: str) -> None:
    """Rebuild without the jobs' guard between folds: a board that moved meanwhile stays as it was."""
    for _ in range(int(times)):
        for board_id in Board.objects.values_list("pk", flat=True):
            try:
                actions.rebuild_board(board_id=board_id, now=timezone.now())
            except BoardMoved:
                time.sleep(0.01)


def check() -> None:
    call_command("rebuild_boards", check=True)
    waiting = BoardResult.objects.filter(folded_at=None).count()
    sys.stdout.write(f"{Attempt.objects.count()} {waiting}\n")


if __name__ == "__main__":
    part = {"prepare": prepare, "post": post, "fold": fold, "rebuild": rebuild, "check": check}[sys.argv[1]]
    part(*sys.argv[2:])

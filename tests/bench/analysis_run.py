"""The measuring process of bench_analysis: its database is new and its own."""

import json
import random
import resource
import sys
from datetime import UTC, datetime, timedelta

from django.core.management import call_command
from django.db import connection

from content.items.models import ItemVersion
from quiz.analysis.computing import analyse
from quiz.analysis.models import VersionStatistics
from quiz.people.models import Player
from quiz.play.models import Attempt, Mark, Paper, PaperItem, Response, Score
from tests.bench.boards_run import Locks, all_cpu, locks_found, settle, timed
from tests.factories.items import make_version

START = datetime(2026, 11, 24, 1, tzinfo=UTC)
IN_A_PAPER = 10
CHUNK = 500  # attempts
chance = random.Random(20261124)


def fill(attempts: int, versions: list[ItemVersion]) -> None:
    """Everybody plays one paper of ten; who is able is more often right."""
    for first in range(0, attempts, CHUNK):
        add_attempts(min(CHUNK, attempts - first), versions)


def add_attempts(count: int, versions: list[ItemVersion]) -> None:
    players = Player.objects.bulk_create([Player(nickname="小明", created_at=START) for _ in range(count)])
    papers = Paper.objects.bulk_create([Paper(created_at=START) for _ in range(count)])
    attempts = Attempt.objects.bulk_create(
        Attempt(
            player=player, paper=paper, scoring="official", feedback="each", item_count=IN_A_PAPER,
            started_at=START, finished_at=START + timedelta(minutes=3),
        )
        for player, paper in zip(players, papers, strict=True)
    )  # fmt: skip
    entries, responses, right_counts = [], [], []
    for attempt in attempts:
        ability, right_count = chance.random(), 0
        for number, version in enumerate(chance.sample(versions, IN_A_PAPER), 1):
            right = chance.random() < 0.3 + 0.6 * ability
            right_count += right
            entries.append(PaperItem(paper_id=attempt.paper_id, number=number, version=version))
            responses.append(
                Response(
                    attempt=attempt, number=number, revision=1, client_id=f"c{number}",
                    answer={"option": "c" if right else chance.choice("abd")},
                    spent_ms=chance.randrange(2000, 30_000), received_at=START,
                )
            )  # fmt: skip
        right_counts.append(right_count)
    PaperItem.objects.bulk_create(entries)
    Mark.objects.bulk_create(
        Mark(response=response, quality=float(response.answer["option"] == "c"), points=0)
        for response in Response.objects.bulk_create(responses)
    )
    Score.objects.bulk_create(
        Score(attempt=attempt, points=0, right_count=right_count, elapsed_ms=180_000)
        for attempt, right_count in zip(attempts, right_counts, strict=True)
    )


def read_once() -> int:
    """The baseline: every answer with its mark, read and decoded and nothing else."""
    rows = Response.objects.values_list("attempt__player", "answer", "spent_ms", "mark__quality")
    return sum(1 for _ in rows.iterator())


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(responses: int, wordings: int) -> None:
    call_command("migrate", verbosity=0)
    locks, versions = Locks(), [make_version() for _ in range(wordings)]
    fill(responses // IN_A_PAPER, versions)
    settle()
    before = peak_mb()
    with locks.of() as held:
        seconds, cpu = timed(lambda: analyse(since=None, now=START), all_cpu)
    grown = peak_mb() - before
    counted = sum(VersionStatistics.objects.values_list("count", flat=True))
    baseline, baseline_cpu = timed(read_once, all_cpu)
    line = {
        "bench": "analysis",
        "engine": connection.vendor,
        "responses": responses,
        "counted": counted,
        "wordings": wordings,
        "seconds": round(seconds, 2),
        "responses_per_s": round(responses / seconds),
        "cpu_us_per_response": round(cpu / responses * 1e6, 1),
        "peak_mb_more_than_filling": round(grown, 1),
        "peak_mb": round(peak_mb()),
        "lock_ms": locks_found(held),
        "baseline": {"read_once_s": round(baseline, 2), "read_once_cpu_s": round(baseline_cpu, 2)},
        "ratio": {"cpu_to_read_once": round(cpu / baseline_cpu, 1)},
    }
    sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

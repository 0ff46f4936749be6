"""Bots flood a live room from one address while a school behind another plays; one JSON line."""

import asyncio
import json
import multiprocessing
import os
import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from random import Random
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from config.serving.throwaway import throwaway_database
from quiz.live.proof.bots import flood
from quiz.live.proof.counting import count_answers
from quiz.live.proof.inside import is_inside, run_inside
from quiz.live.proof.measured import percentile
from quiz.live.proof.room import make_proving, prepare_database, take_seats
from quiz.live.proof.school import Lesson
from quiz.live.proof.servers import web_servers

BOTS_ADDRESS: Final = "127.0.0.2"
ITEMS: Final = 40


class Command(BaseCommand):
    help = (
        "Flood a live room of its own with bots while a school plays; exit 1 when the school was disturbed."
    )
    requires_system_checks = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--bots", type=int, default=5000)
        parser.add_argument("--phones", type=int, default=40)
        parser.add_argument("--limit", type=int, default=4000, help="seats that one address may take")

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_inside():
            with throwaway_database() as env:
                limits = {"YIDA_SEATS_PER_ADDRESS": str(options["limit"])}
                sys.exit(run_inside(sys.argv[1:], env | limits))
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        told = self._play(options["bots"], options["phones"])
        self.stdout.write(json.dumps(told))
        if not told["ok"]:
            raise CommandError("the school was disturbed", returncode=1)

    def _play(self, bots: int, phones: int) -> dict[str, Any]:
        prepare_database()
        # an item stays open until the host closes it, also when all phones have answered
        formats = ("single", "multiple", "truefalse")
        proving = make_proving(ITEMS, formats, Random(1), standing="top", changeable=True)
        apart = multiprocessing.get_context("spawn")
        with web_servers(os.environ, 1) as servers, ProcessPoolExecutor(1, apart) as pool:
            seats = take_seats(servers.port, proving.room, phones)
            begun = time.monotonic()
            flooding = pool.submit(flood, servers.port, proving.room.code, bots, BOTS_ADDRESS)
            lesson = Lesson(proving, servers.port, seats, Random(2))
            school = asyncio.run(lesson.play(lambda: not flooding.done()))
            flooded = flooding.result()
            took_s = time.monotonic() - begun
        counted = count_answers(proving.room, school.acked)
        lost = school.refused + school.missing + school.disconnected + counted.lost + counted.doubled
        return {
            "ok": not lost,
            "bots": bots,
            "statuses": flooded.statuses,
            "bot_sockets": flooded.sockets,
            "phones": phones,
            "rounds": school.rounds,
            "sent": school.sent,
            "acked": len(school.ack_ms),
            "refused": school.refused,
            "missing": school.missing,
            "disconnected": school.disconnected,
            "lost": counted.lost,
            "doubled": counted.doubled,
            "ack_p50_ms": round(percentile(school.ack_ms, 50), 1),
            "ack_p99_ms": round(percentile(school.ack_ms, 99), 1),
            "ack_last_ms": round(max(school.ack_ms), 1),
            "took_s": round(took_s, 1),
            "load_average": round(os.getloadavg()[0], 1),
        }

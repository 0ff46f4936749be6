"""Measures a live room on servers and stores of its own; one JSON line."""

import json
import os
import resource
import sys
import time
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.serving.stores import CannotStart, named_or_own
from config.serving.throwaway import throwaway_database
from quiz.live.proof.client import MOST_PLAYERS, play
from quiz.live.proof.counting import count_answers
from quiz.live.proof.generator import compile_all, floor_us, run_load
from quiz.live.proof.inside import is_inside, run_inside
from quiz.live.proof.measured import Measured, figures, percentile
from quiz.live.proof.pages import Reader
from quiz.live.proof.room import Proving, Taken, make_proving, prepare_database, take_seats
from quiz.live.proof.script import client_id, round_script
from quiz.live.proof.servers import Servers, web_servers
from quiz.live.proof.sleeper import Sleeper

NO_LIMIT = "1000000000"


class Command(BaseCommand):
    help = "Measure a live room on a data folder, database and servers of its own."
    requires_system_checks = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--players", type=int, default=1000)
        parser.add_argument("--rounds", type=int, default=3)
        parser.add_argument("--spread", action="store_true", help="answers over one second, not at once")
        parser.add_argument("--stores", choices=["embedded", "full"], default="embedded")
        parser.add_argument("--json", metavar="FILE", default="-", help="where the line goes; - is here")

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_inside():
            sys.exit(self._outside(options["stores"]))
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        line = json.dumps(self._measure(options["players"], options["rounds"], options["spread"]))
        if options["json"] == "-":
            self.stdout.write(line)
        else:
            Path(options["json"]).write_text(line + "\n", encoding="utf-8")

    def _outside(self, stores: str) -> int:
        """The same command again, where nothing of the site can be touched."""
        limits = {"API_RATE_SEATS": NO_LIMIT, "YIDA_SEATS_PER_ADDRESS": NO_LIMIT}
        own: AbstractContextManager[dict[str, str]] = nullcontext({})
        chosen = named_or_own(os.environ) if stores == "full" else own
        try:
            with chosen as named, throwaway_database(named.get("DATABASE_URL", "")) as env:
                redis = {"REDIS_URL": named.get("REDIS_URL", "")}
                return run_inside(sys.argv[1:], env | redis | limits)
        except CannotStart as missing:
            sentence = f"{missing} is not here: set DATABASE_URL and REDIS_URL."
            raise CommandError(sentence, returncode=1) from None

    def _measure(self, players: int, rounds: int, spread: bool) -> dict[str, Any]:
        prepare_database()
        proving = make_proving(rounds + 1, ("single",), Random(1), standing="top")
        processes = 2 if settings.REDIS_URL else 1
        with (
            TemporaryDirectory(prefix="yida-bench-") as folder,
            web_servers(os.environ, processes) as servers,
        ):
            has_compiler = compile_all(Path(folder))
            if not has_compiler and players > MOST_PLAYERS:
                raise CommandError(f"Without a C compiler at most {MOST_PLAYERS} players.")
            begun = time.monotonic()
            [*seats, asleep] = take_seats(servers.port, proving.room, players + 1)
            seats_per_s = round(players / (time.monotonic() - begun))
            pages = Reader(servers.port, "/")
            with Sleeper(servers.port, asleep.ticket):
                if has_compiler:
                    measured = _generated(Path(folder), proving, seats, servers, pages, rounds, spread)
                else:
                    measured = play(proving, seats, servers, pages, rounds, spread)
            took_ms = pages.end()
            floor = floor_us(Path(folder), players, rounds) if has_compiler else (None, None)
        acked: dict[int, set[str]] = {
            seat.seat_id: {
                name
                for number in range(1, rounds + 1)
                if (name := client_id(place, number)) in measured.acked
            }
            for place, seat in enumerate(seats)
        }
        counted = count_answers(proving.room, acked)
        return {
            "players": players,
            "rounds": rounds,
            "lost": counted.lost,
            "doubled": counted.doubled,
            **figures(measured, players),
            "floor_frame_us": floor[0],
            "floor_answer_us": floor[1],
            "acked": len(measured.acked),
            "seats_per_s": seats_per_s,
            "page_p50_ms": round(percentile(took_ms, 50), 1) if took_ms else None,
            "page_p99_ms": round(percentile(took_ms, 99), 1) if took_ms else None,
            "pages": len(took_ms),
            "web_processes": processes,
            "load_average": round(os.getloadavg()[0], 1),
        }


def _generated(
    folder: Path,
    proving: Proving,
    seats: list[Taken],
    servers: Servers,
    pages: Reader,
    rounds: int,
    spread: bool,
) -> Measured:
    script = round_script(proving, rounds, 1000 if spread else 0, Random(2))

    def begins(phase: str) -> None:
        if phase == "pages":
            pages.begin()
        elif phase == "tail":
            pages.end()

    tickets = [seat.ticket for seat in seats]
    return run_load(folder, script, tickets, servers.port, servers.pids, begins)

"""Plays in a live room while its processes are killed; one JSON line, exit 1 when anything was lost."""

import asyncio
import json
import os
import sys
from contextlib import AbstractContextManager, nullcontext
from io import StringIO
from random import Random
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from config.serving.stores import FOLDER, CannotStart, free_port, named_or_own
from config.serving.throwaway import throwaway_database
from quiz.live.proof.chaos import Chaos
from quiz.live.proof.counting import count_answers
from quiz.live.proof.inside import is_inside, run_inside
from quiz.live.proof.room import make_proving, take_seats
from quiz.live.proof.tree import Site

LIMIT_S = 600


class Command(BaseCommand):
    help = "Kill the processes of a live room that is played, on a site of its own."
    requires_system_checks = []

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--players", type=int, default=300)
        parser.add_argument("--items", type=int, default=10)
        parser.add_argument("--rounds", type=int, default=50, help="how many kills")
        parser.add_argument("--stores", choices=["embedded", "full"], default="embedded")
        parser.add_argument("--within", type=float, default=5.0, help="seconds until everybody is back")
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_inside():
            sys.exit(self._outside(options["stores"]))
        told = self._play(
            **{name: options[name] for name in ("players", "items", "rounds", "within", "seed")}
        )
        self.stdout.write(json.dumps(told, ensure_ascii=False))
        if not told["ok"]:
            raise CommandError("something was lost", returncode=1)

    def _outside(self, stores: str) -> int:
        own: AbstractContextManager[dict[str, str]] = nullcontext({})
        chosen = named_or_own(os.environ) if stores == "full" else own
        try:
            with chosen as named, throwaway_database(named.get("DATABASE_URL", "")) as env:
                kept = {name: named.get(name, "") for name in ("REDIS_URL", FOLDER)}
                return run_inside(sys.argv[1:], env | kept)
        except CannotStart as missing:
            sentence = f"{missing} is not here: set DATABASE_URL and REDIS_URL."
            raise CommandError(sentence, returncode=1) from None

    def _play(self, players: int, items: int, rounds: int, within: float, seed: int) -> dict[str, Any]:
        rng = Random(seed)
        targets = ["web", "worker", "serve"]
        if os.environ.get(FOLDER):
            targets += ["postgres", "redis"]
        with Site(os.environ, free_port(), 2 if settings.REDIS_URL else 1) as site:
            formats = ("single", "multiple", "truefalse")
            proving = make_proving(items, formats, rng, standing="top", limit_seconds=LIMIT_S)
            seats = take_seats(site.port, proving.room, players)
            outcome = asyncio.run(Chaos(site, proving, seats, targets, within, rng).play(rounds))
        connection.close()  # its server may have been killed
        counted = count_answers(proving.room, outcome.acked)
        differences = _differences()
        lost = counted.lost or counted.doubled or outcome.unscored or outcome.wrong or differences
        return {
            "ok": not lost,
            "players": players,
            "items": len(proving.items),
            "kills": sum(map(len, outcome.back_s.values())),
            "acked": sum(map(len, outcome.acked.values())),
            "lost": counted.lost,
            "doubled": counted.doubled,
            "unscored": outcome.unscored,
            "differences": differences,
            "back_s": {name: {"worst": max(took), "all": took} for name, took in outcome.back_s.items()},
            "wrong": outcome.wrong,
            "load_average": round(os.getloadavg()[0], 1),
        }


def _differences() -> str:
    """What verify_scores finds; nothing when all is well."""
    said = StringIO()
    try:
        call_command("verify_scores", stdout=said)
    except CommandError as error:
        return f"{said.getvalue()}{error}"
    return ""

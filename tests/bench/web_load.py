"""One process of bench_web: prepare REQUESTS | baseline PORT N | page PORT N | answer PORT N."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from http.client import HTTPConnection
from itertools import chain
from pathlib import Path
from random import Random
from statistics import median
from urllib.parse import urlencode

from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from quiz.activities.actions import begin_attempt
from quiz.people.cookies import COOKIE
from quiz.people.tokens import player_token
from tests.cast import make_player
from tests.factories.play import make_activity, make_release

ITEMS = 10
CONNECTIONS = 4
CSRF = "c" * 32
FORM = {"Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}
PREPARED = Path(settings.VAR_DIR) / "prepared.json"
Call = tuple[str, str, str, dict[str, str]]


def prepare(requests: int) -> None:
    """Enough attempts just begun, each of a player of its own, for so many answers."""
    call_command("migrate", verbosity=0)
    now = datetime.now(tz=UTC)
    activity = make_activity(release=make_release(("single", "multiple"), ITEMS), opens_at=now)
    begun = []
    with transaction.atomic():
        for number in range(requests // ITEMS):
            player = make_player()
            attempt = begin_attempt(activity=activity, player=player, now=now, rng=Random(number))
            begun.append([attempt.pk, player_token(player)])
    PREPARED.write_text(json.dumps(begun))


def calls(part: str, requests: int) -> list[list[Call]]:
    """For each connection what it sends one after the other; an attempt belongs to one connection."""
    begun = json.loads(PREPARED.read_text())
    make = {"baseline": baseline, "page": page, "answer": answers}[part]
    made = [list(make(attempt_id, token)) for attempt_id, token in begun]
    while sum(map(len, made)) < requests and part != "answer":
        made += made
    return [list(chain(*made[place::CONNECTIONS]))[: requests // CONNECTIONS] for place in range(CONNECTIONS)]


def cookies(token: str) -> dict[str, str]:
    return {"Cookie": f"{COOKIE}={token}; csrftoken={CSRF}"}


def baseline(attempt_id: int, token: str) -> Iterator[Call]:
    """A view that only returns some bytes it has, behind the same middleware."""
    yield "GET", "/assets/baseline/icon.svg", "", cookies(token)


def page(attempt_id: int, token: str) -> Iterator[Call]:
    yield "GET", f"/attempts/{attempt_id}/items/1/", "", cookies(token)


def answers(attempt_id: int, token: str) -> Iterator[Call]:
    for number in range(1, ITEMS + 1):
        chosen = {"option": "c"} if number % 2 else {"options": ["a", "b"]}
        fields = {"csrfmiddlewaretoken": CSRF, "client_id": f"c{number}", "spent_ms": "4000", **chosen}
        path = f"/attempts/{attempt_id}/items/{number}/responses/"
        yield "POST", path, urlencode(fields, doseq=True), {**FORM, **cookies(token)}


def send_all(port: int, sent: list[Call]) -> list[float]:
    """How long each call took, in ms, over one connection that is kept."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.connect()
    return [timed(connection, call) for call in sent]


def timed(connection: HTTPConnection, call: Call) -> float:
    method, path, body, headers = call
    begun = time.perf_counter()
    connection.request(method, path, body or None, headers)
    response = connection.getresponse()
    response.read()
    if response.status != 200:
        raise AssertionError(f"{method} {path} gave {response.status}")
    return (time.perf_counter() - begun) * 1000


def load(part: str, port: int, requests: int) -> None:
    sent = calls(part, requests)
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        took = [one for each in pool.map(lambda some: send_all(port, some), sent) for one in each]
    sys.stdout.write(json.dumps({"requests": len(took), "median_ms": round(median(took), 1)}))


if __name__ == "__main__":
    doing: Callable[..., None] = prepare if sys.argv[1] == "prepare" else load
    doing(*[int(word) if word.isdigit() else word for word in sys.argv[1 if doing is load else 2 :]])

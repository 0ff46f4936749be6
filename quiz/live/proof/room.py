"""A room to measure, with seats that were taken as programs take them."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from random import Random
from typing import Any, Final

from django.core.management import call_command
from django.utils import timezone

from content.items.models import ItemVersion
from content.packs.actions import load_pack, shipped_folders
from content.releases.models import Quiz, Release, ReleaseItem
from quiz.activities.demo import guess
from quiz.play.models import PaperItem

from ..actions import RoomRules, open_room
from ..cookies import COOKIE, host_cookie
from ..domain.timing import reading_ms
from ..models import Room
from ..tickets import Ticket, read_ticket, sign_ticket

USUAL_STEM: Final = 40
JOINERS: Final = 8
CSRF: Final = "c" * 32


@dataclass(frozen=True)
class Proving:
    """`items`: of the room, in its order."""

    room: Room
    items: list[ItemVersion]

    @property
    def host_headers(self) -> dict[str, str]:
        cookie = f"{COOKIE}={host_cookie([self.room.pk])}; csrftoken={CSRF}"
        return {"Cookie": cookie, "Accept": "application/json"}

    @property
    def host_ticket(self) -> str:
        return sign_ticket(Ticket(self.room.pk, "host"))

    @property
    def moves(self) -> str:
        return f"/rooms/{self.room.code}/moves/"


@dataclass(frozen=True)
class Taken:
    """A seat: its ticket and the id in it."""

    ticket: str
    seat_id: int


def prepare_database() -> None:
    call_command("migrate", verbosity=0)
    load_pack(folder=shipped_folders()[0], now=timezone.now())


def make_proving(count: int, formats: tuple[str, ...], rng: Random, **rules: Any) -> Proving:
    """A room of `count` items of the shipped pack, those of a usual length first."""
    shipped = Release.objects.earliest("pk")
    entries = shipped.entries.filter(version__format__in=formats).select_related("version")
    found = [entry.version for entry in entries]
    found.sort(key=lambda version: (abs(len(version.stem) - USUAL_STEM), version.pk))
    now = timezone.now()
    quiz = Quiz.objects.create(code="proving", title="测量", created_at=now)
    release = Release.objects.create(quiz=quiz, number=1, title=quiz.title, published_at=now)
    ReleaseItem.objects.bulk_create(
        ReleaseItem(release=release, number=number, version=version)
        for number, version in enumerate(found[:count], start=1)
    )
    room = open_room(
        release=release,
        count=0,
        title="测量",
        rules=RoomRules(**{"limit_seconds": None, **rules}),
        host=None,
        now=now,
        rng=rng,
    )
    shown = PaperItem.objects.filter(paper=room.paper_id).order_by("number").select_related("version")
    return Proving(room, [entry.version for entry in shown])


def take_seats(port: int, room: Room, count: int) -> list[Taken]:
    """By POST over a few connections that are kept."""
    with ThreadPoolExecutor(JOINERS) as pool:
        shares = [len(range(place, count, JOINERS)) for place in range(JOINERS)]
        found = list(pool.map(lambda share: _take_some(port, room, share), shares))
    return [seat for some in found for seat in some]


def _take_some(port: int, room: Room, count: int) -> list[Taken]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    taken = []
    for _ in range(count):
        connection.request(
            "POST", f"/api/v1/rooms/{room.code}/seats/", "{}", {"Content-Type": "application/json"}
        )
        response = connection.getresponse()
        told = json.loads(response.read())
        if response.status != 201:
            raise RuntimeError(f"no seat: {response.status} {told}")
        ticket = read_ticket(told["ticket"])
        assert ticket is not None
        taken.append(Taken(told["ticket"], ticket.seat_id))
    connection.close()
    return taken


def answer_text(version: ItemVersion, rng: Random) -> str:
    """JSON of an answer; for a single choice the letter is left to the generator, so that answers differ."""
    ids = [option["id"] for option in version.body.get("options", [])]
    if version.format == "single" and ids == list("abcdefgh")[: len(ids)]:
        return f'{{"option":"{{abc:{len(ids)}}}"}}'
    return json.dumps(guess(version, rng), ensure_ascii=False)


def reading_times(proving: Proving) -> list[int]:
    return [reading_ms(version.stem) for version in proving.items]

"""小明 walks every address of the site and finds no key of an item that is still open to him.

Each item has a secret of its own, planted in everything that stays on the server until it is closed.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from random import Random

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from content.items.models import ItemVersion
from content.previews.actions import make_link, revoke_link
from content.previews.tokens import preview_token
from quiz.activities.actions import begin_attempt, hand_in
from quiz.people.cookies import COOKIE
from quiz.people.models import Player
from quiz.people.tokens import player_token
from quiz.play.models import Attempt, PaperItem
from tests.cast import teacher_zhou
from tests.factories.items import ALL_FORMATS
from tests.factories.play import answer, make_activity, make_player, make_release, version_at
from tests.url_walk import addresses

COUNT = len(ALL_FORMATS)
SECRET = re.compile(r"天机\d+[讲题引注答]")
NEW_EVERY_TIME = re.compile(
    r'name="(csrfmiddlewaretoken|client_id)" value="\w+"|"server_time": ?"[^"]+"|data-now="\d+"'
)
WAYS = [("get", {}), ("get", {"HTTP_HX_REQUEST": "true"}), ("post", {})]
AN_ANSWER = {"number": 1, "client_id": "c", "answer": {}, "spent_ms": 0}
OF_STAFF = ("/desk/", "/admin/")

pytestmark = pytest.mark.django_db


def plant(version: ItemVersion) -> None:
    """A wording whose every secret part can be recognised wherever it comes up."""
    mark = f"天机{version.pk}"
    version.rationale = f"{mark}讲"
    version.citation = {"kind": "law", "title": f"{mark}题", "article": "一", "quote": f"{mark}引"}
    version.option_notes = dict.fromkeys("abcdef", f"{mark}注")
    if version.format == "blank":
        version.key = {"blanks": [[f"{mark}答"], ["知道"]]}
    version.save()


def begin(player: Player, feedback: str) -> Attempt:
    hour_ago = timezone.now() - timedelta(hours=1)
    activity = make_activity(release=make_release(ALL_FORMATS, COUNT), feedback=feedback, opens_at=hour_ago)
    attempt = begin_attempt(activity=activity, player=player, now=hour_ago, rng=Random(1))
    for entry in PaperItem.objects.filter(paper=attempt.paper_id).select_related("version"):
        plant(entry.version)
    return attempt


@pytest.fixture(autouse=True)
def as_often_as_we_like(settings) -> None:
    settings.API_PER_MINUTE = dict.fromkeys(settings.API_PER_MINUTE, 1_000_000)


@pytest.fixture
def ming() -> Player:
    return make_player()


@pytest.fixture(params=["each", "end"])
def attempt(ming: Player, request: pytest.FixtureRequest) -> Attempt:
    return begin(ming, request.param)


class Reader:
    """A browser and a program in one: cookie and bearer token. It forgets what a page did to its cookies."""

    def __init__(self, player: Player | None) -> None:
        self.client = Client(raise_request_exception=False)
        self.token = player_token(player) if player else ""
        self.client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {self.token}"

    def ask(self, path: str, method: str, headers: dict[str, str]) -> HttpResponse:
        """The answer; nothing that it changed in the database remains."""
        self.client.cookies.clear()
        if self.token:
            self.client.cookies[COOKIE] = self.token
        body = {"data": AN_ANSWER, "content_type": "application/json"} if path.startswith("/api/") else {}
        with transaction.atomic():
            response = getattr(self.client, method)(path, **(body if method == "post" else {}), **headers)
            transaction.set_rollback(True)
        return response


def paths_of(attempt: Attempt, *, only_with: str = "") -> list[str]:
    ids = sorted({attempt.pk, *Attempt.objects.values_list("pk", flat=True)})
    values = {
        "attempt_id": [attempt.pk],
        "paper_id": [attempt.paper_id],
        "number": range(1, COUNT + 2),
        "code": [attempt.activity_entry.activity.code],
        "IntConverter": ids,
        "StringConverter": ids,
        "SlugConverter": [attempt.activity_entry.activity.code],
        "PathConverter": ids,
        "UUIDConverter": ["00000000-0000-4000-8000-000000000000"],
    }
    return addresses(values, only_with=only_with)


def walk(attempt: Attempt, player: Player | None, *, of_staff: bool) -> Iterator[tuple[str, int, str]]:
    """Every address read and posted to, as a page and as a fragment.

    `of_staff`: the addresses of staff too, which are closed to a player in every state alike.
    """
    reader = Reader(player)
    paths = [path for path in paths_of(attempt) if of_staff or not path.startswith(OF_STAFF)]
    for path, (method, headers) in product(paths, WAYS):
        response = reader.ask(path, method, headers)
        told = f"{response.headers!r} {response.getvalue().decode(errors='ignore')}"
        yield f"{method} {path} {headers}", response.status_code, told


def secrets_told(attempt: Attempt, player: Player | None, *, of_staff: bool = False) -> set[str]:
    return {
        secret for *_, told in walk(attempt, player, of_staff=of_staff) for secret in SECRET.findall(told)
    }


def secrets_of(attempt: Attempt, numbers: range) -> set[str]:
    return {f"天机{version_at(attempt, number).pk}" for number in numbers}


def test_before_the_first_answer_no_address_tells_anything(attempt: Attempt, ming: Player) -> None:
    walked = list(walk(attempt, ming, of_staff=True))
    assert [name for name, _, told in walked if SECRET.search(told)] == []
    assert [name for name, status, _ in walked if status >= 500] == []
    own = [status for name, status, _ in walked if "/attempts/" in name]
    assert {401, 403, 429}.isdisjoint(own), "a walk that is turned away at the door proves nothing"


def test_somebody_without_a_cookie_is_told_nothing(ming: Player) -> None:
    attempt = begin(ming, "each")
    answer(attempt, 1)
    assert secrets_told(attempt, None, of_staff=True) == set()


@pytest.mark.parametrize("answered", [3, COUNT - 1])
def test_with_feedback_after_each_item_only_closed_items_tell(ming: Player, answered: int) -> None:
    attempt = begin(ming, "each")
    for number in range(1, answered + 1):
        answer(attempt, number, right=False, now=timezone.now())
    told = {secret[:-1] for secret in secrets_told(attempt, ming)}
    assert told == secrets_of(attempt, range(1, answered + 1))


def test_with_feedback_at_the_end_a_paper_full_of_answers_tells_nothing(ming: Player) -> None:
    attempt = begin(ming, "end")
    for number in range(1, COUNT + 1):
        answer(attempt, number, right=False, now=timezone.now())
    assert secrets_told(attempt, ming) == set()


def test_once_handed_in_every_kind_of_secret_comes_out(attempt: Attempt, ming: Player) -> None:
    for number in range(1, COUNT + 1):
        answer(attempt, number, right=False, now=timezone.now())
    hand_in(attempt=attempt, now=timezone.now())
    told = secrets_told(attempt, ming)
    assert {secret[:-1] for secret in told} == secrets_of(attempt, range(1, COUNT + 1))
    assert {secret[-1] for secret in told} == set("讲题引注答")


def test_an_open_item_looks_the_same_whatever_its_key_is(attempt: Attempt, ming: Player) -> None:
    """What no planted word can show: a class, an order, a length or a header that follows the key."""
    before = shown(attempt, ming)
    other_keys()
    assert shown(attempt, ming) == before


def shown(attempt: Attempt, player: Player) -> dict[tuple[str, str], str]:
    """What every address of the attempt shows, without what is new at every look."""
    reader = Reader(player)
    asked = product(paths_of(attempt, only_with="attempt_id"), WAYS[:2])
    answers = {(path, str(headers)): reader.ask(path, method, headers) for path, (method, headers) in asked}
    return {key: NEW_EVERY_TIME.sub("", told.getvalue().decode()) for key, told in answers.items()}


def other_keys() -> None:
    keys = {
        "single": {"option": "a"},
        "multiple": {"options": ["c", "d"]},
        "truefalse": {"value": False},
        "numeric": {"value": "7", "tolerance": "1"},
        "blank": {"blanks": [["五"], ["出生"]]},
        "ordering": {"order": ["c", "b", "a"]},
        "matching": {"pairs": {"l1": "r1", "l2": "r2"}},
        "cloze": {"gaps": ["c"]},
    }
    for version in ItemVersion.objects.all():
        version.key = keys[version.format]
        version.save()


def test_the_attempt_of_another_player_is_not_found_anywhere(attempt: Attempt) -> None:
    hong = Reader(make_player("小红"))
    found = {
        f"{method} {path} {headers}": hong.ask(path, method, headers).status_code
        for path, (method, headers) in product(paths_of(attempt, only_with="attempt_id"), WAYS)
    }
    # 415: a form is no JSON, refused before anything is looked up
    assert {name: status for name, status in found.items() if status not in (404, 405, 415)} == {}
    assert 404 in found.values()


def test_a_preview_tells_its_holder_the_key_of_its_own_item_alone(attempt: Attempt, ming: Player) -> None:
    """The one address that tells keys early does so by design: it was made for somebody who is to judge the
    whole question. It tells nothing before the press, nothing of any other item, and nothing once revoked."""
    version = version_at(attempt, 1)
    link = make_link(target=version.item, by=teacher_zhou(), now=timezone.now())
    reader, address = Reader(ming), f"/preview/{preview_token(link)}/"

    def told(path: str) -> set[str]:
        return set(SECRET.findall(reader.ask(path, "get", {}).getvalue().decode()))

    assert told(address) == set()
    assert {secret[:-1] for secret in told(f"{address}?answer=1")} == {f"天机{version.pk}"}
    assert secrets_told(attempt, ming) == set()
    revoke_link(link=link, by=teacher_zhou(), now=timezone.now())
    assert told(f"{address}?answer=1") == set()

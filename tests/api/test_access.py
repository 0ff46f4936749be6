"""Every address, asked by everybody: 路过的人, 小明, 小红, 周老师, 校长."""

import re
from collections.abc import Iterator

import pytest
from django.urls import URLPattern
from rest_framework.test import APIClient

from config.api_urls import v1_patterns
from content.generation.api import SourcesView
from content.sources.actions import add_source
from content.staff.authentication import IsEditor
from quiz.activities.models import Activity
from quiz.people.api import MeView
from quiz.people.authentication import IsPlayer
from tests.cast import NOW
from tests.factories.items import SECRET
from tests.factories.play import make_activity, make_release

pytestmark = pytest.mark.django_db


@pytest.fixture
def activity() -> Activity:
    add_source(text="某市2021年报告。共办理案件2.8万件。", now=NOW)
    return make_activity(release=make_release(count=3))


def operations() -> Iterator[tuple[str, str, type]]:
    """(method, route, view) of everything but signing out, which would end the walk."""
    for pattern in v1_patterns:
        view = pattern.callback.cls
        for method in ("get", "post", "put", "patch", "delete"):
            if hasattr(view, method) and pattern.name and (method, view) != ("delete", MeView):
                yield method, _route(pattern), view


def _route(pattern: URLPattern) -> str:
    return f"/api/v1/{pattern.pattern}"


def fill(route: str, activity: Activity, attempt_id: int) -> str:
    """Slugs become the activity's code, the attempt's number its own, all other numbers 1."""
    route = route.replace("<int:attempt_id>", str(attempt_id)).replace("<int:number>", "2")
    return re.sub(r"<int:\w+>", "1", route.replace("<slug:code>", activity.code))


def ask(client: APIClient, method: str, url: str) -> int:
    return getattr(client, method)(url, None if method == "get" else {}).status_code


def needed(view: type, permission: type) -> bool:
    return permission in view.permission_classes


def test_there_is_something_to_walk() -> None:
    assert len(list(operations())) == 69
    assert needed(SourcesView, IsEditor)


def test_without_a_token_only_what_is_public_answers(passer_by: APIClient, activity: Activity) -> None:
    for method, route, view in operations():
        refused = ask(passer_by, method, fill(route, activity, 1)) == 401
        assert (route, refused) == (route, needed(view, IsPlayer) or needed(view, IsEditor))


def test_players_meet_no_address_of_the_staff(ming: APIClient, activity: Activity) -> None:
    for method, route, view in operations():
        refused = ask(ming, method, fill(route, activity, 1)) == 401
        assert (route, refused) == (route, needed(view, IsEditor))


def test_staff_are_no_players(zhou: APIClient, head: APIClient, activity: Activity) -> None:
    for client in (zhou, head):
        for method, route, view in operations():
            refused = ask(client, method, fill(route, activity, 1)) == 401
            assert (route, refused) == (route, needed(view, IsPlayer))


def test_nothing_a_player_can_ask_for_tells_a_key_early(ming, hong, activity: Activity) -> None:
    """The walk of the whole API with an attempt at its first item; 小红 finds nothing of it at all."""
    attempt = ming.post("/api/v1/attempts/", {"activity": activity.code}).json()
    for client in (ming, hong):
        for method, route, _ in operations():
            if "hand-in" in route:
                continue
            url = fill(route, activity, attempt["id"])
            answer = getattr(client, method)(url, None if method == "get" else {})
            text = answer.content.decode()
            assert (route, SECRET in text, '"key"' in text) == (route, False, False)
            if "attempt_id" in route and client is hong:
                assert (route, answer.status_code) == (route, 404 if method == "get" else answer.status_code)

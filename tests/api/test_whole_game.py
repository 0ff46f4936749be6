"""One activity from nothing to the board, by program only; a phone on the pages ends at the same place."""

from datetime import timedelta

import pytest
from django.test import Client
from rest_framework.test import APIClient

import quiz.tasks  # noqa: F401 - registers the handlers
from content.items.api import NEW_ITEM
from content.jobs.models import Job
from content.jobs.running import run
from quiz.boards.models import Board
from quiz.play.models import Attempt

pytestmark = pytest.mark.django_db
API = "/api/v1"


def publish(staff: APIClient) -> str:
    """周老师 writes two items, approves them, and opens an activity; its code."""
    ids = []
    for stem in ("法律援助的咨询热线是哪一个？", "公共法律服务的热线是哪一个？"):
        item = staff.post(f"{API}/items/", {**NEW_ITEM, "stem": stem}).json()
        assert staff.post(f"{API}/items/{item['id']}/approval/").json()["state"] == "approved"
        ids.append(item["id"])
    quiz = staff.post(f"{API}/quizzes/", {"title": "热线", "items": ids}).json()
    release = staff.post(f"{API}/releases/", {"quiz": quiz["id"]}).json()
    return staff.post(f"{API}/desk/activities/", {"release": release["id"], "title": "热线"}).json()["code"]


def play_by_program(code: str, clock) -> dict:
    """小明 becomes a player and answers: right, then wrong. His result."""
    client = APIClient()
    token = client.post(f"{API}/players/", {"nickname": "小明"}).json()["token"]
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {token}")
    attempt = client.post(f"{API}/attempts/", {"activity": code}).json()
    place = f"{API}/attempts/{attempt['id']}"
    for number, option in ((1, "b"), (2, "a")):
        clock.shift(timedelta(seconds=10))
        answer = {
            "number": number,
            "client_id": f"c{number}",
            "answer": {"option": option},
            "spent_ms": 10000,
        }
        assert client.post(f"{place}/responses/", answer).status_code == 201
    return client.get(f"{place}/result/").json()


def play_on_the_pages(code: str, clock) -> Attempt:
    """小红 does the same on a phone without JavaScript."""
    client = Client()
    client.post(f"/activities/{code}/attempts/", {"nickname": "小红"})
    attempt = Attempt.objects.latest("id")
    for number, option in ((1, "b"), (2, "a")):
        clock.shift(timedelta(seconds=10))
        form = {"option": option, "client_id": f"p{number}", "spent_ms": "10000"}
        client.post(f"/attempts/{attempt.pk}/items/{number}/responses/", form)
    attempt.refresh_from_db()
    return attempt


def test_program_and_phone_share_the_first_place(zhou, passer_by, nine_in_the_morning) -> None:
    code = publish(zhou)
    result = play_by_program(code, nine_in_the_morning)
    on_pages = play_on_the_pages(code, nine_in_the_morning)
    assert (result["points"], result["right_count"], result["elapsed_ms"]) == (100, 1, 20000)
    assert (on_pages.score.points, on_pages.score.right_count, on_pages.score.elapsed_ms) == (100, 1, 20000)
    for job in Job.objects.filter(kind="fold"):
        run(job.pk, clock=lambda: on_pages.finished_at)
    rows = passer_by.get(f"{API}/boards/activities/{code}/").json()["results"]
    assert [(row["rank"], row["points"], row["seconds"]) for row in rows] == [(1, 100, 20)] * 2
    assert {row["nickname"] for row in rows} == {"小明", "小红"}
    page = passer_by.get(f"/boards/activities/{code}/").content.decode()
    assert [page.count(name) > 0 for name in ("小明", "小红")] == [True, True]
    assert Board.objects.count() == 3

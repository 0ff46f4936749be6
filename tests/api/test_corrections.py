"""A program of 周老师's corrects a key."""

import pytest
from rest_framework.test import APIClient

from quiz.corrections.following import apply_corrections
from quiz.play.models import Score
from tests.cast import NOW, make_player, teacher_zhou
from tests.factories.corrections import REASON, reworded
from tests.factories.play import make_activity, make_release, play_through

pytestmark = pytest.mark.django_db


@pytest.fixture
def zhou() -> APIClient:
    client = APIClient()
    client.force_login(teacher_zhou())
    return client


@pytest.fixture
def version():
    activity = make_activity(release=make_release(count=2))
    play_through(activity, make_player(), right=2)
    return activity.release.entries.get(number=1).version


def url(version, number: int = 1) -> str:
    return f"/api/v1/desk/items/{version.item_id}/versions/{number}/corrections/"


def test_a_key_is_corrected_and_listed(zhou, version):
    reworded(version)
    asked = {"kind": "key", "by_version": 2, "reason": REASON}
    made = zhou.post(url(version), asked, format="json")
    assert (made.status_code, made.json()["by_version"], made.json()["applied_at"]) == (201, 2, None)
    apply_corrections(version=version, now=NOW)
    assert Score.objects.get().points == 100
    [line] = zhou.get(url(version)).json()["results"]
    assert (line["kind"], line["reason"], line["by"]) == ("key", REASON, "周老师")
    assert line["applied_at"] is not None


def test_a_wording_is_made_void(zhou, version):
    made = zhou.post(url(version), {"kind": "void", "reason": REASON}, format="json").json()
    assert (made["kind"], made["by_version"]) == ("void", None)
    again = zhou.post(url(version), {"kind": "void", "reason": REASON}, format="json")
    assert (again.status_code, again.json()["code"]) == (409, "nothing_to_correct")


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [
        ({"kind": "key", "reason": REASON}, 409, "no_new_key"),
        ({"kind": "closed", "reason": REASON}, 400, "invalid"),
        ({"kind": "void"}, 400, "invalid"),
    ],
)
def test_what_says_too_little_is_refused(zhou, version, asked, status, code):
    answer = zhou.post(url(version), asked, format="json")
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_only_editors_and_only_what_is_there(zhou, version):
    assert APIClient().get(url(version)).status_code == 401
    assert zhou.get(url(version, 9)).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_one_correction_or_three(zhou, version, django_assert_num_queries, count):
    for turn in range(count):
        kind = "void" if turn % 2 == 0 else "key"
        zhou.post(url(version), {"kind": kind, "by_version": 1, "reason": REASON}, format="json")
    with django_assert_num_queries(4):
        assert len(zhou.get(url(version)).json()["results"]) == count

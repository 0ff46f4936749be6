"""Whatever is wrong, a program gets {code, message, fields} and the right status."""

import pytest
from django.test import override_settings
from django.urls import reverse
from rest_framework.test import APIClient

from config.api import errors
from content.staff.models import User
from tests.cast import teacher_zhou
from tests.factories.play import make_activity, make_release

pytestmark = pytest.mark.django_db
PLAYERS = "/api/v1/players/"
JSON = "application/json"


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"nickname=x",
        b'{"nickname": "\\u0000"}',
        b'{"nickname": "\\ud800"}',
        b'{"\\ud800": 1}',
        b'{"nickname": "\xff"}',
        b'{"nickname": NaN}',
        b'{"nickname": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_a_body_that_is_no_good_json_is_refused(passer_by: APIClient, body: bytes) -> None:
    refused = passer_by.post(PLAYERS, body, content_type=JSON)
    assert (refused.status_code, refused.json()) == (
        400,
        {
            "code": "malformed_json",
            "message": "内容不是完整的 JSON，请检查括号、引号和编码（UTF-8），再发一次。",
            "fields": {},
        },
    )


@pytest.mark.parametrize("body", [b"[]", b'"x"', b"7", b"null", b"true"])
def test_json_that_is_no_object_is_refused(passer_by: APIClient, body: bytes) -> None:
    assert passer_by.post(PLAYERS, body, content_type=JSON).json()["code"] == "invalid"


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=100)
def test_a_body_that_is_too_large_is_not_read(passer_by: APIClient) -> None:
    refused = passer_by.post(PLAYERS, {"nickname": "长" * 100})
    assert (refused.status_code, refused.json()["code"]) == (413, "too_large")


def test_numbers_beyond_all_columns_are_told_by_field(ming: APIClient) -> None:
    activity = make_activity(release=make_release(count=1))
    attempt = ming.post("/api/v1/attempts/", {"activity": activity.code}).json()
    answer = {"number": 10**30, "client_id": "a", "answer": {"option": 10**30}, "spent_ms": 10**30}
    refused = ming.post(f"/api/v1/attempts/{attempt['id']}/responses/", answer)
    assert (refused.status_code, sorted(refused.json()["fields"])) == (400, ["number", "spent_ms"])
    assert ming.get(f"/api/v1/attempts/{10**30}/").status_code == 404


@pytest.mark.parametrize(
    ("method", "url", "kind", "accept", "status", "code"),
    [
        ("GET", PLAYERS, JSON, JSON, 405, "method_not_allowed"),
        ("POST", PLAYERS, "text/plain", JSON, 415, "unsupported_media_type"),
        ("POST", PLAYERS, JSON, "text/html", 406, "not_acceptable"),
        ("GET", "/api/v1/nothing/", JSON, JSON, 404, "not_found"),
        ("GET", "/api/nothing", JSON, JSON, 404, "not_found"),
        ("GET", "/api/v1/activities/?cursor=bm90aGluZw", JSON, JSON, 404, "not_found"),
        ("GET", "/api/v1/activities/?cursor=cD1hYmM=", JSON, JSON, 404, "not_found"),
        ("GET", "/api/v1/players/me/", JSON, JSON, 401, "not_signed_in"),
        ("GET", "/api/v1/items/", JSON, JSON, 401, "not_signed_in"),
    ],
)
def test_what_the_framework_refuses_has_our_shape(passer_by, method, url, kind, accept, status, code) -> None:
    refused = passer_by.generic(method, url, b"{}", content_type=kind, HTTP_ACCEPT=accept)
    assert refused.status_code == status
    assert (refused["Content-Type"], refused.json()["code"]) == (JSON, code)
    assert sorted(refused.json()) == ["code", "fields", "message"]


def test_a_fault_of_ours_tells_nothing_of_the_inside(passer_by: APIClient, monkeypatch) -> None:
    monkeypatch.setattr("quiz.activities.api.activities.listed_activities", lambda now: 1 / 0)
    passer_by.raise_request_exception = False
    answer = passer_by.get("/api/v1/activities/")
    assert (answer.status_code, answer.json()) == (
        500,
        {"code": "server_error", "message": "服务器出错了，已经记下。请过一会儿再试。", "fields": {}},
    )


def test_a_page_that_is_missing_is_still_a_page(passer_by: APIClient) -> None:
    assert passer_by.get("/nothing/")["Content-Type"] == "text/html; charset=utf-8"


def test_a_staff_session_without_the_csrf_token_writes_nothing() -> None:
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(teacher_zhou())
    refused = client.post("/api/v1/quizzes/", {"title": "题单"})
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf_failed")
    client.get(reverse("quizzes:list"))
    token = client.cookies["csrftoken"].value
    assert client.post("/api/v1/quizzes/", {"title": "题单"}, HTTP_X_CSRFTOKEN=token).status_code == 201


def test_an_account_without_a_role_may_not(db: None) -> None:
    client = APIClient()
    client.force_login(User.objects.create(username="nobody", role=""))
    refused = client.get("/api/v1/items/")
    assert (refused.status_code, refused.json()["code"]) == (403, "not_editor")


def test_the_address_without_its_slash_works_too(passer_by: APIClient) -> None:
    assert passer_by.post("/api/v1/players", {"nickname": "小明"}).status_code == 201


def test_every_error_of_every_feature_has_a_status_and_a_code() -> None:
    families = [base for base in errors.STATUS if base.__base__ is Exception]

    def all_of(kind: type[Exception]) -> list[type[Exception]]:
        return [kind, *(inner for child in kind.__subclasses__() for inner in all_of(child))]

    codes = [error.code for family in families for error in all_of(family)]
    assert len(codes) > 40
    assert len(set(codes)) == len(codes)

"""What the description promises holds for whatever anybody sends, whoever sends it."""

from io import BytesIO
from typing import Any

import pytest
import requests
import schemathesis
from django.conf import settings
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, Phase
from hypothesis import settings as bounds
from requests.adapters import HTTPAdapter
from rest_framework.test import APIClient
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks
from urllib3 import HTTPResponse

from content.items.actions import comment_on_item
from content.items.models import Finding
from content.jobs.models import Job
from content.previews.actions import make_link
from content.sources.actions import add_source
from quiz.people.models import Player
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import make_fact
from tests.factories.play import make_activity, make_release
from tests.factories.rooms import make_room

pytestmark = pytest.mark.django_db
PROMISES = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]
PLAYING = "^/api/v1/(players|activities|attempts|boards|rooms)/"
schema = schemathesis.openapi.from_dict(SchemaGenerator().get_schema(public=True))
schema.config.update(base_url="http://testserver")
schema.config.phases.coverage.enabled = False  # hundreds of cases an operation


class ThroughDjango(HTTPAdapter):
    """Takes the requests of a session to Django's test client, inside the test's own transaction."""

    def __init__(self, client: APIClient) -> None:
        super().__init__()
        self.client = client

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        body = request.body.encode() if isinstance(request.body, str) else request.body or b""
        kind = request.headers.get("Content-Type", "")
        accept = {"Accept": request.headers.get("Accept", "*/*")}
        told = self.client.generic(request.method, request.path_url, body, content_type=kind, headers=accept)
        raw = HTTPResponse(
            BytesIO(told.content), dict(told.headers), status=told.status_code, preload_content=False
        )
        return self.build_response(request, raw)


@pytest.fixture
def session(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> requests.Session:
    """One of the cast, whom nothing holds up."""
    monkeypatch.setattr(settings, "API_PER_MINUTE", dict.fromkeys(settings.API_PER_MINUTE, 10**9))
    session = requests.Session()
    session.mount("http://", ThroughDjango(request.getfixturevalue(request.param)))
    return session


@pytest.fixture
def places(ming: APIClient, xiaoming: Player) -> dict[str, Any]:
    """One of everything, by the name it has in the addresses."""
    release = make_release(("single", "blank", "matching"), count=3)
    activity = make_activity(release=release, feedback="end")
    attempt = ming.post("/api/v1/attempts/", {"activity": activity.code}).json()
    version = release.entries.get(number=1).version
    finding = Finding.objects.create(version=version, check_code="vague", field="stem", text="提醒")
    comment = comment_on_item(item=version.item, text="说一句。", by=teacher_zhou(), now=NOW)
    source = add_source(text="某市2021年报告。共办理案件2.8万件。", now=NOW)
    return {
        "code": activity.code,
        "room_code": make_room(names="free").code,
        "attempt_id": attempt["id"],
        "number": 2,
        "source_id": source.pk,
        "fact_id": make_fact(source).pk,
        "job_id": Job.objects.latest("id").pk,
        "item_id": version.item_id,
        "finding_id": finding.pk,
        "comment_id": comment.pk,
        "link_id": make_link(target=version.item, by=teacher_zhou(), now=NOW).pk,
        "quiz_id": release.quiz_id,
        "release_id": release.pk,
    }


def as_whom(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("session", names, indirect=True)


def examples(count: int) -> Any:
    return bounds(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


def status_of(case: Any, session: requests.Session, places: dict[str, Any]) -> int:
    for name in case.path_parameters or {}:
        case.path_parameters[name] = places[f"room_{name}" if "/rooms/" in case.path else name]
    status: int = case.call_and_validate(session=session, checks=PROMISES).status_code
    return status


@schema.include(path_regex=PLAYING).parametrize()
@as_whom("passer_by", "ming", "hong")
@examples(5)
def test_whatever_players_send(case: Any, session: requests.Session, places: dict[str, Any]) -> None:
    status_of(case, session, places)


@schema.exclude(path_regex=PLAYING).parametrize()
@as_whom("zhou", "head")
@examples(5)
def test_whatever_staff_send(case: Any, session: requests.Session, places: dict[str, Any]) -> None:
    assert status_of(case, session, places) not in (401, 403)


@schema.exclude(path_regex=PLAYING).parametrize()
@as_whom("passer_by", "ming")
@examples(1)
def test_whatever_strangers_send_to_the_staff(case: Any, session: requests.Session, places: Any) -> None:
    assert status_of(case, session, places) == 401

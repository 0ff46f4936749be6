"""The description is whole: no warning, a body for every error, an example for everything a player sends."""

import pytest
from django.core.management import call_command
from drf_spectacular.generators import SchemaGenerator
from rest_framework.test import APIClient

SCHEMA = SchemaGenerator().get_schema(public=True)
OPERATIONS = [
    (f"{method} {path}", operation)
    for path, operations in SCHEMA["paths"].items()
    for method, operation in operations.items()
]


def test_it_is_made_without_a_warning(tmp_path) -> None:
    call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(tmp_path / "schema.yml"))


def test_every_address_is_there_once() -> None:
    assert len(OPERATIONS) == 70
    assert len({operation["operationId"] for _, operation in OPERATIONS}) == 70


@pytest.mark.parametrize(("name", "operation"), OPERATIONS, ids=[name for name, _ in OPERATIONS])
def test_every_refusal_has_the_one_shape(name: str, operation: dict) -> None:
    refusals = {code: body for code, body in operation["responses"].items() if code >= "400"}
    shapes = {body["content"]["application/json"]["schema"]["$ref"] for body in refusals.values()}
    assert shapes == {"#/components/schemas/Error"}
    assert {"400", "429"} <= set(refusals)
    assert all("example" in body["content"]["application/json"] for body in refusals.values())


@pytest.mark.parametrize(("name", "operation"), OPERATIONS, ids=[name for name, _ in OPERATIONS])
def test_every_body_one_can_send_has_an_example(name: str, operation: dict) -> None:
    body = operation.get("requestBody")
    assert body is None or "examples" in body["content"]["application/json"]


def test_every_enumeration_has_a_name_of_its_own() -> None:
    enumerations = {name for name, schema in SCHEMA["components"]["schemas"].items() if "enum" in schema}
    assert enumerations == {
        "ActivityState", "Audience", "BoardKind", "CitationKind", "CorrectionKind", "Counts", "DaysEnum",
        "Difficulty", "DrawnFor", "FeedbackTime", "ItemFormat", "ItemState", "JobState", "PresetEnum",
        "PreviewState", "RunKind", "ScoringEnum", "SourceKind", "SourceState", "StepState", "TriesPer",
    }  # fmt: skip


@pytest.mark.django_db
def test_anybody_may_read_it_as_json_and_as_yaml() -> None:
    client = APIClient()
    assert client.get("/api/schema/").json()["info"]["title"] == "普法一答 API"
    yaml = client.get("/api/schema/", HTTP_ACCEPT="application/vnd.oai.openapi")
    assert yaml.content.decode().startswith("openapi: 3.")

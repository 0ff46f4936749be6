"""周老师 sends a report by program and follows the work on it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from rest_framework.test import APIClient

import content.tasks  # noqa: F401 - registers the handlers
from content.jobs.models import Job
from content.jobs.running import run
from content.sources.models import Source

pytestmark = pytest.mark.django_db
SOURCES = "/api/v1/sources/"
TEXT = "某市2021年法治政府建设年度报告\n\n全市共办理法律援助案件2.8万件，同比增长12.5%。\n"


def add(client: APIClient) -> dict:
    return client.post(SOURCES, {"text": TEXT, "year": 2021}).json()


def test_a_text_is_kept_and_its_work_is_queued(zhou: APIClient) -> None:
    made = zhou.post(SOURCES, {"text": TEXT, "year": 2021, "place": "某市"})
    source, job = Source.objects.get(), Job.objects.get()
    assert (made.status_code, made["Location"]) == (201, f"http://testserver{SOURCES}{source.pk}/")
    assert (
        made.json()
        == zhou.get(f"{SOURCES}{source.pk}/").json()
        == {
            "id": source.pk,
            "title": "某市2021年法治政府建设年度报告",
            "kind": "original",
            "state": "loaded",
            "year": 2021,
            "place": "某市",
            "publisher": source.publisher,
            "original_name": "",
            "encoding": "",
            "created_at": "2026-11-24T09:00:00+08:00",
            "replaces": None,
            "text": TEXT,
            "job": {
                "id": job.pk,
                "kind": "ingest",
                "state": "queued",
                "progress_done": 0,
                "progress_total": 0,
                "progress_text": "",
                "result": {},
                "error_code": "",
                "error_text": "",
                "created_at": "2026-11-24T09:00:00+08:00",
                "finished_at": None,
            },
        }
    )


def test_the_work_brings_facts(zhou: APIClient) -> None:
    source = add(zhou)
    run(source["job"]["id"], clock=timezone.now)
    job = zhou.get(f"/api/v1/jobs/{source['job']['id']}/").json()
    assert (job["state"], job["result"]["facts"] > 0) == ("done", True)
    facts = zhou.get(f"/api/v1/facts/?source={source['id']}").json()["results"]
    told = {fact["value"]: (fact["norm"], fact["span"] in TEXT) for fact in facts}
    assert told["2.8万"] == (28000.0, True)
    assert zhou.get("/api/v1/facts/?source=999").json()["results"] == []


def test_a_file_comes_as_a_form(zhou: APIClient) -> None:
    upload = SimpleUploadedFile("报告.txt", TEXT.encode("gb18030"))
    made = zhou.post(SOURCES, {"upload": upload, "title": "报告"}, format="multipart")
    assert made.status_code == 201
    assert (made.json()["original_name"], made.json()["title"]) == ("报告.txt", "报告")
    assert made.json()["text"] == TEXT


def test_the_same_text_again_names_the_earlier_source(zhou: APIClient) -> None:
    add(zhou)
    again = zhou.post(SOURCES, {"text": TEXT})
    assert (again.status_code, again.json()["code"]) == (409, "already_loaded")
    assert again["Location"] == f"http://testserver{SOURCES}{Source.objects.get().pk}/"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.doc", b"x", "unsupported_type"),
        ("a.txt", b"", "empty_document"),
        ("a.txt", b"a\0b", "unknown_encoding"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(zhou: APIClient, name, data, code) -> None:
    refused = zhou.post(SOURCES, {"upload": SimpleUploadedFile(name, data)}, format="multipart")
    assert (refused.status_code, refused.json()["code"]) == (400, code)


def test_nothing_at_all_is_an_empty_document(zhou: APIClient) -> None:
    assert zhou.post(SOURCES, {}).json()["code"] == "empty_document"


@pytest.mark.parametrize("count", [1, 3])
def test_one_source_or_three(zhou: APIClient, django_assert_num_queries, count: int) -> None:
    for number in range(count):
        zhou.post(SOURCES, {"text": f"{TEXT}{number}"})
    with django_assert_num_queries(3):
        assert len(zhou.get(SOURCES).json()["results"]) == count


def test_a_newer_edition_replaces_an_earlier_source_once(zhou: APIClient) -> None:
    first = add(zhou)
    changed = {"text": TEXT.replace("2.8", "2.9"), "replaces": first["id"]}
    too_soon = zhou.post(SOURCES, changed)
    assert (too_soon.status_code, too_soon.json()["code"]) == (409, "not_read_yet")
    run(first["job"]["id"], clock=timezone.now)
    made = zhou.post(SOURCES, changed)
    assert (made.status_code, made.json()["replaces"]) == (201, first["id"])
    run(made.json()["job"]["id"], clock=timezone.now)
    result = zhou.get(f"/api/v1/jobs/{made.json()['job']['id']}/").json()["result"]
    assert {"kept", "flagged", "dropped", "new_items"} < set(result)
    again = zhou.post(SOURCES, {**changed, "text": f"{TEXT}又一句。"})
    assert (again.status_code, again.json()["code"]) == (409, "already_replaced")


@pytest.mark.parametrize("wrong", [999, "x", 10**30])
def test_an_edition_of_nothing_is_refused(zhou: APIClient, wrong: object) -> None:
    refused = zhou.post(SOURCES, {"text": TEXT, "replaces": wrong})
    assert (refused.status_code, list(refused.json()["fields"])) == (400, ["replaces"])
    assert Source.objects.count() == 0

import pytest
from django.utils import timezone

from config import views
from content.jobs.actions import mark_alive

pytestmark = pytest.mark.django_db


def test_the_health_page_answers_and_says_whether_somebody_works(rf, django_assert_num_queries) -> None:
    with django_assert_num_queries(2):
        answer = views.healthz(rf.get("/healthz"))
    assert (answer.status_code, answer.content) == (200, b'{"status": "ok", "worker": false}')
    mark_alive(name="celery@a", now=timezone.now())
    assert views.healthz(rf.get("/healthz")).content == b'{"status": "ok", "worker": true}'


def test_the_health_page_is_never_cached(rf) -> None:
    assert "no-store" in views.healthz(rf.get("/healthz"))["Cache-Control"]


def test_a_form_that_was_open_too_long_gets_a_page_of_ours(rf) -> None:
    answer = views.csrf_failed(rf.post("/me/"), reason="CSRF token missing.")
    assert (answer.status_code, b"CSRF token missing." in answer.content) == (403, False)
    assert b"<h1" in answer.content

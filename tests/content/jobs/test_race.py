"""Callers and workers reach for the same rows at once, on SQLite and on PostgreSQL."""

import os

import pytest

from tests.throwaway import finish, start, throwaway_database

RACER = "tests.content.jobs.racer"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.stores)])
def env(request):
    url = os.environ.get("TEST_DATABASE_URL", "")
    if request.param == "postgres" and not url:
        pytest.skip("TEST_DATABASE_URL is not set")
    with throwaway_database(url if request.param == "postgres" else "") as env:
        yield env


def test_work_asked_for_again_is_not_begun_before_the_caller_has_committed(env) -> None:
    """Else the worker could miss what the caller wrote, and nobody would come back for it."""
    assert finish(start(RACER, "ask_again", env=env)).split() == ["committed", "begun"]


def test_in_a_crowd_one_of_a_key_runs_at_a_time_and_each_job_once(env) -> None:
    assert finish(start(RACER, "crowd", env=env)).strip() == "0 [('done', 1)]"

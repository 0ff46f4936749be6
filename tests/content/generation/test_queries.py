import pytest

from content.generation.queries import failed_sources, sources_in_work
from content.jobs.models import Job, JobState
from content.sources.actions import INGEST, ingest_key
from content.sources.models import SourceState
from tests.cast import NOW
from tests.factories.desk import make_source

pytestmark = pytest.mark.django_db


def make_job(source, state):
    return Job.objects.create(
        kind=INGEST,
        key=ingest_key(source),
        payload={"source": source.pk},
        state=state,
        created_at=NOW,
        run_after=NOW,
    )


def test_without_facts_or_given_up_is_failed_and_waiting_is_in_work():
    factless, given_up, waiting = make_source(state=SourceState.FAILED), make_source(), make_source()
    make_source(state=SourceState.READY)
    make_job(given_up, JobState.FAILED)
    make_job(waiting, JobState.QUEUED)
    assert [list(failed_sources()), list(sources_in_work())] == [[given_up, factless], [waiting]]


def test_what_is_tried_again_has_not_failed():
    source = make_source(state=SourceState.FAILED)
    make_job(source, JobState.FAILED)
    make_job(source, JobState.RUNNING)
    assert [list(failed_sources()), list(sources_in_work())] == [[], [source]]


def test_what_came_right_later_has_not_failed():
    make_job(make_source(state=SourceState.READY), JobState.FAILED)
    assert list(failed_sources()) == []

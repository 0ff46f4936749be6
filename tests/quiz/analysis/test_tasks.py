"""The statistics keep themselves fresh, by rows rather than by the memory of beat."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.jobs.models import Job, JobState
from quiz.analysis.models import VersionStatistics
from quiz.analysis.tasks import ANALYSE, analyse_all, analyse_when_due
from tests.cast import make_player
from tests.e2e.folding import do_waiting_jobs
from tests.factories.play import make_activity, make_release, play_through

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def play(now) -> None:
    activity = make_activity(release=make_release(count=1), opens_at=now - HOUR)
    play_through(activity, make_player(), now=now)


def test_they_are_due_at_first_and_then_once_an_hour():
    now, jobs = timezone.now(), Job.objects.filter(kind=ANALYSE)
    counts = []
    for passed in (timedelta(), HOUR / 2, HOUR, 1.5 * HOUR):
        analyse_when_due(now=now + passed)
        jobs.update(state=JobState.DONE)
        counts.append(jobs.count())
    assert counts == [1, 1, 2, 2]


def test_a_run_takes_what_came_since_the_one_before_and_everything_on_demand():
    now = timezone.now()
    play(now - 5 * HOUR)
    Job.objects.create(kind=ANALYSE, key="recent", state=JobState.DONE, created_at=now - HOUR, run_after=now)
    play(now - HOUR / 2)
    analyse_when_due(now=now)
    do_waiting_jobs()
    after_one = VersionStatistics.objects.count()
    analyse_all(now=now)
    do_waiting_jobs()
    assert (after_one, VersionStatistics.objects.count()) == (1, 2)
    assert [job.state for job in Job.objects.filter(kind=ANALYSE)] == [JobState.DONE] * 3

"""The worker's part, done at once in the test."""

from django.utils import timezone

import content.tasks
import quiz.tasks  # noqa: F401 the handlers register themselves
from content.jobs import running
from content.jobs.models import Job, JobState

assert content.tasks


def do_waiting_jobs() -> None:
    for job_id in Job.objects.filter(state=JobState.QUEUED).values_list("pk", flat=True):
        running.run(job_id, clock=timezone.now)

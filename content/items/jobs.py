"""The work of the kind `near`: the report of items that ask nearly the same."""

from typing import Any

from content.items.actions import keep_near_pairs
from content.items.near import NEAR_JOB
from content.jobs.models import Job
from content.jobs.registry import Progress, job


@job(NEAR_JOB)
def find_near(job: Job, progress: Progress) -> dict[str, Any]:
    return {"pairs": keep_near_pairs(lambda done, total: progress(done, total, "正在比对"))}

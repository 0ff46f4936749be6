"""Work that can be killed in the middle: it notes its begin and its end in a file beside the database."""

import time
from typing import Any

from django.conf import settings

from content.jobs.models import Job
from content.jobs.registry import Progress, job


@job("stamp")
def stamp(job: Job, progress: Progress) -> dict[str, Any]:
    note(job, "begin")
    for step in range(job.payload["steps"]):
        time.sleep(0.1)
        progress(step + 1, job.payload["steps"])
    note(job, "end")
    return {"stamped": job.key}


def note(job: Job, word: str) -> None:
    with (settings.VAR_DIR / "stamps").open("a", encoding="utf-8") as file:
        file.write(f"{job.key} {word}\n")

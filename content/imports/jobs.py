"""The three pieces of work on a question file: reading it, bringing its rows in, taking them back."""

from typing import Any

from django.utils import timezone

from content.imports import actions
from content.imports.models import APPLY, READ, UNDO, BatchState, ImportBatch
from content.jobs.models import Job
from content.jobs.registry import Progress, job
from content.staff.models import User


@job(READ)
def read_import(job: Job, progress: Progress) -> dict[str, Any]:
    batch = ImportBatch.objects.filter(pk=job.payload["batch"], state=BatchState.READING).first()
    # thrown away in the meantime, or read by an earlier run of this job
    return actions.read_batch(batch=batch, progress=progress) if batch else {}


@job(APPLY)
def apply_import(job: Job, progress: Progress) -> dict[str, Any]:
    batch = ImportBatch.objects.filter(pk=job.payload["batch"], state=BatchState.APPLYING).first()
    by = User.objects.get(pk=job.payload["by"])
    return actions.apply_rows(batch=batch, by=by, progress=progress, now=timezone.now()) if batch else {}


@job(UNDO)
def undo_import(job: Job, progress: Progress) -> dict[str, Any]:
    batch = ImportBatch.objects.filter(pk=job.payload["batch"], state=BatchState.UNDOING).first()
    by = User.objects.get(pk=job.payload["by"])
    return actions.undo_rows(batch=batch, by=by, progress=progress, now=timezone.now()) if batch else {}

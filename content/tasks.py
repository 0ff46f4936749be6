"""Gathers what the worker must know of this app: Celery tasks and job handlers."""

from content.generation.jobs import ingest_source
from content.imports.jobs import apply_import, read_import, undo_import
from content.items.jobs import find_near
from content.items.pictures.tasks import forget_unused_pictures
from content.jobs.tasks import clean_up, heartbeat, run_job, sweep_jobs

__all__ = [
    "apply_import",
    "clean_up",
    "find_near",
    "forget_unused_pictures",
    "heartbeat",
    "ingest_source",
    "read_import",
    "run_job",
    "sweep_jobs",
    "undo_import",
]

"""Work as rows. The queue only rings the bell; a lost ring is found by the sweep."""

from django.db import models
from django.db.models import Q


class JobState(models.TextChoices):
    QUEUED = "queued", "排队中"
    RUNNING = "running", "进行中"
    DONE = "done", "已完成"
    FAILED = "failed", "没做成"


class Job(models.Model):
    """One piece of work. At most one of a (kind, key) waits and at most one runs; the database says so."""

    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=96)
    payload = models.JSONField(default=dict)
    state = models.CharField(max_length=8, choices=JobState, default=JobState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    lease_token = models.CharField(max_length=32, blank=True)
    created_at = models.DateTimeField()
    run_after = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    progress_done = models.PositiveIntegerField(default=0)
    progress_total = models.PositiveIntegerField(default=0)
    progress_text = models.CharField(max_length=120, blank=True)
    result = models.JSONField(default=dict)
    error_code = models.CharField(max_length=48, blank=True)
    error_text = models.CharField(max_length=400, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"], condition=Q(state="queued"), name="job_one_queued"
            ),
            models.UniqueConstraint(
                fields=["kind", "key"], condition=Q(state="running"), name="job_one_running"
            ),
        ]
        indexes = [
            # read by the sweep
            models.Index(fields=["run_after"], condition=Q(state="queued"), name="job_queued_due"),
            models.Index(fields=["lease_until"], condition=Q(state="running"), name="job_running_lease"),
            models.Index(fields=["kind", "key", "id"], name="job_kind_key"),
        ]


class WorkerBeat(models.Model):
    """When each worker was last heard of, so that a page can say that nobody is working."""

    name = models.CharField(max_length=96, unique=True)
    seen_at = models.DateTimeField()

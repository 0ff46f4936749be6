"""The Celery app and the whole beat schedule."""

import os

from celery import Celery
from kombu.transport import TRANSPORT_ALIASES

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

TRANSPORT_ALIASES["folder"] = "config.folder_queue:Transport"

app = Celery("yida")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


def _every(seconds: float, task: str) -> dict[str, object]:
    # expires: a worker that was away finds one sweep to do, not an hour of them
    return {"task": task, "schedule": seconds, "options": {"expires": seconds}}


app.conf.beat_schedule = {
    "sweep-jobs": _every(5, "content.sweep_jobs"),
    "heartbeat": _every(10, "content.heartbeat"),
    "hand-in-overdue": _every(10, "quiz.hand_in_overdue"),
    # every minute rather than by night: beat keeps no memory over a restart, and a laptop sleeps
    "clean-up": _every(60, "content.clean_up"),
    "forget-unused-pictures": _every(60, "content.forget_unused_pictures"),
    "forget-seat-numbers": _every(60, "quiz.forget_seat_numbers"),
    "end-forgotten-rooms": _every(60, "quiz.end_forgotten_rooms"),
    "analyse-when-due": _every(60, "quiz.analyse_when_due"),
}

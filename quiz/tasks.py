"""Gathers what the worker must know of this app: Celery tasks and job handlers."""

from celery import shared_task
from django.utils import timezone

from quiz.activities import actions as activities
from quiz.boards.tasks import fold
from quiz.live.tasks import finish


@shared_task(name="quiz.hand_in_overdue")
def hand_in_overdue() -> None:
    activities.hand_in_overdue(now=timezone.now())


__all__ = ["finish", "fold", "hand_in_overdue"]

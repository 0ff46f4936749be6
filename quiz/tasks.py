"""Gathers what the worker must know of this app: Celery tasks and job handlers."""

from celery import shared_task
from django.utils import timezone

from quiz.activities import actions as activities
from quiz.analysis.tasks import analyse_items, analyse_when_due
from quiz.boards.tasks import fold
from quiz.corrections.tasks import remark
from quiz.live import actions as live
from quiz.live.forgotten import end_forgotten_rooms
from quiz.live.tasks import finish


@shared_task(name="quiz.hand_in_overdue")
def hand_in_overdue() -> None:
    activities.hand_in_overdue(now=timezone.now())


@shared_task(name="quiz.forget_seat_numbers")
def forget_seat_numbers() -> None:
    live.forget_seat_numbers(now=timezone.now())


@shared_task(name="quiz.end_forgotten_rooms")
def end_rooms() -> None:
    end_forgotten_rooms(now=timezone.now())


@shared_task(name="quiz.analyse_when_due")
def analyse_due() -> None:
    analyse_when_due(now=timezone.now())


__all__ = [
    "analyse_due",
    "analyse_items",
    "end_rooms",
    "finish",
    "fold",
    "forget_seat_numbers",
    "hand_in_overdue",
    "remark",
]

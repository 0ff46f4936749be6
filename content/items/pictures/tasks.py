"""The sweep of pictures nobody uses. The schedule is in config/celery.py."""

from celery import shared_task
from django.utils import timezone

from content.items.pictures.actions import forget_unused


@shared_task(name="content.forget_unused_pictures")
def forget_unused_pictures() -> None:
    forget_unused(now=timezone.now())

"""Settings, addresses, Celery and the process tree. The app is loaded here so that a ring finds its broker."""

from config.celery import app as celery_app

__all__ = ["celery_app"]

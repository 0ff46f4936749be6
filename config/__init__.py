"""Settings, addresses, Celery, the process tree. The app loads here so that a ring finds its broker."""

from config.celery import app as celery_app

__all__ = ["celery_app"]

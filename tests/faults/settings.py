"""The product's settings, plus one kind of work that takes its time."""

from config.settings import *  # noqa: F403

CELERY_IMPORTS = ["tests.faults.slow_stamp"]

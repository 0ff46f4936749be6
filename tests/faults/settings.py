"""The product's settings, plus one kind of work that takes its time, and one that can be stopped halfway."""

from config.settings import *  # noqa: F403

CELERY_IMPORTS = ["tests.faults.slow_stamp", "tests.faults.held_remark"]

import content.tasks  # noqa: F401 - the worker imports these by name
import quiz.tasks  # noqa: F401
from config.celery import app


def test_every_entry_of_the_schedule_names_a_task_that_exists() -> None:
    assert {entry["task"] for entry in app.conf.beat_schedule.values()} - set(app.tasks) == set()


def test_sweeps_come_at_least_once_a_minute_and_never_pile_up() -> None:
    entries = app.conf.beat_schedule.values()
    assert [entry["schedule"] for entry in entries] == [5, 10, 10, 60, 60, 60, 60, 60]
    assert all(entry["options"] == {"expires": entry["schedule"]} for entry in entries)

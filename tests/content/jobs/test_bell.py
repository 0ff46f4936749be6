import os
from datetime import timedelta

import pytest

from content.jobs import bell
from content.jobs.actions import enqueue
from content.jobs.models import Job


def test_only_messages_read_long_ago_are_deleted(settings, tmp_path, clock) -> None:
    settings.QUEUE_DIR = tmp_path
    (tmp_path / "rung").mkdir()
    for name, age in (("old.msg", 700), ("new.msg", 10)):
        path = tmp_path / "rung" / name
        path.write_text("{}")
        os.utime(path, (clock().timestamp() - age,) * 2)
    assert bell.forget_rung(before=clock() - timedelta(minutes=10)) == 1
    assert [path.name for path in (tmp_path / "rung").iterdir()] == ["new.msg"]


def test_a_broker_without_a_folder_has_nothing_to_delete(settings, tmp_path, clock) -> None:
    settings.QUEUE_DIR = tmp_path / "redis has none"
    assert bell.forget_rung(before=clock()) == 0


@pytest.mark.django_db(transaction=True)
def test_a_broker_that_is_away_does_not_fail_the_caller(monkeypatch, clock) -> None:
    def away(*args, **options):
        raise ConnectionError("no broker")

    monkeypatch.setattr(bell.current_app, "send_task", away)
    enqueue(kind="stamp", key="a", payload={}, now=clock())
    assert Job.objects.get().state == "queued"

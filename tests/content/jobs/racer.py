"""Threads that race for rows of a real database; run by test_race.py in a process of its own."""

import sys
import threading
import time
from collections import Counter
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from content.jobs.actions import enqueue, lease_job
from content.jobs.models import Job
from content.jobs.registry import Progress, job
from content.jobs.running import run


def ask_again() -> None:
    """Somebody asks for work that already waits, while a worker reaches for it: who was first?"""
    waiting = enqueue(kind="stamp", key="a", payload={}, now=timezone.now())
    has_asked, events = threading.Event(), []

    def caller() -> None:
        with transaction.atomic():
            enqueue(kind="stamp", key="a", payload={}, now=timezone.now())
            has_asked.set()
            time.sleep(0.3)
            events.append("committed")
        connection.close()

    def worker() -> None:
        has_asked.wait()
        if lease_job(job_id=waiting.id, now=timezone.now()) is not None:
            events.append("begun")
        connection.close()

    run_together(caller, worker)
    print(*events)  # noqa: T201


busy: Counter[str] = Counter()
together: list[str] = []


@job("stamp")
def stamp(job: Job, progress: Progress) -> dict[str, Any]:
    busy[job.key] += 1
    if busy[job.key] > 1:
        together.append(job.key)
    time.sleep(0.01)
    busy[job.key] -= 1
    return {}


def crowd() -> None:
    """Four workers hear every ring; four callers ask for the same three keys again and again."""
    is_over = threading.Event()

    def worker() -> None:
        while not is_over.is_set() or Job.objects.exclude(state="done").exists():
            for waiting in Job.objects.filter(state="queued").values_list("id", flat=True):
                run(waiting, clock=timezone.now)
        connection.close()

    def caller() -> None:
        for turn in range(15):
            enqueue(kind="stamp", key=f"k{turn % 3}", payload={}, now=timezone.now())
            time.sleep(0.01)
        connection.close()

    workers = [threading.Thread(target=worker) for _ in range(4)]
    for thread in workers:
        thread.start()
    run_together(caller, caller, caller, caller)
    is_over.set()
    for thread in workers:
        thread.join()
    attempts = set(Job.objects.values_list("state", "attempts"))
    print(len(together), sorted(attempts))  # noqa: T201


def run_together(*parts: Any) -> None:
    threads = [threading.Thread(target=part) for part in parts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


call_command("migrate", verbosity=0)
{"ask_again": ask_again, "crowd": crowd}[sys.argv[1]]()

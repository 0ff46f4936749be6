"""Looking through the bank for items that ask nearly the same."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from content.items.near import NEAR_JOB, near_pairs
from content.items.search.models import NearPair
from content.jobs.actions import enqueue


def look_for_near(*, now: datetime) -> None:
    """As a job: a large bank takes minutes."""
    enqueue(kind=NEAR_JOB, key="all", payload={}, now=now)


def keep_near_pairs(told: Callable[[int, int], None]) -> int:
    """Put what is found now in place of what was found before."""
    pairs = near_pairs(told)
    rows = [
        NearPair(older_id=pair.older, newer_id=pair.newer, similarity=pair.similarity, same=pair.same)
        for pair in pairs
    ]
    with transaction.atomic():
        NearPair.objects.all().delete()
        NearPair.objects.bulk_create(rows)
    return len(rows)

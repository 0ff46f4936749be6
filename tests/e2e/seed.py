"""Fills the database of the browser tests: `python -m tests.e2e.seed`. Prints one activity code a line."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from datetime import timedelta  # noqa: E402
from random import Random  # noqa: E402
from typing import Any  # noqa: E402

from django.utils import timezone  # noqa: E402

from quiz.activities.actions import create_activity  # noqa: E402
from tests.cast import teacher_zhou  # noqa: E402
from tests.factories.items import ALL_FORMATS  # noqa: E402
from tests.factories.play import make_release  # noqa: E402

ACTIVITIES: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "every": (ALL_FORMATS, {}),
    "single": (("single",), {}),
    "end": (("single",), {"feedback": "end"}),
    "short": (("single",), {"limit_seconds": 30}),
}


def seed() -> dict[str, str]:
    now = timezone.now() - timedelta(minutes=5)
    codes = {}
    for index, (name, (formats, rules)) in enumerate(ACTIVITIES.items()):
        release = make_release(formats, count=max(3, len(formats)))
        activity = create_activity(
            title=name,
            text="",
            release=release,
            rules=rules,
            owner=teacher_zhou(),
            now=now,
            rng=Random(index),
        )
        codes[name] = activity.code
    return codes


if __name__ == "__main__":
    for name, code in seed().items():
        print(name, code)  # noqa: T201

"""What a quiz or a release can be drawn from."""

from typing import Final

from content.items.domain import EVERYBODY
from content.releases.domain import Candidate, Pool
from content.releases.models import Quiz, Release
from content.releases.queries import for_audience, frozen_versions

KIND_FIELDS: Final = {"difficulty": "version__difficulty", "format": "version__format", "topic": "topic"}


def release_pool(release: Release, audience: str = EVERYBODY) -> Pool:
    """Those that may be drawn for one of DRAWN_FOR, in one query."""
    rows = for_audience(release.entries.order_by("number"), audience)
    fields = ("number", "version__difficulty", "version__format", "topic", "held")
    return Pool([Candidate(*row) for row in rows.values_list(*fields)], release.apart)


def quiz_pool(quiz: Quiz) -> Pool:
    """What a release made of the quiz now would have; which must stay apart is seen when it is published."""
    return Pool(
        [
            Candidate(number, version.difficulty, version.format, version.item.topic, version.item.held)
            for number, version in enumerate(frozen_versions(quiz), 1)
        ]
    )

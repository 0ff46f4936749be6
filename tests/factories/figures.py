"""Figures of wordings as the worker would have left them."""

from content.items.models import ItemVersion
from quiz.analysis.models import VersionStatistics
from tests.cast import NOW
from tests.factories.items import make_version


def make_figures(
    version: ItemVersion | None = None,
    *,
    verdict: str = "good",
    count: int = 100,
    right: int = 60,
    discrimination: float | None = 0.4,
    weak: int = 10,
) -> VersionStatistics:
    """A single choice: 12348 is right; of the others 12368 has `weak` and 12345 ten."""
    wrong = count - right - weak - 10
    chosen = [("12315", False, wrong), ("12345", False, 10), ("12348", True, right), ("12368", False, weak)]
    return VersionStatistics.objects.create(
        version=version or make_version(),
        count=count,
        right_count=right,
        discrimination=discrimination,
        median_ms=12_340,
        fifths=[20] * 5,
        picks=[[name, is_key, n, [n // 5] * 5] for name, is_key, n in chosen],
        verdict=verdict,
        computed_at=NOW,
    )

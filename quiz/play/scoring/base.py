"""One formula for every mode: P · q · (1 − w · clamp((t − g) / (T − g), 0, 1)), rounded half up."""

from typing import ClassVar, Final

GRACE_MS: Final = 500


class ScoringRule:
    """P `full_points` of an item, w `speed_weight`: how much of them the slowest right answer loses."""

    code: ClassVar[str]
    full_points: ClassVar[int]
    speed_weight: ClassVar[float]

    def points(
        self, quality: float, *, spent_ms: int = 0, limit_ms: int | None = None, grace_ms: int = GRACE_MS
    ) -> int:
        """Points for an answer of `quality` 0 to 1. Without a limit for the item, speed does not count."""
        late = _lateness(spent_ms, limit_ms, grace_ms)
        return int(self.full_points * quality * (1 - self.speed_weight * late) + 0.5)


def _lateness(spent_ms: int, limit_ms: int | None, grace_ms: int) -> float:
    """0 for an answer within the grace, 1 for one at the limit or after."""
    if limit_ms is None:
        return 0
    return min(1.0, max(0, spent_ms - grace_ms) / max(1, limit_ms - grace_ms))

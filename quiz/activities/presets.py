"""Ready sets of rules. What a preset does not say is the field's default."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from .domain.windows import end_of_day


@dataclass(frozen=True)
class Preset:
    """`days` counts calendar days from the opening; None leaves the end open."""

    code: str
    name: str
    rules: dict[str, Any] = field(default_factory=dict)
    days: int | None = None

    def rules_from(self, opens_at: datetime, item_count: int) -> dict[str, Any]:
        """The rules for a release of `item_count` items; with too few to draw from, all are played."""
        rules = {**self.rules, "opens_at": opens_at}
        if rules.get("draw", 0) >= item_count:
            rules["draw"] = 0
        if self.days is not None:
            rules["closes_at"] = end_of_day(opens_at, days=self.days)
        return rules


PRACTICE: Final = Preset(
    code="practice",
    name="自由练习",
    rules={"draw": 10, "tries": 0, "counts": "first", "feedback": "each"},
)
WEEK: Final = Preset(
    code="week",
    name="公众答题周",
    rules={"draw": 5, "tries": 3, "tries_per": "day", "counts": "best", "feedback": "end"},
    days=7,
)
PRESETS: Final = {preset.code: preset for preset in (PRACTICE, WEEK)}

"""When a dead child is started again, and when to give up. Pure: moments are seconds of any clock."""

from dataclasses import dataclass, field

FIRST_DELAY = 0.2
LONGEST_DELAY = 5.0
WINDOW = 30.0
MOST_DEATHS = 5


@dataclass
class Deaths:
    """The deaths of one child within the last 30 seconds."""

    moments: list[float] = field(default_factory=list)

    def count(self, now: float) -> float | None:
        """Note a death; the seconds to wait before the restart, or None: it dies too often."""
        self.moments = [moment for moment in self.moments if now - moment < WINDOW] + [now]
        if len(self.moments) >= MOST_DEATHS:
            return None
        return min(FIRST_DELAY * 2 ** (len(self.moments) - 1), LONGEST_DELAY)

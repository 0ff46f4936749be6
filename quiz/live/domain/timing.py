"""How much time an answer is charged with. The formula stands in PROTOCOL.md."""

from typing import Final

from quiz.play.domain.marking import Timing

BUCKET_MS: Final = 100
LATE_MS: Final = 800
MOST_ALLOWED_MS: Final = 600
_READ_LEAST_MS, _READ_MOST_MS, _READ_PER_CHARACTER_MS = 2000, 12_000, 90
_READ_CASE_MOST_MS: Final = 60_000
_LONG_STEM, _GRACE_PER_CHARACTER_MS = 60, 15


def reading_ms(stem: str) -> int:
    """How long a question is read before its options open."""
    return min(_READ_MOST_MS, max(_READ_LEAST_MS, _READ_PER_CHARACTER_MS * len(stem)))


def case_reading_ms(text: str) -> int:
    """How much longer, where a case text stands above the question that nobody has read yet."""
    return min(_READ_CASE_MOST_MS, _READ_PER_CHARACTER_MS * len(text))


def grace_ms(stem: str) -> int:
    """Time that costs no points: half a second, more for a long stem."""
    return 500 + _GRACE_PER_CHARACTER_MS * max(0, len(stem) - _LONG_STEM)


def network_allowance_ms(rtt_ms: float | None) -> int:
    """What of an answer's way is not the player's: nothing where the round trip was not measured."""
    return 0 if rtt_ms is None else int(min(MOST_ALLOWED_MS, 1.5 * rtt_ms + 50))


def timing(
    *, tapped_ms: int, arrived_ms: int, rtt_ms: float | None, limit_ms: int | None, grace: int
) -> tuple[int, Timing]:
    """(the time that counts, how it came about), all in ms.

    `tapped_ms` is what the phone says from the first paint of the options to the tap, `arrived_ms` what the
    server saw from the opening to the arrival. t_eff = max(c, s - L) with c at most s, at most the limit.
    """
    seen = max(0, arrived_ms)
    said = min(max(0, tapped_ms), seen)
    allowance = network_allowance_ms(rtt_ms)
    counted = max(said, seen - allowance)
    if limit_ms is not None:
        counted = min(counted, limit_ms)
    return counted, Timing(c=said, s=seen, l=allowance, t=limit_ms, g=grace)


def untimed(*, arrived_ms: int, grace: int) -> tuple[int, Timing]:
    """The same for a card: nobody measured when it was raised, so it costs no time."""
    return 0, Timing(c=0, s=max(0, arrived_ms), l=0, t=None, g=grace)


def bucket(spent_ms: int) -> int:
    """Times are summed in tenths of a second, so that nobody wins by a hair of the network."""
    return spent_ms // BUCKET_MS

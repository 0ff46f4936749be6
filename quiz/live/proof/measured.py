"""What one run of the load gave, whoever made it, and the figures that come of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any


@dataclass
class Measured:
    """One value a round: times in ms, CPU seconds of the servers together.

    `acked`: the client ids that were acknowledged.
    """

    connect_s: float = 0.0
    rss_before_kb: int = 0
    rss_after_kb: int = 0
    frame_ms: list[float] = field(default_factory=list)
    frame_cpu_s: list[float] = field(default_factory=list)
    answer_cpu_s: list[float] = field(default_factory=list)
    result_cpu_s: list[float] = field(default_factory=list)
    ack_p50_ms: list[float] = field(default_factory=list)
    ack_p99_ms: list[float] = field(default_factory=list)
    ack_last_ms: list[float] = field(default_factory=list)
    result_ms: list[float] = field(default_factory=list)
    acked: set[str] = field(default_factory=set)
    disconnected: int = 0


def figures(measured: Measured, players: int) -> dict[str, Any]:
    """The middle of the rounds."""
    grown_kb = measured.rss_after_kb - measured.rss_before_kb
    return {
        "frame_ms": middle(measured.frame_ms),
        "frame_cpu_us": each_us(measured.frame_cpu_s, players),
        "answer_cpu_us": each_us(measured.answer_cpu_s, players),
        "ack_p50_ms": middle(measured.ack_p50_ms),
        "ack_p99_ms": middle(measured.ack_p99_ms),
        "ack_last_ms": middle(measured.ack_last_ms),
        "result_ms": middle(measured.result_ms),
        "join_per_s": round(players / measured.connect_s) if measured.connect_s else None,
        "kb_per_phone": round(grown_kb / players, 1) if measured.rss_before_kb else None,
        "result_cpu_us": each_us(measured.result_cpu_s, players),
        "disconnected": measured.disconnected,
    }


def middle(values: Sequence[float]) -> float | None:
    return round(median(values), 1) if values else None


def each_us(seconds: Sequence[float], players: int) -> float | None:
    return round(median(seconds) / players * 1e6, 1) if seconds else None


def percentile(values: Sequence[float], percent: int) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]

"""What counts on a board, who stands where, and where a page begins."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
ALL_TIME = "all"
ALL_SECONDS = -1
"""In the counting table: the line that holds all entries of one number of points."""


class Result(NamedTuple):
    """One finished attempt as a board sees it. `counts`: of a group the "first" or the "best" counts."""

    attempt_id: int
    group: str
    counts: str
    points: int
    elapsed_ms: int
    finished_at: datetime


class Standing(NamedTuple):
    """One player's line: the sums of the counted attempts, and how many they are."""

    points: int
    seconds: int
    attempts: int


class CountChange(NamedTuple):
    """By how much the number of entries with these points and seconds changes."""

    points: int
    seconds: int
    by: int


class PageStart(NamedTuple):
    """A page begins `skip` entries into those with `points`; `above` entries have more points."""

    points: int
    skip: int
    above: int


def counted(results: Iterable[Result]) -> list[Result]:
    """The attempt of every group that counts; where the rule has changed, the latest attempt's holds."""
    groups: dict[str, list[Result]] = {}
    for result in results:
        groups.setdefault(result.group, []).append(result)
    return [_counted_of(group) for group in groups.values()]


def _counted_of(group: Sequence[Result]) -> Result:
    rule = max(group, key=_earliest_first).counts
    return min(group, key=_best_first if rule == "best" else _earliest_first)


def _earliest_first(result: Result) -> tuple[datetime, int]:
    return result.finished_at, result.attempt_id


def _best_first(result: Result) -> tuple[int, int, datetime, int]:
    return -result.points, result.elapsed_ms, result.finished_at, result.attempt_id


def standing(results: Iterable[Result]) -> Standing:
    """One player's line from all their results on a board. Whole seconds are cut once, from the sum."""
    chosen = counted(results)
    return Standing(
        points=sum(result.points for result in chosen),
        seconds=sum(result.elapsed_ms for result in chosen) // 1000,
        attempts=len(chosen),
    )


def standings(rows: Iterable[tuple[int, Result]]) -> dict[int, Standing]:
    """Player id → line, from (player id, result) pairs in the order of the player ids."""
    by_player = groupby(rows, key=lambda row: row[0])
    return {player_id: standing(result for _, result in group) for player_id, group in by_player}


def changed(before: Mapping[int, Standing], after: Mapping[int, Standing]) -> dict[int, Standing]:
    """The lines of `after` that differ from those of `before`, in the order of the player ids."""
    return {
        player_id: after[player_id]
        for player_id in sorted(after)
        if before.get(player_id) != after[player_id]
    }


def count_changes(before: Iterable[Standing], after: Iterable[Standing]) -> list[CountChange]:
    """What the counting table must add and take away when the lines `before` become `after`; sorted."""
    changes: Counter[tuple[int, int]] = Counter()
    for lines, by in ((before, -1), (after, 1)):
        for line in lines:
            changes[line.points, line.seconds] += by
            changes[line.points, ALL_SECONDS] += by
    return [CountChange(*place, by) for place, by in sorted(changes.items()) if by]


def page_start(column: Iterable[tuple[int, int]], index: int) -> PageStart | None:
    """Where the entry number `index` (from 0) lies in `column`: (points, entries) with most points first."""
    above = 0
    for points, entries in column:
        if index < above + entries:
            return PageStart(points, index - above, above)
        above += entries
    return None


def page_ranks(first_rank: int, first_index: int, keys: Sequence[tuple[int, int]]) -> list[int]:
    """Ranks 1, 1, 3 of neighbours by (points, seconds); the first may share its rank with the page before."""
    ranks: list[int] = []
    for offset, key in enumerate(keys):
        if offset == 0:
            ranks.append(first_rank)
        else:
            ranks.append(ranks[-1] if key == keys[offset - 1] else first_index + offset + 1)
    return ranks


def week_period(moment: datetime) -> str:
    """The ISO week in Shanghai: 2026-W48."""
    year, week, _ = moment.astimezone(SHANGHAI).isocalendar()
    return f"{year}-W{week:02d}"


def week_start(moment: datetime) -> datetime:
    """Monday 00:00 in Shanghai of the week of this moment."""
    day = moment.astimezone(SHANGHAI).date()
    return datetime.combine(day - timedelta(days=day.weekday()), time(), tzinfo=SHANGHAI)


def counts_this_week(result: Result, earlier: Iterable[Result]) -> bool:
    """Whether a run still counts, after the runs of its group that were finished in weeks before.

    Without this, replaying an old activity every week would fill the board of every week.
    """
    return counted([*earlier, result]) == [result]


def is_daily(group: str) -> bool:
    """Whether a group is one day of an activity (act:<id>:<day>) and not all of it (act:<id>)."""
    return group.count(":") == 2

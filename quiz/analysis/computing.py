"""From the log to the statistics of each wording, always in full, so that doing it again is harmless.

What counts: the first time a player met the wording, in an attempt that was handed in, as first attempts are
what item analysis is made from; who has read the explanation answers from memory. Not trials, not rounds a
host voided or marked by a key of his own, and nothing of a wording that the desk has made void. The key is
the one the desk has corrected it to.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import Any, Final, NamedTuple

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet

from content.items.actions import Figures, keep_figures
from content.items.domain import ItemContent
from content.items.frozen import frozen_contents
from content.items.models import ItemVersion
from quiz.live.models import Room
from quiz.people.models import Player
from quiz.play.corrections import corrections_of
from quiz.play.models import Attempt, Correction, PaperItem, Response, Ruling
from quiz.play.rulings import SETTLING

from .domain.advice import advice_for, verdict
from .domain.gathering import Gathering, Measures, Pick
from .domain.picks import offered, picked
from .models import VersionStatistics

# A read is over before progress is written: on SQLite an open cursor would make that write fail.
PLAYERS_AT_ONCE: Final = 100_000
VERSIONS_AT_ONCE: Final = 50
_WRITTEN: Final = [field.name for field in VersionStatistics._meta.fields if not field.primary_key]

type Tell = Callable[[int, int], object]


class Met(NamedTuple):
    """One answer of a player to the wording, in the order of the query below."""

    player_id: int
    paper_id: int
    finished_at: datetime | None
    voided_at: datetime | None
    trial: bool
    item_count: int
    right_count: int | None
    quality: float | None
    answer: dict[str, Any]
    spent_ms: int


def analyse(*, since: datetime | None, now: datetime, tell: Tell | None = None) -> int:
    """Computes what was played or ruled `since`, or everything; returns how many wordings have figures."""
    due, done, kept = sorted(due_versions(since)), 0, 0
    for first in range(0, len(due), VERSIONS_AT_ONCE):
        chunk, made = due[first : first + VERSIONS_AT_ONCE], []
        for version_id in chunk:
            measures = _measure(version_id, partial(tell, done, len(due)) if tell else _say_nothing)
            if measures.count:
                made.append(_row(version_id, measures, now))
            done += 1
        _write(chunk, made)
        kept += len(made)
    _bring_behind()
    return kept


def _say_nothing() -> None: ...


def due_versions(since: datetime | None) -> set[int]:
    entries = PaperItem.objects.order_by()
    if since is not None:
        played = Attempt.objects.filter(finished_at__gte=since).values("paper")
        ruled = Ruling.objects.filter(made_at__gte=since).values("entry__paper")
        corrected = Correction.objects.filter(Q(made_at__gte=since) | Q(applied_at__gte=since))
        entries = entries.filter(
            Q(paper__in=played) | Q(paper__in=ruled) | Q(version__in=corrected.values("version"))
        )
    return set(entries.values_list("version", flat=True).distinct())


def _measure(version_id: int, tell: Callable[[], object]) -> Measures:
    content, void = _as_marked(version_id)
    left_out, gathered = _papers_left_out(version_id), Gathering(offered(content))
    if void:
        return gathered.measures()
    last_player = Player.objects.aggregate(last=Max("pk"))["last"] or 0
    for first in range(0, last_player + 1, PLAYERS_AT_ONCE):
        for met in _first_meetings(_answers(version_id, first)):
            if _counts(met, left_out):
                _add(gathered, met, content)
        tell()
    return gathered.measures()


def _as_marked(version_id: int) -> tuple[ItemContent, bool]:
    """The wording with the key in force, and whether it is void."""
    content = frozen_contents({version_id})[version_id]
    newest = Correction.objects.filter(version=version_id).aggregate(newest=Max("pk"))["newest"]
    if newest is None:
        return content, False
    in_force = corrections_of([newest])[newest]
    return in_force.applied_to(content), in_force.void


def _answers(version_id: int, first_player: int) -> QuerySet[Response]:
    """Of one portion of the players."""
    answers = Response.objects.filter(
        attempt__paper__entries__version=version_id, attempt__paper__entries__number=F("number")
    )
    # + 0 keeps the database from going through all attempts by this range rather than by the wording
    portion = answers.annotate(who=F("attempt__player") + 0)
    return portion.filter(who__gte=first_player, who__lt=first_player + PLAYERS_AT_ONCE)


def _first_meetings(answers: QuerySet[Response]) -> Iterator[Met]:
    """Of each player the last revision in the first attempt."""
    rows = answers.order_by("attempt__player", "attempt", "-revision").values_list(
        "attempt__player",
        "attempt__paper",
        "attempt__finished_at",
        "attempt__voided_at",
        "attempt__player__trial",
        "attempt__item_count",
        "attempt__score__right_count",
        "mark__quality",
        "answer",
        "spent_ms",
    )
    for _, of_player in groupby(rows.iterator(), key=lambda row: row[0]):
        yield Met(*next(of_player))


def _papers_left_out(version_id: int) -> set[int]:
    """Papers whose answers to this wording do not count: trials, and rounds of which a host has decided."""
    ruled = Ruling.objects.filter(entry__version=version_id, kind__in=SETTLING, correction=None)
    trials = Room.objects.filter(trial=True, paper__entries__version=version_id)
    return set(ruled.values_list("entry__paper", flat=True)) | set(trials.values_list("paper", flat=True))


def _counts(met: Met, left_out: set[int]) -> bool:
    handed_in = met.finished_at is not None and met.voided_at is None and met.right_count is not None
    return handed_in and met.quality is not None and not met.trial and met.paper_id not in left_out


def _add(gathered: Gathering, met: Met, content: ItemContent) -> None:
    right = met.quality == 1
    others = ((met.right_count or 0) - right, met.item_count - 1) if met.item_count > 1 else None
    gathered.add(right=right, others=others, spent_ms=met.spent_ms, picked=picked(met.answer, content, right))


def _row(version_id: int, found: Measures, now: datetime) -> VersionStatistics:
    format = frozen_contents({version_id})[version_id].format
    advice = advice_for(format, found.count, found.right_count, found.discrimination, found.picks)
    return VersionStatistics(
        version_id=version_id,
        count=found.count,
        right_count=found.right_count,
        discrimination=found.discrimination,
        median_ms=found.median_ms,
        fifths=found.fifths,
        picks=[[pick.name, pick.is_key, pick.count, pick.fifths] for pick in found.picks],
        verdict=verdict(found.count, advice),
        computed_at=now,
    )


def _write(due: list[int], made: list[VersionStatistics]) -> None:
    VersionStatistics.objects.bulk_create(
        made, update_conflicts=True, unique_fields=["version"], update_fields=_WRITTEN
    )
    gone = set(due) - {row.version_id for row in made}
    VersionStatistics.objects.filter(version__in=gone).delete()
    keep_figures({row.version_id: figures_of(row) for row in made} | dict.fromkeys(gone, Figures(0)))


def figures_of(row: VersionStatistics) -> Figures:
    """As the bank keeps it."""
    format, picks = (
        frozen_contents({row.version_id})[row.version_id].format,
        [Pick(*one) for one in row.picks],
    )
    advice = advice_for(format, row.count, row.right_count, row.discrimination, picks)
    codes = [str(code) for code in advice] or [str(verdict(row.count, advice))]
    return Figures(row.count, row.facility, row.discrimination, codes)


def _bring_behind() -> None:
    """To items that do not show figures there are: approved again since, or older than the columns."""
    newer = ItemVersion.objects.filter(
        item=OuterRef("version__item"), number__gt=OuterRef("version__number"), frozen_at__isnull=False
    )
    behind = VersionStatistics.objects.filter(
        ~Exists(newer), version__frozen_at__isnull=False, version__item__answered=0, count__gt=0
    )
    while some := list(behind[:VERSIONS_AT_ONCE]):
        keep_figures({row.version_id: figures_of(row) for row in some})

"""Reading the statistics: lines of the table, counts of the tabs, points of the drawing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import batched
from typing import Final

from django.db.models import Count, F, QuerySet, Sum

from content.items.models import ItemVersion
from content.items.phrases import FORMAT_NAMES
from content.releases.models import ReleaseItem
from quiz.opinions.queries import thumb_counts

from .domain.advice import Advice, Verdict, advice_for, strongest_wrong, weak_options
from .domain.gathering import Pick
from .domain.plots import Point
from .models import VersionStatistics
from .phrases import CHIPS, sentence

MOST_POINTS: Final = 500
TAKEN_AT_ONCE: Final = 1000


@dataclass(frozen=True)
class FigureLine:
    """One wording as people read its figures; `wrong` draws most of those who missed."""

    version: ItemVersion
    row: VersionStatistics
    picks: list[Pick]
    advice: list[Advice]
    thumbs: dict[str, int]

    @property
    def format_name(self) -> str:
        return FORMAT_NAMES[self.version.format]

    @property
    def percent(self) -> int:
        return round(100 * self.row.facility)

    @property
    def is_extreme(self) -> bool:
        return bool({Advice.TOO_EASY, Advice.TOO_HARD} & set(self.advice))

    @property
    def discrimination(self) -> str:
        """As 0.38; a sign of its own, since a hyphen is easily overlooked."""
        value = self.row.discrimination
        return "" if value is None else f"{value:.2f}".replace("-", "−")

    @property
    def median_s(self) -> float:
        return self.row.median_ms / 1000

    @property
    def wrong(self) -> Pick | None:
        return strongest_wrong(self.picks)

    @property
    def wrong_percent(self) -> int:
        return round(100 * self.wrong.count / self.row.count) if self.wrong else 0

    @property
    def chips(self) -> list[tuple[str, bool]]:
        """Each piece of advice in a word, and whether it is grave."""
        return [(CHIPS[one], one in (Advice.CHECK_KEY, Advice.CHECK_STEM)) for one in self.advice]

    @property
    def sentences(self) -> list[str]:
        weak = weak_options(self.version.format, self.row.count, self.picks)
        return [sentence(one, weak) for one in self.advice]


def statistics(quiz_id: int | None = None) -> QuerySet[VersionStatistics]:
    """Of all wordings, or of those ever published of one quiz."""
    rows = VersionStatistics.objects.all()
    if quiz_id is None:
        return rows
    published = ReleaseItem.objects.filter(release__quiz=quiz_id)
    return rows.filter(version__in=published.values("version"))


def in_tab(rows: QuerySet[VersionStatistics], tab: Verdict) -> QuerySet[VersionStatistics]:
    """With their items; what is gravest, else what most people answered first."""
    gravest = [F("discrimination").asc(nulls_last=True)] if tab == Verdict.LOOK else []
    found = rows.filter(verdict=tab).select_related("version__item")
    return found.order_by(*gravest, "-count", "version")


def tab_counts(rows: QuerySet[VersionStatistics]) -> dict[Verdict, int]:
    counted = dict(rows.order_by().values_list("verdict").annotate(Count("pk")))
    return {verdict: counted.get(verdict.value, 0) for verdict in Verdict}


def answer_count(rows: QuerySet[VersionStatistics]) -> int:
    return rows.aggregate(answers=Sum("count"))["answers"] or 0


def points(rows: QuerySet[VersionStatistics]) -> list[Point]:
    """What most people answered, of what has enough answers and a discrimination."""
    known = rows.exclude(verdict=Verdict.FEW).exclude(discrimination=None).order_by("-count", "version")
    return [
        Point(row.pk, row.facility, row.discrimination or 0, row.verdict == Verdict.GOOD)
        for row in known.defer("picks", "fifths")[:MOST_POINTS]
    ]


def lines(rows: Iterable[VersionStatistics]) -> list[FigureLine]:
    """For rows that brought their items; the thumbs in one query."""
    rows = list(rows)
    thumbs = thumb_counts([row.pk for row in rows])
    return [_line(row, thumbs.get(row.pk, {})) for row in rows]


def all_lines(rows: QuerySet[VersionStatistics]) -> Iterator[FigureLine]:
    """Of a whole bank, a thousand at a time."""
    ordered = rows.select_related("version__item").order_by("verdict", "version")
    for some in batched(ordered.iterator(chunk_size=TAKEN_AT_ONCE), TAKEN_AT_ONCE, strict=False):
        yield from lines(some)


def line_of(rows: QuerySet[VersionStatistics], version_id: int) -> FigureLine | None:
    return next(iter(lines(rows.filter(pk=version_id).select_related("version__item"))), None)


def lines_of_item(item_id: int) -> list[FigureLine]:
    """Every wording of an item that has been answered, the newest first."""
    rows = VersionStatistics.objects.filter(version__item=item_id).select_related("version__item")
    return lines(rows.order_by("-version__number"))


def _line(row: VersionStatistics, thumbs: dict[str, int]) -> FigureLine:
    picks = [Pick(*pick) for pick in row.picks]
    advice = advice_for(row.version.format, row.count, row.right_count, row.discrimination, picks)
    return FigureLine(row.version, row, picks, advice, thumbs)

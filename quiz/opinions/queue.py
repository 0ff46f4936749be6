"""The queue of the desk: what players reported and what hosts ruled, wording by wording, until decided."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, NamedTuple

from django.db.models import Count, Exists, F, Max, OuterRef, QuerySet, Subquery, Window
from django.db.models.functions import RowNumber

from content.items import formats
from content.items.domain import ItemContent
from content.items.models import ItemVersion
from content.items.queries import content_of
from quiz.play.corrections import InForce, corrections_of, newest_correction
from quiz.play.models import Response, Ruling, RulingKind

from .models import Decision, Opinion, Reason

MOST_CASES: Final = 50
SHOWN_VOICES: Final = 3
RULED: Final = {RulingKind.VOID.value: "现场作废", RulingKind.KEY.value: "现场更正答案"}
VOIDED: Final = "已作废，答过的都算对"
REASONS: Final = {**{reason.value: reason.label for reason in Reason}, **RULED}


class Topic(NamedTuple):
    """What one case is about."""

    version_id: int
    reason: str


@dataclass(frozen=True)
class Voice:
    """`given`: the player's answer, or the key a host put in its place; `by`: the host, empty for players."""

    given: str
    words: str
    told_at: datetime
    by: str = ""


@dataclass(frozen=True)
class Case:
    """All that was told of one wording for one reason and is not decided; the newest `voices`."""

    version: ItemVersion
    reason: str
    count: int
    newest_at: datetime
    key_text: str
    voices: list[Voice]

    @property
    def reason_text(self) -> str:
        return REASONS[self.reason]

    @property
    def is_ruling(self) -> bool:
        return self.reason in RULED


def open_case_count() -> int:
    """In two queries."""
    return sum(rows.values("topic_version", "topic_reason").distinct().count() for rows in _open())


def open_cases(most: int = MOST_CASES) -> list[Case]:
    """The newest first, in five queries at most however many there are."""
    found: list[tuple[Topic, int, datetime]] = []
    for rows in _open():
        grouped = rows.values_list("topic_version", "topic_reason").order_by()
        counted = grouped.annotate(count=Count("pk"), newest=Max("told_at")).order_by("-newest")[:most]
        found += [(Topic(version, reason), count, newest) for version, reason, count, newest in counted]
    found = sorted(found, key=lambda row: row[2], reverse=True)[:most]
    asked = ItemVersion.objects.select_related("item").annotate(in_force=newest_correction("pk"))
    versions = asked.in_bulk({topic.version_id for topic, *_ in found})
    contents = {pk: content_of(version) for pk, version in versions.items()}
    in_force = corrections_of([version.in_force for version in versions.values()])
    corrected = {pk: in_force.get(version.in_force) for pk, version in versions.items()}
    voices = _voices([topic for topic, *_ in found], contents)
    return [
        Case(
            version=versions[topic.version_id],
            reason=topic.reason,
            count=count,
            newest_at=newest,
            key_text=_key_now(contents[topic.version_id], corrected[topic.version_id]),
            voices=voices[topic],
        )
        for topic, count, newest in found
    ]


def decisions(most: int = 30) -> QuerySet[Decision]:
    """What was decided last, with the item."""
    return Decision.objects.select_related("version__item", "by").order_by("-pk")[:most]


def _open() -> tuple[QuerySet[Any], QuerySet[Any]]:
    """Reports and rulings nobody has decided on, alike in `topic_version`, `topic_reason` and `told_at`."""
    reports = Opinion.objects.exclude(reason="").annotate(
        topic_version=F("version"), topic_reason=F("reason"), told_at=F("reported_at")
    )
    rulings = Ruling.objects.filter(kind__in=RULED, correction=None).annotate(
        topic_version=F("entry__version"), topic_reason=F("kind"), told_at=F("made_at")
    )
    decided = Decision.objects.filter(
        version=OuterRef("topic_version"),
        reason=OuterRef("topic_reason"),
        covers_until__gte=OuterRef("told_at"),
    )
    return reports.filter(~Exists(decided)), rulings.filter(~Exists(decided))


def _voices(topics: Sequence[Topic], contents: dict[int, ItemContent]) -> dict[Topic, list[Voice]]:
    reports, rulings = _open()
    last = Response.objects.filter(attempt=OuterRef("attempt"), number=OuterRef("number"))
    answered = reports.annotate(answer=Subquery(last.order_by("-revision").values("answer")[:1]))
    heard: dict[Topic, list[Voice]] = defaultdict(list)
    for report in _newest(answered, topics):
        content = contents[report.topic_version]
        given = formats.get(content.format).answer_text(report.answer, content) if report.answer else ""
        heard[Topic(report.topic_version, report.reason)].append(Voice(given, report.words, report.told_at))
    for ruling in _newest(rulings.select_related("by"), topics):
        content = contents[ruling.topic_version]
        given = _key_text(replace(content, key=ruling.key)) if ruling.key else ""
        by = str(ruling.by) if ruling.by else "主持人"
        voice = Voice(given, ruling.reason, ruling.told_at, by)
        heard[Topic(ruling.topic_version, ruling.kind)].append(voice)
    return heard


def _newest(rows: QuerySet[Any], topics: Sequence[Topic]) -> Iterable[Any]:
    """A few rows of each topic, however many there are of one."""
    place = Window(RowNumber(), [F("topic_version"), F("topic_reason")], F("told_at").desc())
    of_topics = rows.filter(topic_version__in={topic.version_id for topic in topics})
    return of_topics.annotate(place=place).filter(place__lte=SHOWN_VOICES).order_by("-told_at")


def _key_now(content: ItemContent, correction: InForce | None) -> str:
    if correction is None:
        return _key_text(content)
    return VOIDED if correction.void else _key_text(correction.applied_to(content))


def _key_text(content: ItemContent) -> str:
    return formats.get(content.format).key_text(content)

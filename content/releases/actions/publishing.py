"""Freezing a quiz into a release."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from content.items.checks import quarrels, run_paper_checks
from content.items.models import ItemState, ItemVersion
from content.items.queries import content_of
from content.releases.errors import (
    EmptyQuiz,
    FlaggedItems,
    PaperFindings,
    RetiredItems,
    UnapprovedItems,
)
from content.releases.models import Quiz, QuizItem, Release, ReleaseItem
from content.releases.phrases import named
from content.releases.queries import flags_of
from content.staff.actions import record
from content.staff.models import User


def _approved_versions(quiz: Quiz) -> list[ItemVersion]:
    """The newest frozen wording of each item in order, with its item, in two queries.

    Raises EmptyQuiz, UnapprovedItems, RetiredItems.
    """
    items = [entry.item for entry in QuizItem.objects.filter(quiz=quiz).select_related("item")]
    if not items:
        raise EmptyQuiz
    newest = {
        version.item_id: version
        # locked, so that nobody takes an approval back before the release holds it
        for version in ItemVersion.objects.select_for_update()
        .filter(item__in=items, frozen_at__isnull=False)
        .order_by("item", "number")
    }
    missing = [item.code for item in items if item.pk not in newest]
    if missing:
        raise UnapprovedItems(missing)
    versions = [newest[item.pk] for item in items]
    for version, item in zip(versions, items, strict=True):
        version.item = item
    retired = [place for place, item in enumerate(items, 1) if item.state == ItemState.RETIRED]
    if retired:
        raise RetiredItems([named(place, versions[place - 1].stem) for place in retired])
    return versions


def _refuse_flagged(versions: Sequence[ItemVersion]) -> None:
    flags = flags_of(versions)
    flagged = [
        (named(place, version.stem), flags[version.item_id][0])
        for place, version in enumerate(versions, 1)
        if version.item_id in flags
    ]
    if flagged:
        raise FlaggedItems(flagged)


@transaction.atomic
def publish_quiz(*, quiz: Quiz, by: User | None, now: datetime, drawn_from: bool = False) -> Release:
    """Freeze the quiz as it is now. One that is `drawn_from` may hold items that do not go together: the
    release remembers the pairs, and no paper gets both.

    Raises EmptyQuiz, UnapprovedItems, RetiredItems, FlaggedItems or PaperFindings.
    """
    Quiz.objects.select_for_update().get(pk=quiz.pk)
    versions = _approved_versions(quiz)
    _refuse_flagged(versions)
    contents = [content_of(version) for version in versions]
    if not drawn_from and (complaints := run_paper_checks(contents)):
        raise PaperFindings([f"第 {index + 1} 题：{complaint.text}" for index, complaint in complaints])
    last = Release.objects.filter(quiz=quiz).aggregate(last=Max("number"))["last"] or 0
    release = Release.objects.create(
        quiz=quiz,
        number=last + 1,
        title=quiz.title,
        apart=sorted([one + 1, other + 1] for one, other in quarrels(contents)) if drawn_from else [],
        published_by=by,
        published_at=now,
    )
    ReleaseItem.objects.bulk_create(
        ReleaseItem(
            release=release,
            number=number,
            version=version,
            suits=version.item.suits,
            held=version.item.held,
            topic=version.item.topic,
        )
        for number, version in enumerate(versions, 1)
    )
    record(
        actor=by, verb="publish_quiz", target=f"quiz:{quiz.pk}", detail={"release": release.number}, now=now
    )
    return release

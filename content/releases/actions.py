"""Composing quizzes and freezing releases."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from content.items.checks import run_paper_checks
from content.items.models import Item, ItemState, ItemVersion
from content.items.queries import content_of
from content.releases.errors import (
    EmptyQuiz,
    FlaggedItems,
    NothingApproved,
    PaperFindings,
    RetiredItems,
    UnapprovedItems,
)
from content.releases.models import Quiz, QuizItem, Release, ReleaseItem
from content.releases.phrases import named
from content.releases.queries import conflicting_items, flags_of
from content.sources.models import Source
from content.staff.actions import record
from content.staff.models import User


@transaction.atomic
def create_quiz(*, code: str, title: str, text: str, owner: User | None, now: datetime) -> Quiz:
    """An empty quiz."""
    return Quiz.objects.create(code=code, title=title, text=text, owner=owner, created_at=now)


@transaction.atomic
def create_quiz_from_source(*, source: Source, code: str, owner: User, now: datetime) -> Quiz:
    """A quiz of every approved item of a source, in the order of the text. Raises NothingApproved."""
    items = list(Item.objects.filter(source=source, state=ItemState.APPROVED).order_by("pk"))
    if not items:
        raise NothingApproved
    quiz = create_quiz(code=code, title=source.title[:80], text="", owner=owner, now=now)
    set_quiz_items(quiz=quiz, items=items)
    return quiz


@transaction.atomic
def edit_quiz(*, quiz: Quiz, title: str, text: str) -> None:
    """What is published keeps the title it had."""
    quiz.title, quiz.text = title, text
    quiz.save(update_fields=["title", "text"])


@transaction.atomic
def set_quiz_items(*, quiz: Quiz, items: Sequence[Item]) -> None:
    """Make the list exactly these items in this order."""
    QuizItem.objects.filter(quiz=quiz).delete()
    QuizItem.objects.bulk_create(
        QuizItem(quiz=quiz, item=item, position=position) for position, item in enumerate(items, 1)
    )


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
def publish_quiz(*, quiz: Quiz, by: User | None, now: datetime) -> Release:
    """Freeze the quiz as it is now.

    Raises EmptyQuiz, UnapprovedItems, RetiredItems, FlaggedItems or PaperFindings.
    """
    Quiz.objects.select_for_update().get(pk=quiz.pk)
    versions = _approved_versions(quiz)
    _refuse_flagged(versions)
    complaints = run_paper_checks([content_of(version) for version in versions])
    if complaints:
        raise PaperFindings([f"第 {index + 1} 题：{complaint.text}" for index, complaint in complaints])
    last = Release.objects.filter(quiz=quiz).aggregate(last=Max("number"))["last"] or 0
    release = Release.objects.create(
        quiz=quiz, number=last + 1, title=quiz.title, published_by=by, published_at=now
    )
    ReleaseItem.objects.bulk_create(
        ReleaseItem(release=release, number=number, version=version, suits=version.item.suits)
        for number, version in enumerate(versions, 1)
    )
    record(
        actor=by, verb="publish_quiz", target=f"quiz:{quiz.pk}", detail={"release": release.number}, now=now
    )
    return release


@transaction.atomic
def add_quiz_items(*, quiz: Quiz, items: Sequence[Item]) -> int:
    """Put items at the end, those already in the quiz left where they are; how many were added."""
    Quiz.objects.select_for_update().get(pk=quiz.pk)
    present = dict(QuizItem.objects.filter(quiz=quiz).values_list("item_id", "position"))
    last = max(present.values(), default=0)
    fresh = [item for item in items if item.pk not in present]
    QuizItem.objects.bulk_create(
        QuizItem(quiz=quiz, item=item, position=last + step) for step, item in enumerate(fresh, 1)
    )
    return len(fresh)


@transaction.atomic
def remove_quiz_item(*, quiz: Quiz, item_id: int) -> None:
    QuizItem.objects.filter(quiz=quiz, item_id=item_id).delete()


def remove_conflicting_items(*, quiz: Quiz) -> int:
    """Take out as many items as it needs until the paper checks are content; how many went."""
    ids = conflicting_items(quiz)
    with transaction.atomic():
        QuizItem.objects.filter(quiz=quiz, item_id__in=ids).delete()
    return len(ids)


@transaction.atomic
def move_quiz_item(*, quiz: Quiz, item_id: int, by: int) -> None:
    """Move an item `by` places (-1 up, 1 down); at an end nothing happens."""
    Quiz.objects.select_for_update().get(pk=quiz.pk)
    items = [entry.item for entry in QuizItem.objects.filter(quiz=quiz).select_related("item")]
    place = next((index for index, item in enumerate(items) if item.pk == item_id), None)
    if place is None or not 0 <= place + by < len(items):
        return
    items.insert(place + by, items.pop(place))
    set_quiz_items(quiz=quiz, items=items)

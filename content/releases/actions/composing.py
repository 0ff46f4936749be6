"""Composing quizzes: which items, in which order.

Whoever changes the list holds the quiz's row until the transaction ends, so that two tabs come one after the
other and positions stay unique.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final

from django.db import transaction

from content.items.models import Item, ItemState
from content.releases.errors import NothingApproved
from content.releases.models import Quiz, QuizItem
from content.releases.phrases import copied_title
from content.releases.queries import conflicting_items
from content.sources.models import Source
from content.staff.actions import record
from content.staff.models import User

TITLE_MAX: Final = 80


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
    _hold(quiz)
    QuizItem.objects.filter(quiz=quiz).delete()
    QuizItem.objects.bulk_create(
        QuizItem(quiz=quiz, item=item, position=position) for position, item in enumerate(items, 1)
    )


@transaction.atomic
def add_quiz_items(*, quiz: Quiz, items: Sequence[Item]) -> int:
    """Put items at the end, those already in the quiz left where they are; how many were added."""
    _hold(quiz)
    present = dict(QuizItem.objects.filter(quiz=quiz).values_list("item_id", "position"))
    last = max(present.values(), default=0)
    fresh = [item for item in items if item.pk not in present]
    QuizItem.objects.bulk_create(
        QuizItem(quiz=quiz, item=item, position=last + step) for step, item in enumerate(fresh, 1)
    )
    return len(fresh)


@transaction.atomic
def remove_quiz_items(*, quiz: Quiz, item_ids: Collection[int]) -> int:
    """How many were taken out; what is not in the quiz is passed over."""
    _hold(quiz)
    gone, _ = QuizItem.objects.filter(quiz=quiz, item_id__in=item_ids).delete()
    return gone


def remove_conflicting_items(*, quiz: Quiz) -> int:
    """Take out as many items as it needs until the paper checks are content; how many went."""
    return remove_quiz_items(quiz=quiz, item_ids=conflicting_items(quiz))


def remove_held_items(*, quiz: Quiz) -> int:
    """Take out what is kept back for contests, so that the quiz can be practised; how many went."""
    held = quiz.entries.filter(item__held=True)
    return remove_quiz_items(quiz=quiz, item_ids=list(held.values_list("item_id", flat=True)))


@transaction.atomic
def place_quiz_item(*, quiz: Quiz, item_id: int, place: int) -> None:
    """Put an item at the place, counted from 1, or at the nearer end; one that is not there stays away."""
    _hold(quiz)
    items = _listed(quiz)
    before = next((index for index, item in enumerate(items) if item.pk == item_id), None)
    if before is not None:
        item = items.pop(before)
        items.insert(min(max(0, place - 1), len(items)), item)
        set_quiz_items(quiz=quiz, items=items)


@transaction.atomic
def move_quiz_item(*, quiz: Quiz, item_id: int, by: int) -> None:
    """Move an item `by` places (-1 up, 1 down); at an end nothing happens."""
    _hold(quiz)
    for place, item in enumerate(_listed(quiz), 1):
        if item.pk == item_id:
            place_quiz_item(quiz=quiz, item_id=item_id, place=max(1, place + by))


@transaction.atomic
def copy_quiz(*, quiz: Quiz, code: str, owner: User, now: datetime) -> Quiz:
    """复制题单: the same items in the same order, the copier's own from now on."""
    title = copied_title(quiz.title, TITLE_MAX)
    copy = create_quiz(code=code, title=title, text=quiz.text, owner=owner, now=now)
    set_quiz_items(quiz=copy, items=_listed(quiz))
    record(actor=owner, verb="copy_quiz", target=f"quiz:{copy.pk}", detail={"of": quiz.pk}, now=now)
    return copy


def _hold(quiz: Quiz) -> None:
    Quiz.objects.select_for_update().get(pk=quiz.pk)


def _listed(quiz: Quiz) -> list[Item]:
    return [entry.item for entry in QuizItem.objects.filter(quiz=quiz).select_related("item")]

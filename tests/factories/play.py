"""Releases, activities and whole attempts, in the fewest words a test can say them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import count as counter
from random import Random
from typing import Any

from content.items.models import ItemVersion
from content.releases.models import Quiz, QuizItem, Release, ReleaseItem
from quiz.activities.actions import answer_item, begin_attempt, create_activity, hand_in
from quiz.activities.models import Activity
from quiz.people.models import Player
from quiz.play.models import Attempt, PaperItem, Response
from tests.cast import NOW, make_player, teacher_zhou
from tests.factories.items import make_version, right_answer, wrong_answer

__all__ = ["answer", "make_activity", "make_attempt", "make_player", "make_release", "play_through"]

_numbers = counter(1)


def make_release(
    formats: Sequence[str] = ("single",),
    count: int = 10,
    topics: Sequence[str] = ("法律",),
    suits: Sequence[Sequence[str]] = ((),),
) -> Release:
    """`count` items that take their formats, their topics and whom they suit in turn."""
    number = next(_numbers)
    title = f"题单{1000 + number}"  # titles sort as they were made
    quiz = Quiz.objects.create(code=f"quiz-{number}", title=title, created_at=NOW)
    release = Release.objects.create(quiz=quiz, number=1, title=quiz.title, published_at=NOW)
    for position in range(1, count + 1):
        turn = position - 1
        version = make_version(
            formats[turn % len(formats)], topic=topics[turn % len(topics)], suits=suits[turn % len(suits)]
        )
        QuizItem.objects.create(quiz=quiz, item=version.item, position=position)
        ReleaseItem.objects.create(
            release=release,
            number=position,
            version=version,
            suits=version.item.suits,
            topic=version.item.topic,
        )
    return release


def make_activity(*, release: Release | None = None, title: str = "每日练习", **rules: Any) -> Activity:
    return create_activity(
        title=title,
        text="",
        release=release or make_release(),
        rules=rules,
        owner=teacher_zhou(),
        now=NOW,
        rng=Random(next(_numbers)),
    )


def make_attempt(
    player: Player | None = None, *, now: datetime = NOW, count: int = 3, **rules: Any
) -> Attempt:
    """An attempt just begun, in an activity of its own."""
    activity = make_activity(release=rules.pop("release", None) or make_release(count=count), **rules)
    return begin_attempt(activity=activity, player=player or make_player(), now=now, rng=Random(1))


def answer(
    attempt: Attempt,
    number: int,
    *,
    right: bool = True,
    client_id: str | None = None,
    spent_ms: int = 4000,
    now: datetime | None = None,
) -> Response:
    """Answers item `number`, five seconds an item after the start unless told when."""
    return answer_item(
        attempt=attempt,
        number=number,
        client_id=client_id or f"c{attempt.pk}-{number}",
        answer=right_answer(version_at(attempt, number))
        if right
        else wrong_answer(version_at(attempt, number)),
        spent_ms=spent_ms,
        now=now or attempt.started_at + timedelta(seconds=5 * number),
    ).response


def version_at(attempt: Attempt, number: int) -> ItemVersion:
    return PaperItem.objects.select_related("version").get(paper=attempt.paper_id, number=number).version


def play_through(
    activity: Activity, player: Player, right: int = 8, *, now: datetime = NOW, seconds: int = 5
) -> Attempt:
    """A whole attempt: the first `right` items right, the others wrong, `seconds` an item, handed in."""
    attempt = begin_attempt(activity=activity, player=player, now=now, rng=Random(next(_numbers)))
    for number in range(1, attempt.item_count + 1):
        at = now + timedelta(seconds=seconds * number)
        answer(attempt, number, right=number <= right, now=at)
    hand_in(attempt=attempt, now=now + timedelta(seconds=seconds * attempt.item_count))
    attempt.refresh_from_db()
    return attempt

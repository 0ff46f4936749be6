"""Playing in an activity: begin, answer, hand in."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from random import Random

from django.db import IntegrityError, transaction

from content.items.domain import JsonDict
from quiz.boards.posting import post_results
from quiz.people.models import Player
from quiz.play.actions import Taken, finish_attempt, make_paper, record_response, start_attempt
from quiz.play.domain.timing import GRACE, time_is_over
from quiz.play.errors import TimeOver
from quiz.play.models import Attempt, Feedback, Score
from quiz.play.papers import PaperEntry

from ..domain.tries import board_group
from ..domain.windows import attempt_deadline, window_state
from ..errors import ActivityClosed, ActivityNotOpen, ActivityWithdrawn, NoTriesLeft
from ..models import Activity, ActivityEntry, TriesPer
from ..phrases import moment
from ..queries import open_attempt, period_of, tries_used


def begin_attempt(*, activity: Activity, player: Player, now: datetime, rng: Random) -> Attempt:
    """The open attempt where there is one, else a new one.

    Raises ActivityWithdrawn, ActivityNotOpen, ActivityClosed, NoTriesLeft.
    """
    if activity.withdrawn_at is not None:
        raise ActivityWithdrawn(activity.withdrawn_note)
    mine = open_attempt(activity, player)
    if mine and not time_is_over(mine.deadline_at, now):
        return mine
    if mine:
        hand_in(attempt=mine, now=now)
    try:
        return _begin(activity, player, now, rng)
    except IntegrityError:
        # A second tab took this try first: go on in its attempt.
        if mine := open_attempt(activity, player):
            return mine
        raise


def answer_item(
    *,
    attempt: Attempt,
    number: int,
    client_id: str,
    answer: JsonDict,
    spent_ms: int,
    now: datetime,
    entry: PaperEntry | None = None,
) -> Taken:
    """Records; the last answer of an attempt with feedback after each item hands it in, in one transaction.

    Raises what record_response raises; after TimeOver the attempt is handed in.
    """
    write = partial(
        record_response,
        attempt=attempt,
        number=number,
        client_id=client_id,
        answer=answer,
        spent_ms=spent_ms,
        now=now,
        entry=entry,
    )
    try:
        if attempt.feedback == Feedback.EACH and number == attempt.item_count:
            return _write_last(write, attempt, now)
        return write()
    except TimeOver:
        hand_in(attempt=attempt, now=now)
        raise


@transaction.atomic
def hand_in(*, attempt: Attempt, now: datetime) -> Score:
    """Finishes and posts to the boards. Done before: changes nothing and gives the score again."""
    was_open = attempt.finished_at is None
    score = finish_attempt(attempt=attempt, now=now)
    if was_open:  # as far as the caller knew: posting twice is harmless
        _post(attempt, score)
    return score


def hand_in_overdue(*, now: datetime) -> int:
    """Hands in every attempt whose time is over, each in its own transaction; how many there were."""
    overdue = Attempt.objects.filter(finished_at=None, deadline_at__lt=now - GRACE).order_by("deadline_at")
    attempts = list(overdue[:500])
    for attempt in attempts:
        hand_in(attempt=attempt, now=now)
    return len(attempts)


@transaction.atomic
def _begin(activity: Activity, player: Player, now: datetime, rng: Random) -> Attempt:
    _check_window(activity, now)
    # In this order: a second tab's try that is counted here is also found open below, and one that is not
    # counted takes the same number, which the constraint refuses.
    used = tries_used(activity, player, now)
    if mine := open_attempt(activity, player):
        return mine
    if activity.tries and used >= activity.tries:
        raise NoTriesLeft(activity.tries, daily=activity.tries_per == TriesPer.DAY)
    paper = make_paper(
        release=activity.release,
        count=activity.draw,
        audience=activity.audience,
        plan=activity.draw_plan or None,
        now=now,
        rng=rng,
    )
    attempt = start_attempt(
        player=player,
        paper=paper,
        scoring=activity.scoring,
        feedback=activity.feedback,
        deadline_at=attempt_deadline(now, activity.limit_seconds, activity.closes_at),
        now=now,
    )
    ActivityEntry.objects.create(
        activity=activity,
        player=player,
        attempt=attempt,
        period=period_of(activity, now),
        number=used + 1,
        counts=activity.counts,
        pass_percent=activity.pass_percent,
    )
    return attempt


@transaction.atomic
def _write_last(write: Callable[[], Taken], attempt: Attempt, now: datetime) -> Taken:
    taken = write()
    # a client_id that came before may give the row of an earlier item
    if taken.response.number == attempt.item_count:
        hand_in(attempt=attempt, now=now)
    return taken


def _check_window(activity: Activity, now: datetime) -> None:
    match window_state(activity.opens_at, activity.closes_at, now):
        case "upcoming":
            raise ActivityNotOpen(moment(activity.opens_at))
        case "closed":
            raise ActivityClosed(moment(activity.closes_at or now))


def _post(attempt: Attempt, score: Score) -> None:
    entry = ActivityEntry.objects.select_related("player").filter(attempt=attempt).first()
    if entry is None or attempt.finished_at is None:
        return
    post_results(
        attempt=attempt,
        player=entry.player,
        activity_id=entry.activity_id,
        group=board_group(entry.activity_id, entry.period),
        counts=entry.counts,
        points=score.points,
        elapsed_ms=score.elapsed_ms,
        finished_at=attempt.finished_at,
    )

"""Writing activities: making and changing them, and playing in them."""

from dataclasses import asdict, fields, replace
from datetime import datetime
from random import Random
from typing import Any, Final

from django.db import IntegrityError, transaction

from content.items.domain import Fault, JsonDict
from content.releases.actions import publish_quiz
from content.releases.models import Quiz, Release
from content.staff.actions import record
from content.staff.models import User
from quiz.boards.actions import post_results
from quiz.boards.models import Counts
from quiz.people.models import Player
from quiz.play import scoring
from quiz.play.actions import finish_attempt, make_paper, record_response, start_attempt
from quiz.play.codes import draw_code
from quiz.play.domain.timing import GRACE, time_is_over
from quiz.play.errors import TimeOver
from quiz.play.models import Attempt, Feedback, Response, Score

from .domain.rules import Choices, Rules, rule_faults
from .domain.tries import board_group
from .domain.windows import attempt_deadline, window_state
from .errors import ActivityClosed, ActivityNotOpen, ActivityWithdrawn, InvalidRules, NoTriesLeft
from .models import Activity, ActivityEntry, TriesPer
from .phrases import WITHDRAWN_NOTE, moment
from .queries import open_attempt, period_of, tries_used

CODE_LENGTH: Final = 6
_CHOICES: Final = Choices(
    tries_per=TriesPer.values, counts=Counts.values, scoring=scoring.codes(), feedback=Feedback.values
)


@transaction.atomic
def create_activity(
    *,
    title: str,
    text: str,
    release: Release,
    rules: dict[str, Any],
    owner: User | None,
    now: datetime,
    rng: Random,
    on_home: bool = True,
) -> Activity:
    """`rules` as a Preset gives them or a form; it opens now unless they say when. Raises InvalidRules."""
    given = Rules(**{"opens_at": now, **rules})
    _refuse_faults(title, given, release)
    return Activity.objects.create(
        code=_free_code(rng),
        title=title.strip(),
        text=text.strip(),
        release=release,
        owner=owner,
        created_at=now,
        on_home=on_home,
        **asdict(given),
    )


@transaction.atomic
def edit_activity(
    *,
    activity: Activity,
    title: str,
    text: str,
    rules: dict[str, Any],
    on_home: bool,
    by: User | None,
    now: datetime,
) -> None:
    """Change what it says and its rules; attempts already begun keep theirs. Raises InvalidRules."""
    given = replace(rules_of(activity), **rules)
    _refuse_faults(title, given, activity.release)
    changed = {"title": title.strip(), "text": text.strip(), "on_home": on_home, **asdict(given)}
    Activity.objects.filter(pk=activity.pk).update(**changed)
    record(actor=by, verb="edit_activity", target=f"activity:{activity.pk}", detail={}, now=now)


def rules_of(activity: Activity) -> Rules:
    return Rules(**{field.name: getattr(activity, field.name) for field in fields(Rules)})


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
    *, attempt: Attempt, number: int, client_id: str, answer: JsonDict, spent_ms: int, now: datetime
) -> Response:
    """Records; the last answer of an attempt with feedback after each item hands it in, in one transaction.

    Raises what record_response raises; after TimeOver the attempt is handed in.
    """
    closes_with = attempt.item_count if attempt.feedback == Feedback.EACH else None
    try:
        with transaction.atomic():
            response = record_response(
                attempt=attempt,
                number=number,
                client_id=client_id,
                answer=answer,
                spent_ms=spent_ms,
                now=now,
            )
            if response.number == closes_with:
                hand_in(attempt=attempt, now=now)
            return response
    except TimeOver:
        hand_in(attempt=attempt, now=now)
        raise


@transaction.atomic
def hand_in(*, attempt: Attempt, now: datetime) -> Score:
    """Finishes and posts to the boards. Done before: changes nothing and gives the score again."""
    run = Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)
    score = finish_attempt(attempt=attempt, now=now)
    if run.finished_at is None:
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
def withdraw_activity(*, activity: Activity, note: str, now: datetime, by: User | None = None) -> None:
    """撤下: nobody can begin any more and `note` tells why. Attempts already begun can be finished."""
    activity.withdrawn_at = now
    activity.withdrawn_note = note.strip()[:120] or WITHDRAWN_NOTE
    activity.save(update_fields=["withdrawn_at", "withdrawn_note"])
    detail = {"note": activity.withdrawn_note}
    record(actor=by, verb="withdraw_activity", target=f"activity:{activity.pk}", detail=detail, now=now)


def replace_release(*, activity: Activity, release: Release, now: datetime) -> None:
    """改好再发: the same link plays another release. Raises ActivityClosed, InvalidRules."""
    if window_state(activity.opens_at, activity.closes_at, now) == "closed":
        raise ActivityClosed(moment(activity.closes_at or now))
    _refuse_faults(activity.title, rules_of(activity), release)
    activity.release = release
    activity.withdrawn_at, activity.withdrawn_note = None, ""
    activity.save(update_fields=["release", "withdrawn_at", "withdrawn_note"])


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
    attempt = start_attempt(
        player=player,
        paper=make_paper(release=activity.release, count=activity.draw, now=now, rng=rng),
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


def _refuse_faults(title: str, rules: Rules, release: Release) -> None:
    faults = rule_faults(rules, _CHOICES, release.entries.count())
    if not 1 <= len(title.strip()) <= 60:
        faults.insert(0, Fault("title", "length", "标题要有 1 到 60 个字。"))
    if faults:
        raise InvalidRules(faults)


def _free_code(rng: Random) -> str:
    # Two equal codes drawn in one instant: the constraint refuses one, and pressing again draws another.
    code = draw_code(rng, CODE_LENGTH).lower()
    while Activity.objects.filter(code=code).exists():
        code = draw_code(rng, CODE_LENGTH).lower()
    return code


@transaction.atomic
def publish_activity(
    *,
    quiz: Quiz,
    title: str,
    text: str,
    rules: dict[str, Any],
    by: User,
    now: datetime,
    rng: Random,
    on_home: bool = True,
) -> Activity:
    """Freeze the quiz and open an activity on it, both or neither. Raises ReleaseError, InvalidRules."""
    release = publish_quiz(quiz=quiz, by=by, now=now)
    activity = create_activity(
        title=title, text=text, release=release, rules=rules, owner=by, now=now, rng=rng, on_home=on_home
    )
    record(actor=by, verb="publish_activity", target=f"activity:{activity.pk}", detail={}, now=now)
    return activity


@transaction.atomic
def republish_activity(*, activity: Activity, by: User, now: datetime) -> None:
    """改好再发: freeze the quiz as it is now and play that under the same link. Raises as replace_release."""
    release = publish_quiz(quiz=activity.release.quiz, by=by, now=now)
    replace_release(activity=activity, release=release, now=now)
    detail = {"release": release.number}
    record(actor=by, verb="republish_activity", target=f"activity:{activity.pk}", detail=detail, now=now)

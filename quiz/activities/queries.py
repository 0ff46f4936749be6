"""Reading activities: what is on, and where one player stands in it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from content.items.domain import EVERYBODY
from content.releases.models import ReleaseItem
from content.releases.queries import for_audience, outdated_entries
from quiz.boards.models import Board
from quiz.boards.queries import ACTIVITY
from quiz.people.models import Player
from quiz.play import queries as play_queries
from quiz.play.domain.shown import Result
from quiz.play.errors import AttemptNotFinished
from quiz.play.models import Attempt, Feedback, ScoreChange
from quiz.play.score_changes import changes_of

from .domain.tries import tries_left
from .domain.windows import end_of_day, local_day
from .errors import ActivityNotFound
from .models import Activity, ActivityEntry, TriesPer


class Standing(NamedTuple):
    """`tries_left` is None when there is no limit."""

    tries_used: int
    tries_left: int | None
    open_attempt: Attempt | None


def home_activities(now: datetime) -> QuerySet[Activity]:
    """What can be played now and is wanted on the home page, each with `item_count`, newest first."""
    still_open = Q(closes_at=None) | Q(closes_at__gt=now)
    wanted = _shown(now).filter(still_open, opens_at__lte=now, on_home=True)
    return wanted.exclude(release__quiz__pack__on_home=False).order_by("-opens_at", "-id")


def listed_activities(now: datetime) -> QuerySet[Activity]:
    """All that are not withdrawn, with `item_count` and `state`: open, upcoming, then closed."""
    place = Case(When(state="open", then=0), When(state="upcoming", then=1), default=2)
    return _shown(now).order_by(place, "-opens_at", "-id")


def desk_activities(now: datetime) -> QuerySet[Activity]:
    """All of them, withdrawn too, newest first, with `finished_count` and `finished_today`."""
    begun = ActivityEntry.objects.filter(activity=OuterRef("pk"))
    today = end_of_day(now, days=1) - timedelta(days=1)
    return (
        Activity.objects.select_related("release", "owner")
        .annotate(
            finished_count=_count(begun.filter(attempt__finished_at__isnull=False)),
            finished_today=_count(begun.filter(attempt__finished_at__gte=today)),
        )
        .order_by("-id")
    )


def with_outdated_count(activities: QuerySet[Activity]) -> QuerySet[Activity]:
    """`outdated_count`: how many items have a newer approved wording or were retired since."""
    outdated = outdated_entries().filter(release=OuterRef("release")).order_by()
    return activities.annotate(outdated_count=_rows(outdated))


def practices_with_held(now: datetime, item_id: int | None = None) -> QuerySet[Activity]:
    """Practices that are not over and whose items, or this one of them, were kept back for contests after
    they had been published; with `held_count`."""
    practice = Q(feedback=Feedback.EACH) | Q(tries=0)
    still_open = Q(closes_at=None) | Q(closes_at__gt=now)
    asked = {} if item_id is None else {"version__item": item_id}
    held = ReleaseItem.objects.filter(
        release=OuterRef("release"), version__item__held=True, **asked
    ).order_by()
    activities = Activity.objects.filter(practice, still_open, withdrawn_at=None)
    return activities.annotate(held_count=_rows(held)).filter(held_count__gt=0).order_by("-id")


def running_activities(now: datetime) -> QuerySet[Activity]:
    """What can be played now, on the home page or not, as `desk_activities`."""
    still_open = Q(closes_at=None) | Q(closes_at__gt=now)
    return desk_activities(now).filter(still_open, withdrawn_at=None, opens_at__lte=now)


def activity_by_code(code: str) -> Activity:
    """Withdrawn ones too: their page says so. Raises ActivityNotFound."""
    activity = _with_release().filter(code=code).first()
    if activity is None:
        raise ActivityNotFound
    return activity


def activity_of_attempt(attempt: Attempt) -> Activity:
    """Raises ActivityNotFound for an attempt that belongs to none."""
    activity = _with_release().filter(entries__attempt=attempt).first()
    if activity is None:
        raise ActivityNotFound
    return activity


def standing_for(activity: Activity, player: Player, now: datetime) -> Standing:
    used = tries_used(activity, player, now)
    return Standing(used, tries_left(activity.tries, used), open_attempt(activity, player))


def open_attempt(activity: Activity, player: Player) -> Attempt | None:
    mine = Attempt.objects.filter(activity_entry__activity=activity, player=player, finished_at=None)
    return mine.order_by("id").first()


def tries_used(activity: Activity, player: Player, now: datetime) -> int:
    """In the period that `tries` counts: the whole activity, or this day."""
    mine = ActivityEntry.objects.filter(activity=activity, player=player)
    return mine.filter(period=period_of(activity, now)).count()


def period_of(activity: Activity, now: datetime) -> str:
    return local_day(now) if activity.tries_per == TriesPer.DAY else ""


def result_of(attempt: Attempt, changes: Sequence[ScoreChange] | None = None) -> Result:
    """The result with what the activity adds: the pass line and the player's last attempt before.

    `changes`: what corrections made of the score, where the caller has read them. Who has passed by what
    counted as right then has passed. Raises AttemptNotFinished.
    """
    if attempt.finished_at is None:
        raise AttemptNotFinished
    entry = ActivityEntry.objects.get(attempt=attempt)
    changes = changes_of(attempt) if changes is None else changes
    earlier = ActivityEntry.objects.filter(
        activity=entry.activity_id, player=entry.player_id, attempt__finished_at__lt=attempt.finished_at
    ).order_by("-attempt__finished_at")
    return play_queries.result(
        attempt,
        pass_percent=entry.pass_percent,
        previous_right_count=earlier.values_list("attempt__score__right_count", flat=True).first(),
        once_right=max((change.right_before for change in changes), default=0),
    )


def entries_of(player: Player) -> QuerySet[ActivityEntry]:
    """What the player has played, newest first, with activity, attempt and score."""
    mine = ActivityEntry.objects.filter(player=player).select_related("activity", "attempt__score")
    return mine.order_by("-id")


def with_news(entries: QuerySet[ActivityEntry]) -> QuerySet[Any]:
    """`has_news`: a correction has changed the score and the player has not looked at it since."""
    unseen = ScoreChange.objects.filter(attempt=OuterRef("attempt"), seen_at=None)
    return entries.annotate(has_news=Exists(unseen))


def activities_of(boards: list[Board]) -> dict[int, Activity]:
    """Activity id → activity, for boards of activities."""
    return Activity.objects.in_bulk([board.scope_id for board in boards if board.scope_kind == ACTIVITY])


def _shown(now: datetime) -> QuerySet[Activity]:
    state = Case(
        When(opens_at__gt=now, then=Value("upcoming")),
        When(closes_at__lte=now, then=Value("closed")),
        default=Value("open"),
        output_field=CharField(),
    )
    return _with_release().filter(withdrawn_at=None).annotate(state=state)


def _count(entries: QuerySet[ActivityEntry]) -> Coalesce:
    counted = entries.order_by().values("activity").annotate(n=Count("id")).values("n")
    return Coalesce(Subquery(counted), 0)


def _with_release() -> QuerySet[Activity]:
    """`item_count`: how many items one attempt has."""
    in_release = ReleaseItem.objects.filter(release=OuterRef("release")).order_by()
    fitting = for_audience(in_release, OuterRef("audience"))
    item_count = Case(
        When(draw__gt=0, then=F("draw")),  # the rules let nobody draw more than there are
        When(audience=EVERYBODY, then=_rows(in_release)),
        default=_rows(fitting),
    )
    return Activity.objects.select_related("release__quiz__pack").annotate(item_count=item_count)


def _rows(entries: QuerySet[ReleaseItem]) -> Coalesce:
    return Coalesce(Subquery(entries.values("release").annotate(n=Count("id")).values("n")), 0)

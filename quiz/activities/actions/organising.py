"""Making, changing, publishing and taking down activities."""

from dataclasses import asdict, fields, replace
from datetime import datetime
from random import Random
from typing import Any, Final

from django.db import transaction

from content.items.domain import DRAWN_FOR, EVERYBODY, Fault
from content.releases.actions import publish_quiz, remove_held_items
from content.releases.models import Quiz, Release
from content.releases.pools import release_pool
from content.releases.queries import audience_counts_of
from content.staff.actions import record
from content.staff.models import User
from quiz.boards.models import Counts
from quiz.play import scoring
from quiz.play.codes import draw_code
from quiz.play.models import Feedback

from ..domain.plans import plan_total
from ..domain.rules import Choices, Rules, rule_faults
from ..domain.windows import window_state
from ..errors import ActivityClosed, InvalidRules
from ..models import Activity, TriesPer
from ..phrases import WITHDRAWN_NOTE, moment

CODE_LENGTH: Final = 6
_CHOICES: Final = Choices(
    audience=DRAWN_FOR,
    tries_per=TriesPer.values,
    counts=Counts.values,
    scoring=scoring.codes(),
    feedback=Feedback.values,
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
    given = Rules(**{"opens_at": now, **with_draw(rules)})
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
    given = replace(rules_of(activity), **with_draw(rules))
    _refuse_faults(title, given, activity.release)
    changed = {"title": title.strip(), "text": text.strip(), "on_home": on_home, **asdict(given)}
    Activity.objects.filter(pk=activity.pk).update(**changed)
    record(actor=by, verb="edit_activity", target=f"activity:{activity.pk}", detail={}, now=now)


def with_draw(rules: dict[str, Any]) -> dict[str, Any]:
    """A plan alone says how many are drawn."""
    if "draw" not in rules and (total := plan_total(rules.get("draw_plan"))):
        return {**rules, "draw": total}
    return rules


def rules_of(activity: Activity) -> Rules:
    return Rules(**{field.name: getattr(activity, field.name) for field in fields(Rules)})


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


def _refuse_faults(title: str, rules: Rules, release: Release) -> None:
    audience = rules.audience if rules.audience in DRAWN_FOR else EVERYBODY
    pool = release_pool(release, audience)
    faults = rule_faults(rules, _CHOICES, audience_counts_of(release), pool)
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
    without_held: bool = False,
) -> Activity:
    """Freeze the quiz and open an activity on it, both or neither. `without_held` takes the items that are
    kept back for contests out of the quiz first. Raises ReleaseError, InvalidRules."""
    if without_held:
        remove_held_items(quiz=quiz)
    release = publish_quiz(quiz=quiz, by=by, now=now, drawn_from=with_draw(rules).get("draw", 0) > 0)
    activity = create_activity(
        title=title, text=text, release=release, rules=rules, owner=by, now=now, rng=rng, on_home=on_home
    )
    record(actor=by, verb="publish_activity", target=f"activity:{activity.pk}", detail={}, now=now)
    return activity


@transaction.atomic
def republish_activity(*, activity: Activity, by: User, now: datetime, without_held: bool = False) -> None:
    """改好再发: freeze the quiz as it is now and play that under the same link. `without_held` as in
    publish_activity. Raises ReleaseError, and as replace_release."""
    quiz = activity.release.quiz
    if without_held:
        remove_held_items(quiz=quiz)
    release = publish_quiz(quiz=quiz, by=by, now=now, drawn_from=activity.draw > 0)
    replace_release(activity=activity, release=release, now=now)
    detail = {"release": release.number}
    record(actor=by, verb="republish_activity", target=f"activity:{activity.pk}", detail=detail, now=now)

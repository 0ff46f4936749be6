"""周老师 makes activities, changes them and takes them down. Playing in them is in test_actions."""

from datetime import timedelta
from random import Random

import pytest

from quiz.activities.actions import (
    begin_attempt,
    create_activity,
    replace_release,
    withdraw_activity,
)
from quiz.activities.errors import (
    ActivityClosed,
    ActivityWithdrawn,
    InvalidRules,
)
from quiz.activities.models import Activity
from quiz.activities.queries import result_of
from quiz.boards.models import BoardResult
from quiz.play.models import Attempt, Score
from tests.cast import NOW, make_player, teacher_zhou
from tests.factories.play import answer, make_activity, make_release, play_through

pytestmark = pytest.mark.django_db
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


def begin(activity: Activity, player=None, now=NOW) -> Attempt:
    return begin_attempt(activity=activity, player=player or make_player(), now=now, rng=Random(4))


def test_an_activity_is_made_with_its_rules_and_a_short_code() -> None:
    release = make_release(count=6)
    activity = make_activity(release=release, title=" 宪法周 ", draw=5, tries=3, pass_percent=60)
    activity.refresh_from_db()
    assert (activity.title, activity.draw, activity.tries, activity.pass_percent) == ("宪法周", 5, 3, 60)
    assert (activity.opens_at, activity.closes_at, activity.owner) == (NOW, None, teacher_zhou())
    assert len(activity.code) == 6 and activity.code == activity.code.lower()


def test_a_code_that_is_taken_is_drawn_again() -> None:
    both = [
        create_activity(
            title="同", text="", release=make_release(), rules={}, owner=None, now=NOW, rng=Random(1)
        )
        for _ in range(2)
    ]
    assert both[0].code != both[1].code


def test_faulty_rules_make_nothing_and_are_all_told() -> None:
    with pytest.raises(InvalidRules) as refused:
        make_activity(release=make_release(count=3), title=" ", draw=4, closes_at=NOW - DAY)
    assert [fault.field for fault in refused.value.faults] == ["title", "draw", "closes_at"]
    assert Activity.objects.count() == 0


def test_withdrawn_says_why_but_what_was_begun_is_finished() -> None:
    activity = make_activity(release=make_release(count=2))
    attempt = begin(activity)
    withdraw_activity(activity=activity, note="第三题有误，正在修改。", now=NOW)
    with pytest.raises(ActivityWithdrawn, match=r"^第三题有误，正在修改。$"):
        begin(activity, make_player("小红"))
    for number in (1, 2):
        answer(attempt, number)
    assert Score.objects.get(attempt=attempt).points == 200


def test_withdrawn_without_a_note_still_has_a_sentence() -> None:
    activity = make_activity()
    withdraw_activity(activity=activity, note="  ", now=NOW)
    with pytest.raises(ActivityWithdrawn, match="请过一会儿再来"):
        begin(activity)


def test_a_mended_release_goes_under_the_same_link() -> None:
    activity, old = make_activity(release=make_release(count=2)), make_player("小红")
    begun = begin(activity, old)
    withdraw_activity(activity=activity, note="", now=NOW)
    mended = make_release(count=3)
    replace_release(activity=activity, release=mended, now=NOW)
    assert begin(activity, old) == begun and begun.item_count == 2
    assert begin(activity).paper.release == mended


def test_a_release_with_too_few_items_to_draw_is_refused() -> None:
    activity = make_activity(release=make_release(count=5), draw=5)
    with pytest.raises(InvalidRules):
        replace_release(activity=activity, release=make_release(count=4), now=NOW)
    activity.refresh_from_db()
    assert activity.release.entries.count() == 5


def test_a_closed_activity_gets_no_other_release() -> None:
    activity = make_activity(closes_at=NOW + HOUR)
    with pytest.raises(ActivityClosed):
        replace_release(activity=activity, release=make_release(), now=NOW + HOUR)


def test_an_edited_rule_holds_for_attempts_that_begin_later() -> None:
    activity, player = make_activity(release=make_release(count=1), pass_percent=60), make_player()
    begun = begin(activity, player)
    Activity.objects.filter(pk=activity.pk).update(counts="best", pass_percent=None)
    answer(begun, 1)
    begun.refresh_from_db()
    assert BoardResult.objects.get(board__scope_kind="activity").counts == "first"
    assert result_of(begun).passed is True
    activity.refresh_from_db()
    later = play_through(activity, player)
    assert BoardResult.objects.get(board__scope_kind="activity", attempt=later).counts == "best"
    assert result_of(later).passed is None

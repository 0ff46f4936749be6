"""周老师 sets the rules, 小明 plays by them."""

from datetime import timedelta
from random import Random

import pytest

from content.items.models import Item
from quiz.activities.actions import (
    begin_attempt,
    hand_in,
    hand_in_overdue,
)
from quiz.activities.errors import (
    ActivityClosed,
    ActivityNotOpen,
    NoTriesLeft,
)
from quiz.activities.models import Activity, ActivityEntry
from quiz.boards.models import BoardResult
from quiz.play.errors import AttemptFinished, ItemClosed, TimeOver
from quiz.play.models import Attempt, Score
from tests.cast import NOW, make_player
from tests.factories.play import answer, make_activity, make_attempt, make_release, play_through

pytestmark = pytest.mark.django_db
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


def begin(activity: Activity, player=None, now=NOW) -> Attempt:
    return begin_attempt(activity=activity, player=player or make_player(), now=now, rng=Random(4))


def test_beginning_again_goes_on_in_the_open_attempt() -> None:
    activity, player = make_activity(), make_player()
    first = begin(activity, player)
    answer(first, 1)
    assert begin(activity, player, NOW + HOUR) == first
    assert Attempt.objects.count() == 1


def test_each_player_has_an_attempt_of_their_own() -> None:
    activity = make_activity()
    assert begin(activity, make_player("小明")) != begin(activity, make_player("小红"))


def test_nobody_begins_before_the_window_or_after_it() -> None:
    activity = make_activity(opens_at=NOW + HOUR, closes_at=NOW + DAY)
    with pytest.raises(ActivityNotOpen, match="11月24日 10:00"):
        begin(activity)
    assert begin(activity, now=NOW + HOUR)
    with pytest.raises(ActivityClosed, match="11月25日 09:00"):
        begin(activity, now=NOW + DAY)


def test_tries_of_the_whole_activity_run_out_for_good() -> None:
    activity, player = make_activity(release=make_release(count=1), tries=2), make_player()
    for _ in range(2):
        play_through(activity, player)
    with pytest.raises(NoTriesLeft, match="一共可以作答 2 次"):
        begin(activity, player, NOW + DAY)
    assert begin(activity, make_player("小红"))


def test_tries_of_a_day_come_back_at_midnight_in_shanghai() -> None:
    activity, player = make_activity(release=make_release(count=1), tries=1, tries_per="day"), make_player()
    play_through(activity, player)
    with pytest.raises(NoTriesLeft, match="明天再来"):
        begin(activity, player, NOW + 14 * HOUR + 59 * timedelta(minutes=1))
    begin(activity, player, NOW + 15 * HOUR)
    assert list(ActivityEntry.objects.values_list("period", "number")) == [
        ("2026-11-24", 1),
        ("2026-11-25", 1),
    ]


def test_a_draw_takes_that_many_items() -> None:
    assert begin(make_activity(release=make_release(count=6), draw=4)).item_count == 4


def test_only_what_suits_the_audience_is_drawn_and_what_says_nothing_too() -> None:
    release = make_release(count=6, suits=(["primary"], ["adult"], []))
    activity = make_activity(release=release, audience="primary", draw=4)
    attempt = begin(activity)
    drawn = [entry.version.item.suits for entry in attempt.paper.entries.select_related("version__item")]
    assert sorted(drawn) == [[], [], ["primary"], ["primary"]]
    assert attempt.paper.audience == "primary"


def test_what_is_published_keeps_whom_it_suited() -> None:
    activity = make_activity(
        release=make_release(count=2, suits=(["primary"], ["adult"])), audience="primary"
    )
    Item.objects.update(suits=["adult"])
    assert begin(activity).item_count == 1


def test_the_closing_time_ends_an_attempt_before_its_limit() -> None:
    activity = make_activity(limit_seconds=3600, closes_at=NOW + HOUR)
    assert begin(activity).deadline_at == NOW + HOUR
    assert begin(activity, make_player("小红"), NOW + HOUR / 2).deadline_at == NOW + HOUR
    assert begin(make_activity(limit_seconds=60)).deadline_at == NOW + 60 * SECOND
    assert begin(make_activity()).deadline_at is None


def test_the_last_answer_hands_in_where_feedback_follows_each_item() -> None:
    attempt = make_attempt(feedback="each", count=2)
    answer(attempt, 1)
    answer(attempt, 2, right=False)
    attempt.refresh_from_db()
    assert attempt.finished_at == NOW + 10 * SECOND
    assert (attempt.score.points, BoardResult.objects.filter(board__scope_kind="activity").count()) == (
        100,
        1,
    )
    assert answer(attempt, 2, right=False).number == 2


def test_a_retried_first_answer_posted_to_the_last_item_hands_nothing_in() -> None:
    attempt = make_attempt(feedback="each", count=2)
    answer(attempt, 1, client_id="tap")
    assert answer(attempt, 2, client_id="tap").number == 1
    attempt.refresh_from_db()
    assert attempt.finished_at is None


def test_with_feedback_at_the_end_the_player_hands_in() -> None:
    attempt = make_attempt(feedback="end", count=2)
    for number in (1, 2):
        answer(attempt, number)
    attempt.refresh_from_db()
    assert attempt.finished_at is None
    assert hand_in(attempt=attempt, now=NOW + HOUR).points == 200
    with pytest.raises(AttemptFinished):
        answer(attempt, 1, client_id="late")


def test_handing_in_twice_posts_once() -> None:
    attempt = make_attempt()
    scores = [hand_in(attempt=attempt, now=NOW + seconds * SECOND) for seconds in (10, 20)]
    assert scores[0].elapsed_ms == scores[1].elapsed_ms == 10_000
    assert BoardResult.objects.filter(attempt=attempt, board__period="all").count() == 2


def test_a_closed_item_stays_closed_through_the_activity() -> None:
    attempt = make_attempt(feedback="each")
    answer(attempt, 1)
    with pytest.raises(ItemClosed):
        answer(attempt, 1, client_id="tab-2")


def test_an_answer_after_the_deadline_hands_in_what_was_answered() -> None:
    attempt = make_attempt(feedback="end", limit_seconds=60)
    answer(attempt, 1)
    with pytest.raises(TimeOver):
        answer(attempt, 2, now=NOW + 63 * SECOND)
    attempt.refresh_from_db()
    assert (attempt.finished_at, attempt.score.points) == (NOW + 60 * SECOND, 100)
    assert BoardResult.objects.filter(attempt=attempt, board__period="all").count() == 2


def test_the_sweep_hands_in_what_is_overdue_and_nothing_else() -> None:
    overdue = make_attempt(limit_seconds=60)
    make_attempt(limit_seconds=120)
    make_attempt()
    assert hand_in_overdue(now=NOW + 61 * SECOND) == 0
    assert hand_in_overdue(now=NOW + 63 * SECOND) == 1
    assert hand_in_overdue(now=NOW + 63 * SECOND) == 0
    assert Score.objects.values_list("attempt", "elapsed_ms").get() == (overdue.pk, 60_000)


def test_beginning_after_an_overdue_attempt_hands_that_one_in_first() -> None:
    activity, player = make_activity(limit_seconds=60, tries=2), make_player()
    first = begin(activity, player)
    second = begin(activity, player, NOW + HOUR)
    first.refresh_from_db()
    assert second != first and first.finished_at == NOW + 60 * SECOND
    with pytest.raises(NoTriesLeft):
        begin(activity, player, NOW + 2 * HOUR)
    assert Score.objects.count() == 2


def test_trial_players_reach_no_board() -> None:
    play_through(make_activity(release=make_release(count=1)), make_player(trial=True))
    assert BoardResult.objects.count() == 0


def test_the_board_is_told_by_which_rule_the_attempt_counts() -> None:
    activity = make_activity(release=make_release(count=2), tries=3, tries_per="day", counts="best")
    attempt = play_through(activity, make_player(), right=1)
    row = BoardResult.objects.get(board__scope_kind="activity")
    assert (row.group, row.counts) == (f"act:{activity.pk}:2026-11-24", "best")
    assert (row.points, row.elapsed_ms, row.finished_at) == (100, 10_000, attempt.finished_at)

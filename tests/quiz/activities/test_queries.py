from datetime import timedelta
from random import Random

import pytest

from content.packs.models import Pack
from quiz.activities import queries
from quiz.activities.actions import begin_attempt, withdraw_activity
from quiz.activities.errors import ActivityNotFound
from tests.cast import NOW, make_player
from tests.factories.play import answer, make_activity, make_attempt, make_release, play_through

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def titles(activities) -> list[str]:
    return [activity.title for activity in activities]


@pytest.fixture
def programme() -> None:
    make_activity(title="在开")
    make_activity(title="更新的", opens_at=NOW + HOUR)
    make_activity(title="未开", opens_at=NOW + DAY)
    make_activity(title="已结束", closes_at=NOW + HOUR)
    withdraw_activity(activity=make_activity(title="撤下的"), note="", now=NOW)


def test_home_shows_what_can_be_played_now_newest_first(programme: None) -> None:
    assert titles(queries.home_activities(NOW + HOUR)) == ["更新的", "在开"]


def test_home_leaves_out_what_was_taken_off_it() -> None:
    kept, off, pack_off = (make_activity(title=title) for title in ("留", "单独拿下", "整包拿下"))
    type(off).objects.filter(pk=off.pk).update(on_home=False)
    for activity, on_home in ((kept, True), (pack_off, False)):
        quiz = activity.release.quiz
        Pack.objects.create(code=quiz.code, title="包", quiz=quiz, on_home=on_home, loaded_at=NOW)
    assert titles(queries.home_activities(NOW)) == ["留"]


def test_the_list_has_all_but_the_withdrawn_and_says_their_state(programme: None) -> None:
    listed = queries.listed_activities(NOW + HOUR)
    assert [(activity.title, activity.state) for activity in listed] == [
        ("更新的", "open"),
        ("在开", "open"),
        ("未开", "upcoming"),
        ("已结束", "closed"),
    ]


def test_an_activity_says_how_many_items_one_attempt_has() -> None:
    make_activity(title="全部", release=make_release(count=7))
    make_activity(title="抽五", release=make_release(count=7), draw=5)
    suits = (["primary"], ["adult"], [])
    make_activity(title="给小学", release=make_release(count=6, suits=suits), audience="primary")
    make_activity(title="抽三", release=make_release(count=6, suits=suits), audience="primary", draw=3)
    counts = {activity.title: activity.item_count for activity in queries.home_activities(NOW)}
    assert counts == {"全部": 7, "抽五": 5, "给小学": 4, "抽三": 3}


@pytest.mark.parametrize("count", [1, 3])
def test_lists_cost_one_query(count: int, django_assert_num_queries) -> None:
    for _ in range(count):
        make_activity()
    for listed in (queries.home_activities(NOW), queries.listed_activities(NOW)):
        with django_assert_num_queries(1):
            assert [activity.release.quiz.title for activity in listed]


def test_an_activity_is_found_by_its_code_even_when_withdrawn() -> None:
    activity = make_activity()
    withdraw_activity(activity=activity, note="改题", now=NOW)
    assert queries.activity_by_code(activity.code).withdrawn_note == "改题"
    with pytest.raises(ActivityNotFound):
        queries.activity_by_code("nosuch")


def test_an_attempt_knows_its_activity() -> None:
    attempt = make_attempt(title="这个")
    assert queries.activity_of_attempt(attempt).title == "这个"
    with pytest.raises(ActivityNotFound):
        queries.activity_of_attempt(type(attempt)(pk=0))


def test_standing_counts_the_tries_and_finds_the_open_attempt() -> None:
    activity, player = make_activity(release=make_release(count=1), tries=3, tries_per="day"), make_player()
    assert queries.standing_for(activity, player, NOW) == (0, 3, None)
    play_through(activity, player)
    attempt = make_attempt(player)
    assert queries.standing_for(activity, player, NOW) == (1, 2, None)
    assert queries.standing_for(activity, player, NOW + DAY) == (0, 3, None)
    other = queries.activity_of_attempt(attempt)
    assert queries.standing_for(other, player, NOW) == (1, None, attempt)


def test_the_result_has_the_pass_line_and_the_run_before() -> None:
    activity, player = make_activity(release=make_release(count=4), pass_percent=50), make_player()
    play_through(activity, make_player("小红"), right=4)
    first = play_through(activity, player, right=1)
    second = play_through(activity, player, right=2, now=NOW + HOUR)
    results = [queries.result_of(attempt) for attempt in (first, second)]
    assert [(one.passed, one.previous_right_count) for one in results] == [(False, None), (True, 1)]


def test_what_a_player_has_played_comes_newest_first_in_one_query(django_assert_num_queries) -> None:
    player = make_player()
    play_through(make_activity(title="先", release=make_release(count=1)), player)
    answer(make_attempt(player, title="后"), 1)
    make_attempt(make_player("小红"))
    with django_assert_num_queries(1):
        entries = [
            (entry.activity.title, entry.attempt.receipt is None) for entry in queries.entries_of(player)
        ]
    assert entries == [("后", True), ("先", False)]


def test_the_desk_lists_all_and_runs_what_can_be_played_now(programme: None) -> None:
    listed = titles(queries.desk_activities(NOW + HOUR))
    assert listed == ["撤下的", "已结束", "未开", "更新的", "在开"]
    assert titles(queries.running_activities(NOW + HOUR)) == ["更新的", "在开"]


def test_the_desk_counts_hand_ins_of_today_and_of_all_days() -> None:
    activity = make_activity(opens_at=NOW - DAY)
    play_through(activity, make_player("昨天的"), now=NOW - DAY)
    play_through(activity, make_player("今天的"), now=NOW)
    begin_attempt(activity=activity, player=make_player("没交的"), now=NOW, rng=Random(1))
    shown = queries.desk_activities(NOW + HOUR).get(pk=activity.pk)
    assert (shown.finished_today, shown.finished_count) == (1, 2)

"""What 小明 may see, when, and what 路过的人 may not."""

import json
from dataclasses import asdict
from datetime import timedelta

import pytest
from django.core.cache import cache

from content.items.models import ItemVersion
from quiz.activities.actions import hand_in
from quiz.play import queries
from quiz.play.errors import AttemptNotFinished, AttemptNotFound, ItemNotClosed, ItemNotOpen
from tests.cast import NOW, make_player
from tests.factories.items import ALL_FORMATS, SECRET
from tests.factories.play import answer, make_activity, make_attempt, make_release, play_through, version_at

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=5)
PUBLIC = {
    "number", "count", "format", "stem", "body", "answer", "topic", "version_id", "client_id", "case_read",
}  # fmt: skip


def states(attempt) -> str:
    return " ".join(step.state for step in queries.attempt_steps(attempt))


def finished(attempt):
    hand_in(attempt=attempt, now=LATER)
    return attempt


def test_an_attempt_is_found_by_its_player_only() -> None:
    attempt = make_attempt()
    assert queries.attempt_of(attempt.player, attempt.pk) == attempt
    for player, number in ((make_player("路过的人"), attempt.pk), (attempt.player, attempt.pk + 1)):
        with pytest.raises(AttemptNotFound):
            queries.attempt_of(player, number)


def test_with_feedback_after_each_item_one_goes_on_at_the_first_open_item() -> None:
    attempt = make_attempt(feedback="each")
    answer(attempt, 1)
    answer(attempt, 2, right=False)
    assert (states(attempt), queries.current_number(attempt)) == ("right wrong now", 3)


def test_before_the_hand_in_no_step_tells_what_is_right() -> None:
    attempt = make_attempt(feedback="end")
    answer(attempt, 2)
    assert (states(attempt), queries.current_number(attempt)) == ("now answered open", 1)
    finished(attempt)
    assert (states(attempt), queries.current_number(attempt)) == ("wrong right wrong", None)


def test_a_question_is_shown_in_the_order_of_the_paper_and_keeps_it() -> None:
    attempt = make_attempt()
    order = attempt.paper.entries.get(number=1).orders["options"]
    shown = [queries.question(attempt, 1) for _ in range(2)]
    assert [[option["id"] for option in one.body["options"]] for one in shown] == [order, order]
    assert (shown[0].number, shown[0].count, shown[0].format, shown[0].topic) == (1, 3, "single", "法律")
    assert shown[0].version_id == version_at(attempt, 1).pk
    assert shown[0].client_id != shown[1].client_id


def test_a_question_brings_back_the_own_answer() -> None:
    attempt = make_attempt(feedback="end")
    assert queries.question(attempt, 1).answer is None
    answer(attempt, 1, right=False)
    answer(attempt, 1, client_id="changed")
    assert queries.question(attempt, 1).answer == {"option": "c"}


def test_a_question_is_not_shown_before_it_is_reached() -> None:
    attempt = make_attempt(feedback="each")
    for number in (0, 2, 3, 4):
        with pytest.raises(ItemNotOpen):
            queries.question(attempt, number)
    assert [queries.question(make_attempt(feedback="end"), number).number for number in (1, 2, 3)] == [
        1,
        2,
        3,
    ]


def test_feedback_waits_until_the_item_is_closed_for_this_player() -> None:
    each, end = make_attempt(feedback="each"), make_attempt(feedback="end")
    answer(end, 1)
    for attempt, number in ((each, 1), (end, 1), (each, 9)):
        with pytest.raises(ItemNotClosed):
            queries.feedback(attempt, number)
    answer(each, 1)
    assert queries.feedback(each, 1).right
    assert queries.feedback(finished(end), 1).right


def test_feedback_tells_everything_once_the_item_is_closed() -> None:
    attempt = make_attempt(feedback="each")
    answer(attempt, 1, right=False, spent_ms=2345)
    view, version = queries.feedback(attempt, 1), version_at(attempt, 1)
    assert (view.right, view.points, view.quality, view.spent_ms) == (False, 0, 0, 2345)
    assert (view.key, view.rationale, view.citation) == (version.key, version.rationale, version.citation)
    assert (view.option_notes, view.question.answer) == (version.option_notes, {"option": "a"})


def test_what_was_left_out_has_feedback_too() -> None:
    view = queries.feedback(finished(make_attempt()), 2)
    assert (view.right, view.points, view.answer_text, view.question.answer) == (False, 0, "", None)
    with pytest.raises(ItemNotOpen):
        queries.feedback(finished(make_attempt()), 4)


def test_the_share_of_the_same_wrong_option_is_told_from_thirty_answers_on() -> None:
    activity = make_activity(release=make_release(count=1), feedback="each")
    for number in range(29):
        early = play_through(activity, make_player(f"小明{number}"), right=number % 2)
    assert queries.feedback(early, 1).share_percent is None
    cache.clear()  # a minute later
    attempt = play_through(activity, make_player("小红"), right=0)
    assert queries.feedback(attempt, 1).share_percent == round(100 * 16 / 30)


def test_a_right_answer_has_no_share() -> None:
    activity = make_activity(release=make_release(count=1))
    for number in range(30):
        attempt = play_through(activity, make_player(f"小明{number}"), right=1)
    assert queries.feedback(attempt, 1).share_percent is None


def test_the_review_shows_every_item_after_the_hand_in_only() -> None:
    attempt = make_attempt(feedback="end")
    answer(attempt, 2)
    with pytest.raises(AttemptNotFinished):
        queries.feedback_list(attempt)
    views = queries.feedback_list(finished(attempt))
    assert [(view.question.number, view.right) for view in views] == [(1, False), (2, True), (3, False)]


def test_the_result_says_how_it_went() -> None:
    release = make_release(count=5, topics=("宪法", "民法"))
    attempt = play_through(make_activity(release=release), make_player(), right=3)
    result = queries.result(attempt, pass_percent=60)
    assert (result.points, result.right_count, result.item_count, result.elapsed_ms) == (300, 3, 5, 25_000)
    assert (result.longest_run, result.passed, result.wrong_numbers) == (3, True, [4, 5])
    assert result.by_topic == [("宪法", 2, 3), ("民法", 1, 2)]
    assert result.receipt == attempt.receipt


def test_there_is_no_result_before_the_hand_in() -> None:
    with pytest.raises(AttemptNotFinished):
        queries.result(make_attempt())


@pytest.mark.parametrize("mode", ["each", "end"])
def test_no_question_or_step_holds_a_secret(mode: str) -> None:
    """Before the item is closed; afterwards the same words must be found, so that they could have leaked."""
    release = make_release(formats=ALL_FORMATS, count=len(ALL_FORMATS))
    for version in ItemVersion.objects.all():
        version.key["note"] = SECRET
        version.save()
    attempt = make_attempt(feedback=mode, release=release)
    for number in range(1, attempt.item_count + 1):
        shown = asdict(queries.question(attempt, number))
        assert SECRET not in json.dumps(shown, ensure_ascii=False)
        assert set(shown) == PUBLIC
        assert set(shown["body"]) == set(version_at(attempt, number).body)
        answer(attempt, number, right=False)
    closed = asdict(queries.feedback(finished(attempt), 1))
    leaks = {field for field, value in closed.items() if SECRET in json.dumps(value, ensure_ascii=False)}
    assert {"key", "rationale", "citation", "option_notes"} <= leaks


@pytest.mark.parametrize("count", [3, 10])
def test_a_page_costs_the_same_however_long_the_paper(count: int, django_assert_num_queries) -> None:
    attempt = make_attempt(feedback="each", count=count)
    with django_assert_num_queries(2):  # log, item
        queries.question(attempt, 1)
    answer(attempt, 1)
    with django_assert_num_queries(2):  # response with mark, item
        queries.feedback(attempt, 1)
    answer(attempt, 2, right=False)
    with django_assert_num_queries(4):  # and two for the share of others
        queries.feedback(attempt, 2)
    with django_assert_num_queries(2):  # which is known for a minute
        queries.feedback(attempt, 2)
    with django_assert_num_queries(1):
        queries.attempt_steps(attempt)
    finished(attempt)
    with django_assert_num_queries(2):
        queries.feedback_list(attempt)

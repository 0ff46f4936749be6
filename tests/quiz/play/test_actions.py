"""小明 answers; taps twice, reloads, comes back, runs out of time."""

from datetime import timedelta
from random import Random

import pytest

from content.items.frozen import frozen_contents
from quiz.play.actions import finish_attempt, make_paper, record_response
from quiz.play.errors import (
    AttemptFinished,
    EmptyRelease,
    InvalidClientId,
    ItemClosed,
    ItemNotOpen,
    NothingSuits,
    TimeOver,
)
from quiz.play.marks import remark_attempts
from quiz.play.models import Attempt, Mark, Paper, Response, Score
from tests.cast import NOW
from tests.factories.play import make_attempt, make_release

pytestmark = pytest.mark.django_db
RIGHT, WRONG = {"option": "c"}, {"option": "a"}
SECOND = timedelta(seconds=1)


def give(attempt: Attempt, number: int, answer=RIGHT, *, client_id=None, spent_ms=1000, at=10) -> Response:
    return record_response(
        attempt=attempt,
        number=number,
        client_id=client_id or f"{number}-{answer['option']}",
        answer=answer,
        spent_ms=spent_ms,
        now=NOW + at * SECOND,
    ).response


def test_a_paper_is_a_frozen_list_with_option_orders() -> None:
    release = make_release(count=4)
    paper = make_paper(release=release, count=0, now=NOW, rng=Random(1))
    assert [entry.version_id for entry in paper.entries.all()] == [
        entry.version_id for entry in release.entries.all()
    ]
    assert all(sorted(entry.orders["options"]) == ["a", "b", "c", "d"] for entry in paper.entries.all())


def test_an_empty_release_makes_no_paper() -> None:
    with pytest.raises(EmptyRelease):
        make_paper(release=make_release(count=0), count=5, now=NOW, rng=Random(1))
    assert Paper.objects.count() == 0


def test_a_release_with_nothing_for_the_audience_makes_no_paper() -> None:
    with pytest.raises(NothingSuits, match="没有适合小学的题"):
        make_paper(
            release=make_release(suits=(["adult"],)), count=5, audience="primary", now=NOW, rng=Random(1)
        )
    assert Paper.objects.count() == 0


def test_a_whole_paper_for_an_audience_keeps_the_order_of_the_release() -> None:
    release = make_release(count=4, suits=(["adult"], ["junior", "adult"], ["primary"], []))
    paper = make_paper(release=release, count=0, audience="adult", now=NOW, rng=Random(1))
    in_order = [entry.version_id for entry in release.entries.all()]
    assert [entry.version_id for entry in paper.entries.all()] == [in_order[place] for place in (0, 1, 3)]


def test_an_answer_is_written_down_and_marked_at_once() -> None:
    attempt = make_attempt(feedback="each")
    response = give(attempt, 1, WRONG)
    assert (response.number, response.revision, response.answer) == (1, 1, WRONG)
    assert (response.mark.quality, response.mark.points) == (0, 0)
    assert give(attempt, 2).mark.points == 100


def test_the_same_client_id_again_changes_nothing() -> None:
    attempt = make_attempt(feedback="each")
    first = give(attempt, 1, WRONG, client_id="tap")
    again = give(attempt, 1, RIGHT, client_id="tap", at=20)
    assert again == first
    assert list(Response.objects.values_list("answer", flat=True)) == [WRONG]


def test_a_second_tab_cannot_answer_a_closed_item_again() -> None:
    attempt = make_attempt(feedback="each")
    give(attempt, 1, WRONG)
    with pytest.raises(ItemClosed) as refused:
        give(attempt, 1, RIGHT)
    assert "c" not in str(refused.value)
    assert Response.objects.count() == 1


@pytest.mark.parametrize("number", [0, -1, 2, 3, 4, 99])
def test_nobody_skips_ahead_where_feedback_follows_each_item(number: int) -> None:
    with pytest.raises(ItemNotOpen):
        give(make_attempt(feedback="each"), number)
    assert Response.objects.count() == 0


def test_until_the_hand_in_answers_may_be_changed_in_any_order() -> None:
    attempt = make_attempt(feedback="end")
    give(attempt, 3)
    give(attempt, 1, WRONG)
    assert give(attempt, 3, WRONG).revision == 2
    assert give(attempt, 1, RIGHT).revision == 2
    assert Mark.objects.count() == 0
    for number in (0, 4):
        with pytest.raises(ItemNotOpen):
            give(attempt, number)


def test_the_time_spent_is_what_the_phone_says_but_not_more_than_passed() -> None:
    attempt = make_attempt(feedback="each")
    assert give(attempt, 1, spent_ms=99_000, at=10).spent_ms == 10_000
    assert give(attempt, 2, spent_ms=99_000, at=13).spent_ms == 3_000
    assert give(attempt, 3, spent_ms=1_500, at=60).spent_ms == 1_500


@pytest.mark.parametrize("client_id", ["", "x" * 65])
def test_an_answer_without_a_usable_client_id_is_not_taken(client_id: str) -> None:
    with pytest.raises(InvalidClientId):
        record_response(
            attempt=make_attempt(), number=1, client_id=client_id, answer=RIGHT, spent_ms=0, now=NOW
        )


def test_two_seconds_after_the_deadline_nothing_is_taken_any_more() -> None:
    attempt = make_attempt(feedback="end", limit_seconds=60)
    kept = give(attempt, 1, at=62)
    with pytest.raises(TimeOver):
        give(attempt, 2, at=63)
    assert give(attempt, 1, at=90) == kept


def test_after_the_hand_in_only_a_retry_is_answered() -> None:
    attempt = make_attempt(feedback="end")
    kept = give(attempt, 1)
    finish_attempt(attempt=attempt, now=NOW + 20 * SECOND)
    assert give(attempt, 1, at=30) == kept
    with pytest.raises(AttemptFinished):
        give(attempt, 2, at=30)


def test_the_hand_in_marks_the_last_revisions_and_what_is_left_out_is_wrong() -> None:
    attempt = make_attempt(feedback="end", count=4)
    give(attempt, 1, WRONG)
    give(attempt, 1, RIGHT)
    give(attempt, 2, RIGHT)
    give(attempt, 3, WRONG)
    score = finish_attempt(attempt=attempt, now=NOW + 30 * SECOND)
    assert (score.points, score.right_count, score.elapsed_ms) == (200, 2, 30_000)
    marked = Mark.objects.order_by("response__number").values_list("response__number", "response__revision")
    assert list(marked) == [(1, 2), (2, 1), (3, 1)]


def test_handing_in_twice_gives_the_same_score_and_receipt() -> None:
    attempt = make_attempt()
    first = finish_attempt(attempt=attempt, now=NOW + 5 * SECOND)
    receipt = attempt.receipt
    again = finish_attempt(attempt=attempt, now=NOW + 50 * SECOND)
    assert (again.points, again.elapsed_ms) == (first.points, 5000)
    assert (attempt.receipt, attempt.finished_at) == (receipt, NOW + 5 * SECOND)


def test_a_late_hand_in_counts_from_the_deadline() -> None:
    attempt = make_attempt(limit_seconds=60)
    assert finish_attempt(attempt=attempt, now=NOW + 900 * SECOND).elapsed_ms == 60_000


def test_a_receipt_that_is_taken_is_drawn_again() -> None:
    one, other = make_attempt(), make_attempt()
    finish_attempt(attempt=one, now=NOW, rng=Random(3))
    finish_attempt(attempt=other, now=NOW, rng=Random(3))
    assert len({one.receipt, other.receipt}) == 2
    assert one.receipt is not None and len(one.receipt) == 8


def test_marking_again_mends_marks_and_score_from_the_log() -> None:
    attempt = make_attempt(feedback="end")
    for number in (1, 2):
        give(attempt, number)
    finish_attempt(attempt=attempt, now=NOW + 20 * SECOND)
    Mark.objects.filter(response__number=1).update(points=7, quality=0)
    Mark.objects.filter(response__number=2).delete()
    Score.objects.update(points=1, right_count=9, elapsed_ms=0)
    remark_attempts(attempts=[attempt])
    assert list(Mark.objects.values_list("quality", "points")) == [(1, 100), (1, 100)]
    assert Score.objects.values_list("points", "right_count", "elapsed_ms").get() == (200, 2, 20_000)


@pytest.mark.parametrize("count", [3, 10])
def test_answering_costs_the_same_however_long_the_paper(count: int, django_assert_num_queries) -> None:
    each, end = make_attempt(feedback="each", count=count), make_attempt(feedback="end", count=count)
    with django_assert_num_queries(8):  # savepoint in and out, lock, log, item, wording, response, mark
        give(each, 1)
    frozen_contents(each.paper.entries.values_list("version_id", flat=True))
    with django_assert_num_queries(7):
        give(each, 2)
    with django_assert_num_queries(5):  # savepoint in and out, lock, log, response
        give(end, 1)
    with django_assert_num_queries(5):  # the row itself instead of a new one
        give(end, 1)

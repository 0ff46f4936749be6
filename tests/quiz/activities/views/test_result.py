import pytest

from quiz.activities.queries import activity_of_attempt
from quiz.boards.actions import fold_board
from quiz.boards.models import Board
from quiz.play.models import Feedback
from tests.cast import NOW
from tests.factories.items import SECRET
from tests.factories.play import make_activity, make_attempt, make_release, play_through

HTMX = {"HX-Request": "true"}


@pytest.fixture
def finished(ming):
    return play_through(make_activity(release=make_release(count=10)), ming, right=8)


def url(attempt):
    return f"/attempts/{attempt.pk}/result/"


def test_the_result_tells_score_time_and_receipt(phone, finished):
    page = phone.get(url(finished)).content.decode()
    assert "8<small> / 10</small>" in page
    assert "<b>0:50</b><span>用时</span>" in page
    assert f'value="{finished.receipt}"' in page
    assert "盖印：优" in page


def test_every_wrong_item_is_there_with_its_explanation(phone, finished):
    page = phone.get(url(finished)).content.decode()
    assert "没答对的 2 题" in page
    assert page.count(f"{SECRET}：讲解") == 2


def test_the_place_on_the_board_comes_when_the_fold_has_run(phone, finished):
    waiting = phone.get(url(finished), headers=HTMX).content.decode()
    for board in Board.objects.all():
        fold_board(board_id=board.pk, now=NOW)
    there = phone.get(url(finished), headers=HTMX).content.decode()
    assert "名次一会儿就到" in waiting
    assert 'data-refresh="2"' in waiting
    assert "排行榜 第 1 名" in there
    assert "data-refresh" not in there
    assert "<html" not in there


def test_there_is_no_result_while_the_paper_is_open(phone, ming):
    attempt = make_attempt(ming, feedback=Feedback.END)
    assert phone.get(url(attempt))["Location"] == f"/attempts/{attempt.pk}/items/1/"


def test_looking_back_goes_from_wrong_item_to_wrong_item(phone, finished):
    page = phone.get(f"/attempts/{finished.pk}/items/9/").content.decode()
    last = phone.get(f"/attempts/{finished.pk}/items/10/").content.decode()
    assert f'href="/attempts/{finished.pk}/items/10/"' in page
    assert "下一道错题" in page
    assert "下一道错题" not in last
    assert f'href="{url(finished)}"' in last


@pytest.mark.parametrize("count", [2, 6])
def test_longer_papers_cost_no_more_queries(phone, ming, count, django_assert_num_queries):
    attempt = play_through(make_activity(release=make_release(count=count)), ming, right=1)
    with django_assert_num_queries(16):  # the last is known for a minute: where texts of laws stand
        phone.get(url(attempt))


def test_a_better_run_is_praised(phone, ming, finished):
    again = play_through(activity_of_attempt(finished), ming, right=10, now=finished.finished_at)
    assert "比上回多对 2 题" in phone.get(url(again)).content.decode()

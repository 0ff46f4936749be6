import pytest
from django.test import Client

from quiz.boards.actions import fold_board
from quiz.boards.models import Board
from tests.cast import NOW, make_player
from tests.factories.play import make_activity, make_release, play_through

HTMX = {"HX-Request": "true"}


def play(activity, nickname, right):
    play_through(activity, make_player(nickname), right=right)


@pytest.fixture
def activity(clock):
    activity = make_activity(title="普法十题", release=make_release(count=10))
    for nickname, right in (("小红", 9), ("小刚", 7), ("小丽", 5)):
        play(activity, nickname, right)
    return activity


def fold():
    for board in Board.objects.all():
        fold_board(board_id=board.pk, now=NOW)


def test_the_board_shows_podium_own_row_and_the_rule(phone, ming, activity):
    play_through(activity, ming, right=3)
    fold()
    page = phone.get(f"/boards/activities/{activity.code}/").content.decode()
    podium = page[page.index("podium") :]
    assert podium.index("小红") < podium.index("小刚") < podium.index("小丽")
    assert page.index("状元") < page.index("榜眼") < page.index("探花")
    assert "你在第 4 名，300 分" in page
    assert "再 200 分追上小丽" in page
    assert "每人只计第一次完成的成绩" in page


@pytest.mark.parametrize("path", ["/boards/week/", "/boards/all/"])
def test_week_and_all_time_add_the_activities_up(path, activity):
    fold()
    page = Client().get(path).content.decode()
    assert "小红" in page
    assert "每人把计入的成绩相加" in page


def test_the_refresh_brings_only_the_table(activity):
    fold()
    page = Client().get(f"/boards/activities/{activity.code}/", headers=HTMX).content.decode()
    assert page.strip().startswith('<div class="stack g3" id="table"')


def test_an_empty_board_says_how_to_get_on_it():
    assert "答完一组就能上榜" in Client().get("/boards/week/").content.decode()


def test_the_list_leads_to_every_board(activity):
    page = Client().get("/boards/").content.decode()
    assert f'href="/boards/activities/{activity.code}/"' in page
    assert 'href="/boards/week/"' in page


def test_the_board_of_an_unknown_activity_is_a_sentence():
    response = Client().get("/boards/activities/nosuch/")
    assert response.status_code == 404
    assert "没有找到这个活动" in response.content.decode()

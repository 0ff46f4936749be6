"""The page of the desk: what a correction would change, the press, and what the players are told."""

import pytest
import time_machine
from django.test import Client

from content.staff.models import User
from quiz.corrections.following import apply_corrections
from quiz.people.cookies import COOKIE
from quiz.people.tokens import player_token
from quiz.play.models import Correction
from tests.cast import make_player
from tests.factories.corrections import LATER, REASON, apply, corrected, reworded, voided
from tests.factories.desk import HTMX, desk_of
from tests.factories.play import make_activity, make_release, play_through
from tests.factories.rooms import make_hosted_room, sit, version_of_round

pytestmark = pytest.mark.django_db


@pytest.fixture
def activity():
    return make_activity(release=make_release(count=2), pass_percent=100)


@pytest.fixture
def version(activity):
    return activity.release.entries.get(number=1).version


@pytest.fixture(autouse=True)
def clock(db):
    with time_machine.travel(LATER, tick=False) as traveller:
        yield traveller


def url(version) -> str:
    return f"/desk/corrections/versions/{version.pk}/"


def phone(player) -> Client:
    client = Client()
    client.cookies[COOKIE] = player_token(player)
    return client


def read(client: Client, address: str, **headers) -> str:
    return client.get(address, headers=headers).content.decode()


def test_before_the_press_the_page_says_what_would_change(activity, version):
    play_through(activity, make_player(), right=2)
    play_through(activity, make_player("小红"), right=0)
    play_through(activity, make_player("小刚"), right=2)
    page = read(desk_of(), url(version))
    assert "已判过 3 人次，成绩在 3 个榜单上" in page
    assert "要改答案：先到" in page and "按第 2 版" not in page
    newer = reworded(version)
    page = read(desk_of(), url(version))
    assert "现在按这个答案判分：<b>12348</b>" in page
    assert "新答案：<b>12315</b>" in page
    assert "加分 1 人次" in page and "减分 2 人次" in page
    assert f'value="{newer.pk}">按新答案重新判分' in page


def test_the_press_decides_and_the_page_tells_how_far_it_is(activity, version):
    play_through(activity, make_player(), right=2)
    newer, desk = reworded(version), desk_of()
    desk.post(url(version), {"way": newer.pk, "reason": REASON, "seen": 0})
    assert Correction.objects.get().reason == REASON
    waiting = read(desk, url(version), **HTMX)
    assert "正在重新判分" in waiting and 'hx-trigger="load delay:2s"' in waiting and "<html" not in waiting
    apply_corrections(version=version, now=LATER)
    done = read(desk, url(version), **HTMX)
    assert "判完了：0 份成绩加了分，1 份减了分" in done and "hx-trigger" not in done
    page = read(desk, url(version))
    assert "改回原来的答案" in page and "更正记录" in page


def test_a_press_without_a_reason_says_so_and_changes_nothing(activity, version):
    play_through(activity, make_player(), right=2)
    answer = desk_of().post(url(version), {"way": "void", "reason": " ", "seen": 0})
    assert answer.status_code == 409 and "写一句为什么更正" in answer.content.decode()
    nonsense = desk_of().post(url(version), {"way": "x", "reason": REASON, "seen": "y"})
    assert nonsense.status_code == 409
    assert not Correction.objects.exists()


def test_the_press_tells_running_rooms_at_once():
    room = make_hosted_room()
    sit(room, "小明")
    version = version_of_round(room, 1)
    newer = reworded(version)
    desk_of().post(url(version), {"way": newer.pk, "reason": REASON, "seen": 0})
    before = room.version
    room.refresh_from_db()
    assert room.version > before
    assert version.corrections.get().rulings.count() == 1


def test_only_editors_come_in(version):
    helper = User.objects.create(username="wang", display_name="王主持", role="host")
    for client, status in ((Client(), 302), (desk_of(helper), 403)):
        for address in (url(version), f"/desk/corrections/items/{version.item_id}/"):
            assert client.get(address).status_code == status
    assert desk_of().get("/desk/corrections/versions/999/").status_code == 404


def test_the_review_desk_offers_it_for_what_was_marked(activity, version):
    address = f"/desk/corrections/items/{version.item_id}/"
    assert "还没有判过分" in read(desk_of(), address, **HTMX)
    play_through(activity, make_player(), right=2)
    assert "第 1 版已判过 1 人次：更正答案或作废" in read(desk_of(), address, **HTMX)
    reworded(version)
    assert "第 1 版已用旧答案判过 1 人次" in read(desk_of(), address, **HTMX)
    assert "<html" in read(desk_of(), address)
    assert f'hx-get="{address}"' in read(desk_of(), f"/desk/review/items/{version.item_id}/")


def test_the_player_is_told_until_the_result_was_opened(activity, version):
    ming = make_player()
    attempt = play_through(activity, ming, right=2)
    corrected(version)
    apply(version)
    mine = phone(ming)
    for address in ("/", "/me/"):
        assert "你的得分由 200 改为 100" in read(mine, address)
    page = read(mine, f"/attempts/{attempt.pk}/result/")
    assert f"第 1 题的答案已更正（11月24日）：{REASON}。" in page
    assert "你的得分由 200 改为 100。" in page
    assert "更正前已经合格，仍算合格" in page
    for address in ("/", "/me/"):
        assert "你的得分由" not in read(mine, address)
    assert "你的得分由 200 改为 100。" in read(mine, f"/attempts/{attempt.pk}/result/")
    item = read(mine, f"/attempts/{attempt.pk}/items/1/")
    assert "第 1 题的答案已更正" in item and "你的得分由 200 改为 100。" in item and "新的讲解" in item


def test_whose_points_stay_is_told_at_the_item_alone(activity, version):
    ming, hong = make_player(), make_player("小红")
    attempt = play_through(activity, ming, right=2)
    corrected(version, {"option": "c"} | {"option": "b"})
    response = attempt.responses.get(number=1)
    response.answer = {"option": "d"}
    response.save()
    apply(version)
    other = play_through(activity, hong, right=0)
    assert "得分由" not in read(phone(hong), "/")
    page = read(phone(hong), f"/attempts/{other.pk}/items/1/")
    assert "第 1 题的答案已更正" in page and "你的得分" not in page


def test_a_void_item_is_told_without_a_key(activity, version):
    ming = make_player()
    attempt = play_through(activity, ming, right=0)
    voided(version)
    apply(version)
    page = read(phone(ming), f"/attempts/{attempt.pk}/items/1/")
    assert "这题作废，算你答对" in page and "第 1 题作废了，答过的都算对" in page
    assert "12348" not in page and "你答的" in page

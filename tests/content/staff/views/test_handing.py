import pytest

from content.items.models import Item
from content.releases.actions import create_quiz
from content.releases.models import Quiz
from content.sources.models import Source
from content.staff.actions import deactivate_user
from content.staff.models import User
from quiz.activities.models import Activity
from tests.factories.play import make_activity, make_release


@pytest.fixture
def things(zhou, now) -> dict[str, Source | Item | Quiz | Activity]:
    """One of each kind in the name of 周老师."""
    activity = make_activity(release=make_release(count=1))
    source = Source.objects.create(title="一份报告", text="全文。", sha256="1", owner=zhou, created_at=now)
    item = activity.release.entries.get().version.item
    Item.objects.filter(pk=item.pk).update(owner=zhou)
    quiz = create_quiz(code="q", title="题单", text="", owner=zhou, now=now)
    return {"source": source, "item": item, "quiz": quiz, "activity": activity}


PAGES = {
    "source": "/desk/sources/{}/",
    "item": "/desk/review/items/{}/",
    "quiz": "/desk/quizzes/{}/",
    "activity": "/desk/activities/{}/",
}
LISTS = {"source": "/desk/sources/", "quiz": "/desk/quizzes/", "activity": "/desk/activities/"}


@pytest.mark.parametrize("kind", PAGES)
def test_an_editor_gives_each_kind_to_a_colleague_and_comes_back_to_its_page(as_xiaoli, xiaoli, things, kind):
    row = things[kind]
    address = f"/desk/handovers/{kind}/{row.pk}/"
    assert address in as_xiaoli.get(PAGES[kind].format(row.pk)).text
    answer = as_xiaoli.post(address, {"to": xiaoli.pk}, follow=True)
    row.refresh_from_db()
    assert row.owner == xiaoli
    assert answer.redirect_chain[0][0] == PAGES[kind].format(row.pk)
    assert "交给小李了。" in answer.text


def test_the_list_of_colleagues_leaves_out_the_owner_and_the_stopped(as_xiaoli, zhou, things, now):
    User.objects.create_user("wang", display_name="小王")
    deactivate_user(user=User.objects.create_user("gone", display_name="老陈"), by=zhou, now=now)
    page = as_xiaoli.get(f"/desk/quizzes/{things['quiz'].pk}/").text
    offered = page.partition('name="to"')[2].partition("</select>")[0]
    assert [name in offered for name in ("小王", "小李", "周老师", "老陈")] == [True, True, False, False]


@pytest.mark.parametrize("to", ["", "x", "99999", "²"])
def test_nobody_chosen_is_said_and_changes_nothing(as_xiaoli, zhou, things, to):
    answer = as_xiaoli.post(f"/desk/handovers/quiz/{things['quiz'].pk}/", {"to": to})
    things["quiz"].refresh_from_db()
    assert (answer.status_code, things["quiz"].owner) == (409, zhou)
    assert "请先选一位同事" in answer.text


@pytest.mark.parametrize("address", ["/desk/handovers/quiz/999/", "/desk/handovers/user/1/"])
def test_what_is_not_there_or_has_no_owner_is_404(as_xiaoli, address):
    assert as_xiaoli.get(address).status_code == 404


def test_a_stranger_gives_nothing_away(client, xiaoli, zhou, things):
    answer = client.post(f"/desk/handovers/quiz/{things['quiz'].pk}/", {"to": xiaoli.pk})
    things["quiz"].refresh_from_db()
    assert (answer.status_code, things["quiz"].owner) == (302, zhou)


@pytest.mark.parametrize("kind", LISTS)
def test_lists_show_all_mine_or_those_of_one_person(as_xiaoli, as_zhou, zhou, things, kind):
    address, row = LISTS[kind], things[kind]
    link = f'href="{PAGES[kind].format(row.pk)}"'
    assert [
        link in page.text
        for page in (
            as_xiaoli.get(address),
            as_xiaoli.get(address, {"owner": "me"}),
            as_zhou.get(address, {"owner": "me"}),
            as_xiaoli.get(address, {"owner": zhou.pk}),
            as_xiaoli.get(address, {"owner": "nonsense"}),
            as_xiaoli.get(address, {"owner": "9" * 30}),
        )
    ] == [True, False, True, True, True, True]


@pytest.mark.parametrize("kind", PAGES)
def test_the_name_of_somebody_stopped_says_so(as_zhou, zhou, xiaoli, things, now, kind):
    row = things[kind]
    type(row).objects.filter(pk=row.pk).update(owner=xiaoli)
    deactivate_user(user=xiaoli, by=zhou, now=now)
    address = LISTS.get(kind, "/desk/items/")
    told = {
        page: "已停用" in as_zhou.get(page).text.partition('id="desk"')[2].partition("小李")[2][:60]
        for page in (address, PAGES[kind].format(row.pk))
    }
    assert told == {address: True, PAGES[kind].format(row.pk): True}


@pytest.mark.parametrize("headers", [{"HX-Request": "true"}, {}])
def test_stopping_somebody_offers_to_hand_over_what_is_left(as_zhou, xiaoli, things, headers):
    Quiz.objects.filter(pk=things["quiz"].pk).update(owner=xiaoli)
    answer = as_zhou.post(f"/desk/people/{xiaoli.pk}/deactivation/", headers=headers, follow=True)
    assert f'<a class="btn sm line" href="/desk/people/{xiaoli.pk}/belongings/">' in answer.text
    assert "名下 题单 1" in " ".join(answer.text.split())


def test_the_counts_are_shown_first_then_one_press_gives_all(as_zhou, zhou, xiaoli, things):
    for row in things.values():
        type(row).objects.filter(pk=row.pk).update(owner=xiaoli)
    page = as_zhou.get(f"/desk/people/{xiaoli.pk}/belongings/").text
    assert [
        f'href="{address}?owner={xiaoli.pk}"' in page for address in ("/desk/items/", *LISTS.values())
    ] == [True] * 4
    answer = as_zhou.post(f"/desk/people/{xiaoli.pk}/belongings/", {"to": zhou.pk}, follow=True)
    assert "都交给周老师了：来源 1 个，题目 1 道，题单 1 份，活动 1 个。" in answer.text
    for row in things.values():
        row.refresh_from_db()
        assert row.owner == zhou


def test_only_an_admin_gives_away_what_stands_in_anothers_name(as_xiaoli, zhou, xiaoli, things):
    answer = as_xiaoli.post(f"/desk/people/{zhou.pk}/belongings/", {"to": xiaoli.pk})
    things["quiz"].refresh_from_db()
    assert (answer.status_code, things["quiz"].owner) == (403, zhou)


def test_an_empty_name_is_said_kindly(as_zhou, zhou, xiaoli):
    assert "小李名下没有来源" in as_zhou.get(f"/desk/people/{xiaoli.pk}/belongings/").text
    answer = as_zhou.post(f"/desk/people/{xiaoli.pk}/belongings/", {"to": zhou.pk})
    assert (answer.status_code, "名下已经没有东西" in answer.text) == (409, True)


def test_all_that_was_given_comes_back_in_one_press(as_zhou, zhou, xiaoli, things):
    place = f"/desk/people/{xiaoli.pk}/belongings/"
    for row in things.values():
        type(row).objects.filter(pk=row.pk).update(owner=xiaoli)
    assert "整批撤回</button>" not in as_zhou.get(place).text
    page = as_zhou.post(place, {"to": zhou.pk}, follow=True).text
    assert "周老师把这些都交给了周老师：来源 1 个，题目 1 道，题单 1 份，活动 1 个。" in page
    assert f'action="{place}undo/"' in page
    answer = as_zhou.post(f"{place}undo/", follow=True)
    assert "撤回了，又在小李名下：来源 1 个，题目 1 道，题单 1 份，活动 1 个。" in answer.text
    for row in things.values():
        row.refresh_from_db()
        assert row.owner == xiaoli
    assert "整批撤回</button>" not in answer.text
    again = as_zhou.post(f"{place}undo/")
    assert (again.status_code, "没有可以撤回的交接" in again.text) == (409, True)


def test_what_stays_is_said(as_zhou, zhou, xiaoli, things):
    place = f"/desk/people/{xiaoli.pk}/belongings/"
    Quiz.objects.filter(pk=things["quiz"].pk).update(owner=xiaoli)
    as_zhou.post(place, {"to": zhou.pk})
    things["quiz"].delete()
    answer = as_zhou.post(f"{place}undo/", follow=True)
    assert "没有一份可以撤回。有 1 份后来又换过负责人，或者删去了，没有动。" in answer.text


def test_only_an_admin_takes_a_handover_back(as_xiaoli, as_zhou, zhou, xiaoli, things):
    as_zhou.post(f"/desk/people/{zhou.pk}/belongings/", {"to": xiaoli.pk})
    answer = as_xiaoli.post(f"/desk/people/{zhou.pk}/belongings/undo/")
    things["quiz"].refresh_from_db()
    assert (answer.status_code, things["quiz"].owner) == (403, xiaoli)

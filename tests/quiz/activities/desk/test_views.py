"""周老师 publishes a quiz, shares it, takes it down and puts it up again."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from PIL import Image

from content.items.models import Item
from content.releases.actions import add_quiz_items, create_quiz, set_quiz_items
from content.staff.models import AuditEntry
from quiz.activities.models import Activity
from tests.cast import NOW, make_player, teacher_zhou
from tests.factories.desk import desk_of, make_approved, make_draft
from tests.factories.play import make_activity, play_through

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_quarrels(monkeypatch):
    """The items of these tests are alike; what the paper checks say of that is tested with them."""
    for feature in ("actions.publishing", "queries"):
        monkeypatch.setattr(f"content.releases.{feature}.run_paper_checks", lambda contents: [])
    monkeypatch.setattr("content.releases.actions.publishing.quarrels", lambda contents: set())


def make_quiz(*items):
    quiz = create_quiz(code="q", title="宪法周", text="每天几道题", owner=teacher_zhou(), now=NOW)
    add_quiz_items(quiz=quiz, items=items)
    return quiz


def rules(**changes):
    """What the form posts, all items, no limits."""
    return {
        "title": "宪法周", "text": "", "opens_at": "2026-11-24T08:00", "closes_at": "", "audience": "all",
        "draw": "0", "tries": "0", "tries_per": "all", "counts": "first", "scoring": "official",
        "pass_percent": "", "limit_seconds": "", "feedback": "each", "on_home": "on", **changes,
    }  # fmt: skip


def publish(quiz, **changes):
    return desk_of().post(f"/desk/activities/new/{quiz.pk}/", rules(**changes))


def press(activity, deed, **posted):
    return desk_of().post(f"/desk/activities/{activity.pk}/{deed}/", posted, follow=True)


@pytest.mark.parametrize(("preset", "tries"), [("practice", "0"), ("week", "3"), ("unheard-of", "0")])
def test_the_form_comes_filled_from_a_preset(preset, tries):
    quiz = make_quiz(make_approved())
    page = desk_of().get(f"/desk/activities/new/{quiz.pk}/?preset={preset}").text
    assert f'name="tries" value="{tries}"' in page
    assert ['value="宪法周"' in page, "每天几道题" in page] == [True, True]


def test_a_quiz_is_published_with_its_rules_and_written_down():
    answer = publish(make_quiz(make_approved(), make_approved()), draw="1", pass_percent="60", on_home="")
    activity = Activity.objects.get()
    assert answer.headers["Location"] == f"/desk/activities/{activity.pk}/"
    assert (activity.draw, activity.pass_percent, activity.on_home, activity.owner) == (
        1,
        60,
        False,
        teacher_zhou(),
    )
    assert activity.release.entries.count() == 2
    assert AuditEntry.objects.filter(verb="publish_activity", target=f"activity:{activity.pk}").count() == 1


FAULTS = {
    "title": ({"title": ""}, "id_title_error"),
    "draw": ({"draw": "9"}, "id_draw_error"),
    "pass line": ({"pass_percent": "101"}, "id_pass_percent_error"),
    "limit": ({"limit_seconds": "5"}, "id_limit_seconds_error"),
    "order": ({"opens_at": "2126-01-02T08:00", "closes_at": "2126-01-01T08:00"}, "id_closes_at_error"),
    "audience": ({"audience": "primary"}, "id_audience_error"),
    "past": ({"closes_at": "2026-01-01T08:00"}, "id_closes_at_error"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_stands_at_its_field_and_nothing_is_published(name):
    changes, field = FAULTS[name]
    item = make_approved()
    Item.objects.update(suits=["adult"])
    quiz = make_quiz(item)
    answer = publish(quiz, text="辛苦写的说明", **changes)
    assert (answer.status_code, field in answer.text, "辛苦写的说明" in answer.text) == (400, True, True)
    assert (Activity.objects.count(), quiz.releases.count()) == (0, 0)


def test_the_form_says_how_many_items_there_are_for_whom():
    child, grown, silent = (make_approved() for _ in range(3))
    for item, suits in ((child, ["primary", "junior"]), (grown, ["adult"])):
        Item.objects.filter(pk=item.pk).update(suits=suits)
    quiz = make_quiz(child, grown, silent)
    page = desk_of().get(f"/desk/activities/new/{quiz.pk}/").text
    told = (
        "全部（3 题）",
        "小学（2 题）",
        "初中（2 题）",
        "高中（1 题）",
        "成人（2 题）",
        "没写适合谁的也会抽到",
    )
    assert [word in page for word in told] == [True] * 6
    publish(quiz, audience="primary", draw="2")
    activity = Activity.objects.get()
    assert (activity.audience, activity.draw) == ("primary", 2)
    assert "每次随机抽 2 道适合小学的题" in desk_of().get(f"/desk/activities/{activity.pk}/").text


def test_a_quiz_with_a_draft_is_not_published_and_says_why():
    answer = publish(make_quiz(make_draft()), text="辛苦写的说明")
    assert (answer.status_code, Activity.objects.count()) == (409, 0)
    assert ["还没通过审核" in answer.text, "辛苦写的说明" in answer.text] == [True, True]


def test_the_page_to_share_has_link_code_and_words():
    activity = make_activity(title="宪法周")
    page = desk_of().get(f"/desk/activities/{activity.pk}/").text
    link = f"http://testserver/activities/{activity.code}/"
    assert page.count(link) == 3
    assert f"起个昵称就能答：{link}" in page


def test_the_code_and_the_poster_are_pictures():
    activity = make_activity()
    code = desk_of().get(f"/desk/activities/{activity.pk}/qr.svg")
    poster = desk_of().get(f"/desk/activities/{activity.pk}/poster.png")
    assert [code.headers["Content-Type"], code.content[:4]] == ["image/svg+xml", b"<svg"]
    assert Image.open(BytesIO(poster.content)).size == (1080, 1620)


def test_the_poster_page_says_what_the_activity_says():
    activity = make_activity(title="宪法周")
    page = desk_of().get(f"/desk/activities/{activity.pk}/poster/").text
    assert [word in page for word in ("宪法周", "扫一扫就能答", activity.code)] == [True] * 3


def test_a_poster_on_a_machine_without_a_font_says_so(monkeypatch):
    monkeypatch.setattr("quiz.activities.desk.views.chinese_font", lambda: None)
    answer = desk_of().get(f"/desk/activities/{make_activity().pk}/poster.png")
    assert (answer.status_code, "没有中文字体" in answer.text) == (503, True)


def test_the_rules_are_edited_and_written_down():
    activity = make_activity()
    answer = desk_of().post(
        f"/desk/activities/{activity.pk}/edit/", rules(title="改过的", tries="2"), follow=True
    )
    activity.refresh_from_db()
    assert (activity.title, activity.tries) == ("改过的", 2)
    assert "新规则只管以后开始的作答" in answer.text
    assert AuditEntry.objects.filter(verb="edit_activity").count() == 1


def test_faulty_edited_rules_change_nothing():
    activity = make_activity(title="原来的")
    answer = desk_of().post(f"/desk/activities/{activity.pk}/edit/", rules(title="改过的", draw="99"))
    activity.refresh_from_db()
    assert (answer.status_code, activity.title, 'value="改过的"' in answer.text) == (400, "原来的", True)


def test_withdrawn_in_one_press_with_a_sentence_for_players():
    activity = make_activity()
    page = press(activity, "withdraw", note="第三题有误。").text
    assert ["玩家看到：第三题有误。" in page, "撤下这个活动" in page] == [True, False]
    assert AuditEntry.objects.get(verb="withdraw_activity").actor == teacher_zhou()
    assert "第三题有误。" in Client().get(f"/activities/{activity.code}/").text


def test_mended_and_published_again_under_the_same_link():
    quiz = make_quiz(make_approved())
    publish(quiz)
    activity = Activity.objects.get()
    press(activity, "withdraw", note="改题。")
    set_quiz_items(quiz=quiz, items=[make_approved(), make_approved()])
    page = press(activity, "republish").text
    again = Activity.objects.get()
    assert (again.code, again.withdrawn_at, again.release.number) == (activity.code, None, 2)
    assert ["链接没变" in page, "撤下这个活动" in page] == [True, True]


def test_a_quiz_that_cannot_be_published_stays_as_it_was_and_says_why():
    quiz = make_quiz(make_approved())
    publish(quiz)
    set_quiz_items(quiz=quiz, items=[])
    answer = press(Activity.objects.get(), "republish")
    assert (answer.status_code, "题单里还没有题" in answer.text) == (409, True)


def test_what_is_over_is_not_put_up_again():
    quiz = make_quiz(make_approved())
    publish(quiz)
    Activity.objects.update(closes_at=timezone.now() - timedelta(hours=1))
    answer = press(Activity.objects.get(), "republish")
    assert (answer.status_code, quiz.releases.count()) == (409, 1)


def test_hand_ins_are_counted_in_the_list():
    activity = make_activity(title="宪法周")
    play_through(activity, make_player())
    page = desk_of().get("/desk/activities/").text
    assert '<td class="r">1</td>' in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_database_as_often_whatever_its_length(count, django_assert_num_queries):
    for _ in range(count):
        make_activity(title="宪法周")
    desk = desk_of()
    with django_assert_num_queries(3):
        assert desk.get("/desk/activities/").text.count("宪法周") == count


def test_a_stranger_withdraws_nothing():
    activity = make_activity()
    answer = Client().post(f"/desk/activities/{activity.pk}/withdraw/")
    activity.refresh_from_db()
    assert (answer.headers["Location"].startswith("/desk/login/"), activity.withdrawn_at) == (True, None)

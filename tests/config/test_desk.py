"""周老师 opens the desk in the morning."""

import pytest
from django.test import Client
from django.utils import timezone

from content.items.actions import complain_of_edition, submit_item
from content.jobs.actions import mark_alive
from content.sources.models import SourceState
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, desk_of, make_approved, make_draft, make_source
from tests.factories.play import make_activity

pytestmark = pytest.mark.django_db


def home():
    return desk_of().get("/desk/").text


def test_a_newcomer_sees_the_four_steps():
    page = home()
    assert [word in page for word in ("四步", "装入来源", "做题单", "没有要处理的")] == [True] * 4


def test_what_waits_is_listed():
    make_source(title="坏报告", state=SourceState.FAILED)
    make_draft(make_source(title="好报告"))
    make_draft()
    page = home()
    assert [page.count(word) for word in ("没读成", "草稿 1", "坏报告", "好报告")] == [1, 2, 1, 1]


def test_what_a_colleague_has_submitted_is_counted_and_not_ones_own():
    for author in (teacher_zhou(), admin_chen(), admin_chen()):
        submit_item(item=make_draft(author=author), by=author, now=NOW)
    page = home()
    assert ["等您审的 2 道" in page, "/desk/review/waiting/" in page, "草稿 " in page] == [True, True, False]


def test_a_text_to_confirm_and_items_to_check_are_listed():
    make_source(title="新来的", state=SourceState.ARRIVED)
    earlier = make_source(title="旧版")
    newer = make_source(title="新版", replaces=earlier)
    for source in (earlier, newer):
        complain_of_edition(version=make_approved(source).newest, field="key", text="改了。")
    page = home()
    assert [page.count(word) for word in ("待确认", "核对正文", "待核对 2")] == [1, 1, 1]
    assert page.count(f'href="/desk/sources/{newer.pk}/changes/"') == 1


def test_running_activities_tell_of_todays_hand_ins():
    make_activity(title="宪法周")
    assert '今天交卷 <b class="num">0</b> 份，共 <b class="num">0</b> 份' in home()


def test_a_worker_that_is_away_is_told_of_and_one_that_is_there_is_not():
    away = home()
    mark_alive(name="worker", now=timezone.now())
    assert ["后台没有在干活" in page for page in (away, home())] == [True, False]


def test_a_stranger_is_asked_to_log_in():
    assert Client().get("/desk/").headers["Location"] == "/desk/login/?next=/desk/"


@pytest.mark.parametrize("count", [1, 3])
def test_home_asks_the_database_as_often_whatever_waits(count, django_assert_num_queries):
    for _ in range(count):
        make_draft(make_source())
        make_activity()
        newer = make_source(replaces=make_source())
        complain_of_edition(version=make_approved(newer).newest, field="key", text="改了。")
    desk = desk_of(teacher_zhou())
    with django_assert_num_queries(23):
        desk.get("/desk/")

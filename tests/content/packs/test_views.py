"""Who reviewed a pack, and whether it stands on the home page."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from content.packs.actions import sign_pack
from content.packs.models import Pack
from content.releases.actions import create_quiz
from content.releases.models import Release, ReleaseItem
from content.staff.models import AuditEntry
from quiz.activities.actions import replace_release
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, desk_of
from tests.factories.items import make_version
from tests.factories.play import make_activity

pytestmark = pytest.mark.django_db


def make_pack(number=1) -> Pack:
    quiz = create_quiz(code=f"pack-{number}", title="民法典", text="", owner=None, now=NOW)
    return Pack.objects.create(code=f"p{number}", title="民法典", checksum="0", quiz=quiz, loaded_at=NOW)


def today() -> str:
    day = timezone.localdate()
    return f"{day.year}年{day.month}月{day.day}日"


@pytest.mark.parametrize("on_home", [True, False])
def test_a_pack_leaves_the_home_page_and_comes_back_in_one_press(on_home):
    pack = make_pack()
    page = desk_of().post(f"/desk/packs/{pack.pk}/home/", {"on_home": int(on_home)}, follow=True).text
    pack.refresh_from_db()
    assert (pack.on_home, "从首页拿下" in page) == (on_home, on_home)


def test_the_admin_signs_it_takes_that_back_and_an_editor_may_not():
    pack = make_pack()
    address, posted = f"/desk/packs/{pack.pk}/signature/", {"do": "sign", "reviewed_by": " 王律师（某所） "}
    assert desk_of(teacher_zhou()).post(address, posted).status_code == 403
    page = desk_of(admin_chen()).post(address, posted, follow=True).text
    assert ["未经法律专业人员审定" in page, f"王律师（某所） {today()}审定。" in page] == [False, True]
    page = desk_of(admin_chen()).post(address, {"do": "revoke"}, follow=True).text
    assert ["未经法律专业人员审定" in page, "王律师" in page] == [True, False]
    assert list(AuditEntry.objects.values_list("verb", "actor__username", "detail")) == [
        ("sign_pack", "chen", {"reviewed_by": "王律师（某所）"}),
        ("revoke_signature", "chen", {"reviewed_by": "王律师（某所）"}),
    ]


def test_a_signature_without_a_name_says_what_to_do():
    pack = make_pack()
    page = desk_of(admin_chen()).post(f"/desk/packs/{pack.pk}/signature/", {"reviewed_by": " "}, follow=True)
    assert "请写审定人的姓名和单位" in page.text
    assert "未经法律专业人员审定" in page.text


def test_a_signature_is_of_what_was_published_when_it_was_made():
    activity = make_activity()
    quiz = activity.release.quiz
    pack = Pack.objects.create(code="p", title="民法典", checksum="0", quiz=quiz, loaded_at=NOW)
    sign_pack(pack=pack, reviewed_by="王律师", by=admin_chen(), now=NOW + timedelta(days=1))
    page = Client().get(f"/activities/{activity.code}/").text
    assert ["审定：王律师，2026年11月25日<" in page, "未经法律专业人员审定" in page] == [True, False]
    later = NOW + timedelta(days=2)
    release = Release.objects.create(quiz=quiz, number=2, title="民法典", published_at=later)
    ReleaseItem.objects.create(release=release, number=1, version=make_version())
    replace_release(activity=activity, release=release, now=later)
    page = Client().get(f"/activities/{activity.code}/").text
    assert ["审定：" in page, "未经法律专业人员审定" in page] == [False, True]
    page = desk_of(admin_chen()).get("/desk/packs/").text
    told = ("2026年11月26日又发布了新的，要再审定一次", ">审定</button>", ">撤回审定</button>")
    assert [word in page for word in told] == [True] * 3


@pytest.mark.parametrize("count", [1, 3])
def test_packs_are_listed_with_the_same_queries_whatever_their_number(count, django_assert_num_queries):
    for number in range(count):
        make_pack(number)
    desk = desk_of()
    with django_assert_num_queries(3):
        assert desk.get("/desk/packs/").text.count("未经法律专业人员审定") == count

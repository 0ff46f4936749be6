"""Who reviewed a pack, and whether it stands on the home page."""

import pytest

from content.packs.models import Pack
from content.releases.actions import create_quiz
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, desk_of

pytestmark = pytest.mark.django_db


def make_pack(number=1) -> Pack:
    quiz = create_quiz(code=f"pack-{number}", title="民法典", text="", owner=None, now=NOW)
    return Pack.objects.create(code=f"p{number}", title="民法典", checksum="0", quiz=quiz, loaded_at=NOW)


@pytest.mark.parametrize("on_home", [True, False])
def test_a_pack_leaves_the_home_page_and_comes_back_in_one_press(on_home):
    pack = make_pack()
    page = desk_of().post(f"/desk/packs/{pack.pk}/home/", {"on_home": int(on_home)}, follow=True).text
    pack.refresh_from_db()
    assert (pack.on_home, "从首页拿下" in page) == (on_home, on_home)


def test_the_admin_writes_down_who_reviewed_it_and_an_editor_may_not():
    pack = make_pack()
    address, posted = f"/desk/packs/{pack.pk}/reviewer/", {"reviewed_by": "王律师"}
    assert desk_of(teacher_zhou()).post(address, posted).status_code == 403
    page = desk_of(admin_chen()).post(address, posted, follow=True).text
    assert ["未经法律专业人员审定" in page, "已由王律师审定" in page] == [False, True]


@pytest.mark.parametrize("count", [1, 3])
def test_packs_are_listed_with_the_same_queries_whatever_their_number(count, django_assert_num_queries):
    for number in range(count):
        make_pack(number)
    desk = desk_of()
    with django_assert_num_queries(3):
        assert desk.get("/desk/packs/").text.count("未经法律专业人员审定") == count

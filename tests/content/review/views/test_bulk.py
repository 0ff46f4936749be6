"""The pages of bulk changes: pressed on the bank's page, told with what stayed and why, taken back."""

import pytest

from content.items.models import Item, SavedFilter
from content.review.models import BulkChange
from tests.factories.desk import admin_chen, complain, desk_of, make_draft

pytestmark = pytest.mark.django_db
BULK = "/desk/review/bulk/"


def chosen(*items: Item, **rest) -> dict:
    return {"item": [f"{item.pk}:{item.newest.mark}" for item in items], **rest}


def test_a_press_tells_what_was_done_and_what_was_not_and_is_taken_back():
    ready, complained = make_draft(), make_draft(stem="有提醒的题问什么？")
    complain(complained)
    desk = desk_of()
    page = desk.post(BULK, chosen(ready, complained, do="approve", query="state=draft"), follow=True)
    words = (
        "通过了 1 道题",
        "1 道还有没处理的提醒",
        "有提醒的题问什么？",
        "/desk/items/?state=draft",
        "整批撤回",
    )
    assert [word in page.text for word in words] == [True] * 5
    page = desk.post(f"{page.request['PATH_INFO']}undo/", follow=True).text
    assert ["撤回了 1 道" in page, "整批撤回" in page] == [True, False]
    assert set(Item.objects.values_list("state", flat=True)) == {"draft"}


def test_a_press_that_changes_nothing_says_so():
    item = make_draft()
    complain(item)
    page = desk_of().post(BULK, chosen(item, do="approve"), follow=True).text
    assert ["一道都没有动" in page, "整批撤回" in page] == [True, False]


def test_all_that_fit_are_changed_beyond_the_page():
    for _ in range(3):
        make_draft(stem="合同里写什么？")
    make_draft(stem="别的事情问什么？")
    posted = {"do": "tag", "tag": "合同周", "all": "1", "query": "words=合同"}
    assert "给 3 道题加上了标签“合同周”" in desk_of().post(BULK, posted, follow=True).text


@pytest.mark.parametrize(
    ("posted", "told"),
    [
        ({}, "没看懂"),
        ({"do": "eat"}, "没看懂"),
        ({"do": "tag", "tag": "复训"}, "还没有选中题"),
        ({"do": "tag", "tag": "复训", "item": ["x", "1", ":", "99:1.0.0"]}, "还没有选中题"),
        ({"do": "owner", "owner": "x"}, "还没有选中题"),
    ],
)
def test_a_foolish_press_changes_nothing_and_says_so(posted, told):
    page = desk_of().post(BULK, posted, follow=True).text
    assert (told in page, BulkChange.objects.count()) == (True, 0)


def test_another_editor_neither_sees_nor_takes_back_what_is_not_hers():
    desk_of().post(BULK, chosen(make_draft(), do="tag", tag="复训"))
    place = f"{BULK}done/{BulkChange.objects.get().pk}/"
    other = desk_of(admin_chen())
    assert [other.get(place).status_code, other.post(f"{place}undo/").status_code] == [404, 404]
    assert "复训" not in other.get(f"{BULK}done/").text
    assert "复训" in desk_of().get(f"{BULK}done/").text


@pytest.mark.parametrize("count", [1, 3])
def test_the_pages_ask_the_database_as_often_whatever_they_show(count, django_assert_num_queries):
    desk = desk_of()
    for _ in range(count):
        desk.post(BULK, chosen(*(make_draft() for _ in range(count)), do="untag", tag="没人有"))
    with django_assert_num_queries(3):
        desk.get(f"{BULK}done/")
    place = f"{BULK}done/{BulkChange.objects.last().pk}/"
    with django_assert_num_queries(4):
        desk.get(place)


def test_tags_stand_on_the_bank_as_chips_and_a_filter():
    tagged, other = make_draft(stem="带标签的题？"), make_draft(stem="没标签的题？")
    desk = desk_of()
    desk.post(BULK, chosen(tagged, do="tag", tag="青少年"))
    page = desk.get("/desk/items/?tag=1&tag=none").text
    assert ["没标签的题？" in page, "带标签的题？" in page] == [True, False]
    assert '<span class="chip t-pri">青少年</span>' in desk.get("/desk/items/").text
    assert other.tags.count() == 0


def test_a_filter_is_kept_under_a_name_and_forgotten_by_its_owner_alone():
    desk = desk_of()
    desk.post("/desk/items/filters/", {"name": "待办", "query": "state=draft&nonsense=1"})
    kept = SavedFilter.objects.get()
    assert (kept.name, kept.query) == ("待办", "state=draft")
    desk.post("/desk/items/filters/", {"name": "待办", "query": "state=approved"})
    assert SavedFilter.objects.get().query == "state=approved"
    place = f"/desk/items/filters/{kept.pk}/forget/"
    assert (desk_of(admin_chen()).post(place).status_code, desk.post(place).status_code) == (404, 302)
    assert SavedFilter.objects.count() == 0


def test_a_filter_without_a_name_is_not_kept():
    page = desk_of().post("/desk/items/filters/", {"name": " ", "query": "state=draft"}, follow=True).text
    assert ("给这个筛选起个名字" in page, SavedFilter.objects.count()) == (True, 0)

"""Many drafts by one press: shown first, done together, taken back together."""

import pytest

from content.items.models import Item
from tests.factories.desk import complain, desk_of, make_draft, make_source

pytestmark = pytest.mark.django_db


def ready(*items):
    return {"ready": [f"{item.pk}:{item.newest.mark}" for item in items]}


def test_what_will_be_approved_is_shown_and_nothing_else():
    source = make_source(title="法援年报")
    make_draft(source, stem="可以放心的题？")
    complain(make_draft(source, stem="有提醒的题？"))
    page = desk_of().get(f"/desk/review/sources/{source.pk}/batch/").text
    told = ("法援年报", "可以放心的题？", "答案：12348", "通过这 1 道", "有提醒的 1 道不在里面")
    assert [word in page for word in (*told, "有提醒的题？")] == [True] * 5 + [False]


def test_one_press_approves_and_one_takes_back():
    source = make_source()
    drafts = [make_draft(source) for _ in range(3)]
    desk = desk_of()
    page = desk.post(f"/desk/review/sources/{source.pk}/batch/", ready(*drafts), follow=True).text
    assert "通过了 3 道题。" in page
    assert set(Item.objects.values_list("state", flat=True)) == {"approved"}
    page = desk.post("/desk/review/undo-last/", follow=True).text
    assert "3 道题又都是草稿" in page
    assert set(Item.objects.values_list("state", flat=True)) == {"draft"}


def test_what_was_complained_about_meanwhile_stays_and_is_told():
    first, second = make_draft(), make_draft()
    posted = ready(first, second)
    complain(second)
    page = desk_of().post("/desk/review/written/batch/", posted, follow=True).text
    assert "通过了 1 道题。另外 1 道刚被改过或有了提醒" in page


@pytest.mark.parametrize("posted", [{}, {"ready": ["x", "1", ":", "99:1.0.0"]}])
def test_an_empty_or_foolish_press_changes_nothing(posted):
    item = make_draft()
    answer = desk_of().post("/desk/review/written/batch/", posted)
    item.refresh_from_db()
    assert (answer.status_code, item.state, "一道都没有动" in answer.text) == (409, "draft", True)


def test_an_empty_queue_says_so():
    assert "没有可以一起通过的草稿" in desk_of().get("/desk/review/written/batch/").text


@pytest.mark.parametrize("count", [1, 4])
def test_the_page_asks_as_often_whatever_the_number(count, django_assert_num_queries):
    for _ in range(count):
        make_draft()
    desk = desk_of()
    with django_assert_num_queries(5):
        desk.get("/desk/review/written/batch/")

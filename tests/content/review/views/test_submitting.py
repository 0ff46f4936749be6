"""周老师 hands in, 陈主任 goes through what waits for him."""

import pytest

from content.items.actions import reject_item, submit_item
from content.items.models import Item
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import HTMX, admin_chen, desk_of, make_approved, make_draft, make_source, wording_of

pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("headers", [HTMX, {}], ids=["htmx", "plain"])


@pytest.fixture(autouse=True)
def no_checks(monkeypatch):
    """What the checks say is tested with them."""
    monkeypatch.setattr("content.items.actions.checking.run_checks", lambda content, **given: [])


def place(item: Item) -> str:
    return f"/desk/review/items/{item.pk}/"


def submitted(**wording) -> Item:
    item = make_draft(**wording)
    submit_item(item=item, by=admin_chen(), now=NOW)
    return item


@BOTH
def test_one_press_saves_and_submits(headers):
    item = make_draft()
    posted = wording_of(item, stem="改过的题干？", do="submit")
    page = desk_of().post(place(item), posted, headers=headers, follow=True).text
    item.refresh_from_db()
    assert (item.state, item.newest.stem, item.versions.count()) == ("in_review", "改过的题干？", 1)
    assert ["交上去了" in page, "待审" in page, "/withdraw/" in page] == [True] * 3


@BOTH
def test_it_is_taken_back_with_a_press(headers):
    item = submitted()
    page = desk_of().post(f"{place(item)}withdraw/", headers=headers, follow=True).text
    item.refresh_from_db()
    assert (item.state, "撤回来了，又是草稿" in page, "/withdraw/" in page) == ("draft", True, False)


def test_what_was_decided_meanwhile_is_not_taken_back():
    item = make_approved()
    answer = desk_of().post(f"{place(item)}withdraw/")
    assert (answer.status_code, "不在待审" in answer.text) == (409, True)


def test_saving_other_words_says_that_it_is_a_draft_again():
    item = submitted()
    page = desk_of().post(place(item), wording_of(item, stem="改过的题干？", do="save"), follow=True).text
    item.refresh_from_db()
    assert (item.state, "改过以后又是草稿" in page) == ("draft", True)


def test_saving_the_same_words_lets_it_wait():
    item = submitted()
    page = desk_of().post(place(item), wording_of(item, do="save"), follow=True).text
    item.refresh_from_db()
    assert (item.state, "改过以后又是草稿" in page) == ("in_review", False)


def test_after_a_decision_comes_what_waits_next_from_whatever_source():
    first, second = submitted(author=admin_chen()), submitted(stem="第二题问什么？")
    own = submitted(author=teacher_zhou())
    make_draft(stem="只是草稿的题问什么？")
    desk = desk_of()
    page = desk.get("/desk/review/waiting/", follow=True)
    assert page.request["PATH_INFO"] == place(first)
    page = desk.post(place(first), wording_of(first, do="approve"), follow=True)
    assert page.request["PATH_INFO"] == place(second)
    page = desk.post(f"{place(second)}reject/", {"reason": "unclear"}, follow=True)
    assert page.request["PATH_INFO"] == "/desk/review/"
    assert [Item.objects.get(pk=item.pk).state for item in (first, second, own)] == [
        "approved", "rejected", "in_review",
    ]  # fmt: skip


def test_without_anything_to_review_the_way_leads_to_the_list():
    submitted(author=teacher_zhou())
    page = desk_of().get("/desk/review/waiting/", follow=True)
    assert page.request["PATH_INFO"] == "/desk/review/"
    assert "交上来的 1 道是您自己写的" in page.text


def test_the_list_counts_what_waits_beside_the_drafts():
    submitted(source=make_source(title="只有待审的材料"))
    page = desk_of().get("/desk/review/").text
    assert ["等您审的 1 道" in page, "?state=in_review" in page, "只有待审的材料" in page] == [True] * 3


def test_the_bank_shows_what_waits():
    submitted(stem="待审的题问什么？")
    make_draft(stem="草稿问什么？")
    page = desk_of().get("/desk/items/?state=in_review").text
    assert ["待审的题问什么？" in page, "草稿问什么？" in page] == [True, False]


def test_a_written_item_is_kept_and_submitted_in_one_press():
    item = make_draft()
    posted = wording_of(item, stem="新写的一道题问什么？")
    page = desk_of().post("/desk/items/new/single/", {**posted, "do": "submit"}, follow=True).text
    new = Item.objects.latest("pk")
    assert (new.state, new.newest.stem, "交上去了" in page) == ("in_review", "新写的一道题问什么？", True)


def test_the_page_tells_who_did_what_and_when():
    item = submitted()
    reject_item(item=item, reason="other", words="哪一年没有写", by=teacher_zhou(), now=NOW)
    page = " ".join(desk_of().get(place(item)).text.split())
    told = ("09:00</time> 周老师 退回：哪一年没有写", "09:00</time> 陈主任 交审", "系统 新建")
    assert [word in page for word in told] == [True] * 3
    assert page.index("退回：哪一年没有写") < page.index("陈主任 交审")


@pytest.mark.parametrize("count", [1, 3])
def test_a_long_history_costs_no_more(count, django_assert_num_queries):
    item = make_draft()
    desk = desk_of()
    for _ in range(count):
        submit_item(item=item, by=teacher_zhou(), now=NOW)
        reject_item(item=item, reason="unclear", by=teacher_zhou(), now=NOW)
        Item.objects.update(state="draft")
    with django_assert_num_queries(19):
        desk.get(place(item))

"""留言 on the item's page: said, done, opened again, with and without htmx."""

import pytest

from content.items.actions import comment_on_item
from content.items.models import Item, ItemComment
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import HTMX, admin_chen, desk_of, make_draft

pytestmark = pytest.mark.django_db


def place(item: Item) -> str:
    return f"/desk/review/items/{item.pk}/"


def say(item: Item, text: str = "B 项也说得通。") -> ItemComment:
    return comment_on_item(item=item, text=text, by=admin_chen(), now=NOW)


def test_without_htmx_it_stands_on_the_page_afterwards():
    item = make_draft()
    answer = desk_of().post(f"{place(item)}comments/", {"text": "<b>这里</b>不对"})
    assert answer.headers["Location"] == f"{place(item)}#comments"
    page = desk_of().get(place(item)).text
    assert ["&lt;b&gt;这里&lt;/b&gt;不对" in page, "1 条没处理" in page, "留言 1" in page] == [True] * 3


def test_with_htmx_only_the_section_and_the_count_come_back():
    item = make_draft()
    answer = desk_of().post(f"{place(item)}comments/", {"text": "这里不对"}, headers=HTMX)
    told = ("<html", 'id="review"', 'name="stem"', 'id="comments"', 'hx-swap-oob="true"', "这里不对")
    assert [word in answer.text for word in told] == [False, False, False, True, True, True]


@pytest.mark.parametrize("headers", [HTMX, {}], ids=["htmx", "plain"])
def test_too_long_a_word_is_refused_and_stays_in_the_field(headers):
    item, text = make_draft(), "字" * 501
    answer = desk_of().post(f"{place(item)}comments/", {"text": text}, headers=headers)
    assert (answer.status_code, ItemComment.objects.count()) == (400, 0)
    assert ["多了 1 个" in answer.text, text in answer.text] == [True, True]


def test_it_is_done_and_opened_again_and_what_is_half_written_stays():
    item = make_draft()
    address = f"/desk/review/comments/{say(item).pk}/settle/"
    page = desk_of().post(address, {"done": "1", "text": "写到一半"}, headers=HTMX).text
    assert ["处理过的 1 条" in page, "条没处理" in page, "写到一半" in page] == [True, False, True]
    page = desk_of().post(address, {"done": "0"}, follow=True).text
    assert ["处理过的" in page, "1 条没处理" in page] == [False, True]


def test_an_older_wording_is_named():
    item = make_draft()
    comment = say(item)
    ItemComment.objects.filter(pk=comment.pk).update(version=7)
    assert "说的是第 7 版" in desk_of().get(place(item)).text


def test_the_bank_counts_the_open_ones_of_each_line():
    item, other = make_draft(), make_draft(stem="没人说的题问什么？")
    for _ in range(2):
        say(item)
    page = desk_of().get("/desk/items/").text
    assert page.count("条留言") == page.count("2 条留言") == 1
    found = desk_of().get("/desk/items/?comments=open").text
    assert ["没人说的题问什么？" in found, "有未处理的留言" in found] == [False, True]
    assert other.comments.count() == 0


def test_who_does_not_work_here_says_nothing(client):
    item = make_draft()
    comment = say(item)
    for address in (f"{place(item)}comments/", f"/desk/review/comments/{comment.pk}/settle/"):
        assert "/login/" in client.post(address, {"text": "x"}).headers["Location"]
    assert (ItemComment.objects.count(), ItemComment.objects.get().resolved_at) == (1, None)


def test_what_is_not_there_is_not_found():
    desk = desk_of(teacher_zhou())
    answers = [desk.post("/desk/review/items/9/comments/"), desk.post("/desk/review/comments/9/settle/")]
    assert [answer.status_code for answer in answers] == [404, 404]

"""周老师 files an item from the desk, beside its wording and beside her colleagues."""

import re

import pytest

from content.items.models import Item
from content.staff.models import AuditEntry
from tests.factories.desk import desk_of, make_approved, make_draft, wording_of

pytestmark = pytest.mark.django_db


def address(item: Item) -> str:
    return f"/desk/review/items/{item.pk}/"


def checked(page: str) -> list[str]:
    return re.findall(r'name="suits" value="(\w+)" checked', page)


def test_saving_the_filing_alone_keeps_the_approval():
    item = make_approved()
    desk = desk_of()
    posted = wording_of(item, do="save", topic="继承编", suits=["adult", "senior"], filed="|")
    page = desk.post(address(item), posted, follow=True).text
    item.refresh_from_db()
    assert (item.state, item.topic, item.suits) == ("approved", "继承编", ["senior", "adult"])
    assert item.versions.count() == 1
    assert "继承编 · 适合高中、成人<" in page
    assert (checked(page), 'value="继承编" list="topics"' in page) == (["senior", "adult"], True)


def test_a_draft_is_filed_and_approved_in_one_press():
    item = make_draft()
    item.versions.get().findings.all().delete()
    desk_of().post(address(item), wording_of(item, do="approve", topic="", suits="primary", filed="|"))
    item.refresh_from_db()
    assert (item.state, item.suits) == ("approved", ["primary"])


def test_what_was_not_touched_does_not_undo_what_a_colleague_filed():
    item = make_draft()
    Item.objects.update(topic="继承编", suits=["adult"])
    posted = wording_of(item, stem="法律援助咨询打哪个电话？", do="save", topic="", filed="|")
    page = desk_of().post(address(item), posted, follow=True).text
    item.refresh_from_db()
    assert (item.topic, item.suits, item.newest.stem) == ("继承编", ["adult"], "法律援助咨询打哪个电话？")
    assert checked(page) == ["adult"]
    assert list(AuditEntry.objects.values_list("verb", flat=True)) == ["edit_item"]


def test_a_refused_wording_keeps_the_filing_in_the_form():
    item = make_draft()
    posted = wording_of(item, stem="", do="save", topic="继承编", suits="junior", filed="|")
    answer = desk_of().post(address(item), posted)
    assert (answer.status_code, checked(answer.text)) == (400, ["junior"])
    assert 'value="继承编"' in answer.text
    assert Item.objects.get().topic == ""


def test_the_topics_beside_it_are_offered():
    item, beside = make_draft(), make_draft()
    Item.objects.filter(pk=beside.pk).update(topic="侵权责任编")
    page = desk_of().get(address(item)).text
    assert '<option value="侵权责任编">' in page
    assert "没写专题 · 没写适合谁<" in page


def test_a_new_item_is_filed_as_it_is_written():
    posted = {
        "stem": "十八岁成年。", "value": "true", "rationale": "讲解一句。", "citation_kind": "law",
        "citation_title": "民法典", "citation_article": "十七", "topic": "总则编",
        "suits": ["junior", "adult"],
    }  # fmt: skip
    desk_of().post("/desk/items/new/truefalse/", posted)
    item = Item.objects.get()
    assert (item.topic, item.suits) == ("总则编", ["junior", "adult"])

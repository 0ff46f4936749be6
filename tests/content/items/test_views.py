"""周老师 looks through the bank and writes items from nothing."""

import pytest
from django.test import Client

from content.items.bank import PAGE_SIZE
from content.items.models import Item
from tests.factories.desk import HTMX, admin_chen, desk_of, make_approved, make_draft, make_source
from tests.factories.items import ALL_FORMATS

pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("headers", [HTMX, {}], ids=["htmx", "plain"])

COMMON = {
    "rationale": "讲解一句。",
    "difficulty": "easy",
    "citation_kind": "law",
    "citation_title": "民法典",
    "citation_article": "十七",
}
OPTIONS = {"option_id": [""] * 3, "option_text": ["甲物", "乙物", "丙物"], "option_note": [""] * 3}
WRITTEN = {
    "single": {"stem": "哪一个对？", **OPTIONS, "key": "2"},
    "multiple": {"stem": "哪些对？", **OPTIONS, "key": ["1", "3"]},
    "truefalse": {"stem": "十八岁成年。", "value": "true"},
    "numeric": {"stem": "几岁成年？", "value": "18", "unit": "岁", "tolerance": "0", "hint": ""},
    "blank": {"stem": "____岁成年。", "spellings": "十八|18"},
    "ordering": {"stem": "请按先后排列。", **OPTIONS},
    "matching": {
        "stem": "请配对。",
        "left_id": ["", ""], "left_text": ["甲", "乙"], "pair": ["2", "1"],
        "right_id": ["", ""], "right_text": ["子", "丑"],
    },
    "cloze": {"stem": "____岁成年。", **OPTIONS, "gaps": "1"},
}  # fmt: skip


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_an_item_of_every_format_is_written_from_nothing(format):
    desk = desk_of()
    assert desk.get(f"/desk/items/new/{format}/").status_code == 200
    answer = desk.post(f"/desk/items/new/{format}/", {**COMMON, **WRITTEN[format]})
    item = Item.objects.get()
    assert answer.headers["Location"] == f"/desk/review/items/{item.pk}/"
    assert (item.state, item.newest.format, item.owner.username) == ("draft", format, "zhou")
    assert desk.get(f"/desk/review/items/{item.pk}/").status_code == 200


def test_what_cannot_be_saved_yet_stays_in_the_form():
    answer = desk_of().post("/desk/items/new/single/", {**COMMON, **WRITTEN["single"], "stem": ""})
    assert (answer.status_code, Item.objects.count()) == (400, 0)
    assert [word in answer.text for word in ("题干没有写文字", "乙物", "民法典")] == [True, True, True]


def test_a_format_that_does_not_exist_is_404():
    assert desk_of().get("/desk/items/new/crossword/").status_code == 404


@BOTH
def test_the_bank_is_a_page_and_a_fragment(headers):
    make_approved(stem="通过的题？")
    make_draft(stem="草稿的题？")
    page = desk_of().get("/desk/items/?state=approved", headers=headers).text
    assert ["通过的题？" in page, "草稿的题？" in page, "<html" in page] == [True, False, not headers]


def test_the_bank_is_searched_by_words_and_format():
    make_draft(stem="法律援助？")
    make_draft(stem="法律援助对吗？", format="truefalse", body={}, key={"value": True})
    page = desk_of().get("/desk/items/?words=援助&format=truefalse").text
    assert ["法律援助？" in page, "法律援助对吗？" in page] == [False, True]


@pytest.mark.parametrize("count", [1, 3])
def test_the_bank_asks_the_database_as_often_whatever_its_size(count, django_assert_num_queries):
    for _ in range(count):
        make_draft(make_source())
    desk = desk_of()
    with django_assert_num_queries(12):
        desk.get("/desk/items/")


def test_a_stranger_writes_nothing():
    answer = Client().post("/desk/items/new/single/", WRITTEN["single"])
    assert (answer.headers["Location"].startswith("/desk/login/"), Item.objects.count()) == (True, 0)


def test_a_form_is_shown_as_a_phone_shows_it_before_it_is_saved():
    html = desk_of().post("/desk/items/look/single/", {**COMMON, **WRITTEN["single"]})
    assert html.headers["Content-Security-Policy"].endswith("frame-ancestors 'self'")
    assert html.headers["X-Frame-Options"] == "SAMEORIGIN"
    told = html.content.decode()
    assert "哪一个对？" in told and "甲物" in told
    assert "讲解一句" not in told
    assert not Item.objects.exists()


def test_the_checks_speak_while_an_item_is_written():
    desk = desk_of()
    unfinished = desk.post("/desk/items/check/single/", {"stem": "哪一个对？"}).content.decode()
    assert "选项" in unfinished
    doubtful = {**WRITTEN["single"], "option_text": ["甲物", "乙物", "以上都对"]}
    assert "以上都对" in desk.post("/desk/items/check/single/", {**COMMON, **doubtful}).content.decode()
    fine = desk.post(
        "/desk/items/check/single/", {**COMMON, **WRITTEN["single"], "stem": "民法典所说的动产是下面哪一个？"}
    )
    assert "各项检查都没有提醒" in fine.content.decode()


@pytest.mark.parametrize("page", ["look", "check"])
def test_only_editors_try_an_item_out(page):
    assert Client().post(f"/desk/items/{page}/single/", {}).status_code == 302
    assert desk_of().post(f"/desk/items/{page}/riddle/", {}).status_code == 404


def test_what_is_asked_stands_as_chips_that_lead_to_the_question_without_it():
    make_draft()
    page = desk_of().get("/desk/items/?words=热线&format=single&tag=none&state=draft").text
    without = ('href="?words=%E7%83%AD%E7%BA%BF&amp;state=draft&amp;tag=none"', "没有标签的", "单选")
    assert [word in page for word in without] == [True, True, True]


def test_the_next_page_keeps_the_question():
    for _ in range(PAGE_SIZE + 1):
        item = make_draft(stem="合同一题？")
    first = Item.objects.order_by("pk")[1]
    page = desk_of().get("/desk/items/?words=合同").text
    assert f'rel="next" href="?words=%E5%90%88%E5%90%8C&amp;before={first.pk}"' in page
    page = desk_of().get(f"/desk/items/?words=合同&before={first.pk}").text
    assert f"after={first.pk - 1}" in page
    assert f'value="{item.pk}:' not in page


def test_nonsense_in_the_address_is_no_fault():
    make_draft()
    desk = desk_of()
    for query in ("before=x", "after=9" * 30, "state=lost", "words=%00", "tag=%F0", "law=第", "suits=%22"):
        assert desk.get(f"/desk/items/?{query}").status_code == 200


def test_who_has_left_is_not_offered_as_owner():
    gone = admin_chen()
    gone.is_active = False
    gone.save()
    make_draft()
    page = desk_of().get("/desk/items/").text
    assert page.count("陈主任") == 2

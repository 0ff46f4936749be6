"""周老师 decides drafts one by one, by htmx or without."""

import re

import pytest
from django.test import Client

from content.items.models import ItemState
from content.laws.actions import load_law
from content.laws.domain.statute import read_statute
from content.staff.actions import set_house_rules
from content.staff.models import AuditEntry
from tests.cast import NOW
from tests.content.laws.statutes import NAME, STATUTE
from tests.factories.desk import (
    HTMX,
    admin_chen,
    complain,
    desk_of,
    make_approved,
    make_draft,
    make_read_source,
    make_source,
    wording_of,
)
from tests.factories.items import ALL_FORMATS

pytestmark = pytest.mark.django_db
BOTH = pytest.mark.parametrize("headers", [HTMX, {}], ids=["htmx", "plain"])


@pytest.fixture(autouse=True)
def no_checks(monkeypatch):
    """What the checks say is tested with them."""
    monkeypatch.setattr("content.items.actions.checking.run_checks", lambda content, **given: [])


@BOTH
def test_the_desk_is_a_page_and_a_fragment(headers):
    item = make_draft(make_source(title="法援年报"))
    answer = desk_of().get(f"/desk/review/items/{item.pk}/", headers=headers)
    assert [word in answer.text for word in ("法援年报", "12348", "通过并下一题", "题干")] == [True] * 4
    assert ("<html" in answer.text) == (not headers)
    assert answer.text.count('id="review"') == 1
    assert "HX-Request" in answer.headers["Vary"]


@BOTH
def test_approving_freezes_the_draft_and_brings_the_next_one(headers):
    source = make_source()
    first, second = make_draft(source), make_draft(source, stem="第二题问什么？")
    address = f"/desk/review/items/{first.pk}/"
    answer = desk_of().post(address, wording_of(first, do="approve"), headers=headers, follow=True)
    first.refresh_from_db()
    assert (first.state, first.newest.frozen_at is not None) == ("approved", True)
    assert "第二题问什么？" in answer.text
    there = answer.headers["HX-Push-Url"] if headers else answer.request["PATH_INFO"]
    assert (there, answer.redirect_chain != []) == (f"/desk/review/items/{second.pk}/", not headers)


@BOTH
def test_after_the_last_draft_comes_the_list(headers):
    item = make_draft()
    answer = desk_of().post(f"/desk/review/items/{item.pk}/", wording_of(item, do="approve"), headers=headers)
    there = answer.headers["HX-Redirect"] if headers else answer.headers["Location"]
    assert there == "/desk/review/"


@BOTH
def test_saving_keeps_the_draft_and_says_so(headers):
    item = make_draft()
    posted = wording_of(item, stem="改过的题干？", do="save")
    answer = desk_of().post(f"/desk/review/items/{item.pk}/", posted, headers=headers, follow=True)
    item.refresh_from_db()
    assert (item.state, item.newest.stem, item.versions.count()) == ("draft", "改过的题干？", 1)
    assert "存下了。" in answer.text


def test_an_approved_item_that_is_changed_is_a_draft_again_beside_its_frozen_wording():
    item = make_approved()
    desk_of().post(f"/desk/review/items/{item.pk}/", wording_of(item, stem="新的题干？", do="save"))
    item.refresh_from_db()
    stems = list(item.versions.values_list("number", "stem"))
    assert (item.state, stems) == ("draft", [(1, "法律援助的咨询热线是哪一个？"), (2, "新的题干？")])


@BOTH
def test_a_wording_that_cannot_be_saved_stays_in_the_form(headers):
    item = make_draft()
    posted = wording_of(item, stem="", rationale="辛苦写的讲解", do="save")
    answer = desk_of().post(f"/desk/review/items/{item.pk}/", posted, headers=headers)
    assert answer.status_code == 400
    assert [word in answer.text for word in ("题干没有写文字", "辛苦写的讲解", "还没存下")] == [True] * 3


def test_an_open_complaint_stands_at_its_field_and_stops_approval():
    item = make_draft()
    complain(item, field="option:b", text="这一项太短。")
    answer = desk_of().post(f"/desk/review/items/{item.pk}/", wording_of(item, do="approve"), headers=HTMX)
    item.refresh_from_db()
    assert (answer.status_code, item.state) == (409, "draft")
    option_b = answer.text.split('value="12345"')[1].split('value="12348"')[0]
    assert "这一项太短。" in option_b


@pytest.mark.parametrize(("reason", "status"), [("这里就该短", 200), ("  ", 400)])
def test_a_complaint_is_waived_with_a_reason(reason, status):
    finding = complain(make_draft())
    answer = desk_of().post(f"/desk/review/findings/{finding.pk}/waive/", {"reason": reason}, headers=HTMX)
    finding.refresh_from_db()
    assert (answer.status_code, finding.waived_reason) == (status, reason.strip())


@BOTH
def test_rejecting_writes_the_reason_down_and_goes_on(headers):
    first, _ = make_draft(), make_draft(stem="下一题？")
    answer = desk_of().post(
        f"/desk/review/items/{first.pk}/reject/", {"reason": "not_worth"}, headers=headers, follow=True
    )
    first.refresh_from_db()
    entry = AuditEntry.objects.get(verb="reject_item")
    assert (first.state, entry.detail, "下一题？" in answer.text) == (
        "rejected",
        {"reason": "not_worth", "words": "", "before": "draft"},
        True,
    )


def test_somebody_who_comes_late_is_told_that_it_was_decided():
    item = make_approved()
    answer = desk_of().post(f"/desk/review/items/{item.pk}/reject/", {"reason": "not_worth"}, headers=HTMX)
    assert (answer.status_code, "可能刚被同事处理过" in answer.text) == (409, True)


@BOTH
def test_the_last_decision_is_taken_back_and_its_item_shown(headers):
    first, second = make_draft(stem="先决定的？"), make_draft()
    desk = desk_of()
    desk.post(f"/desk/review/items/{first.pk}/", wording_of(first, do="approve"))
    answer = desk.post(f"/desk/review/items/{second.pk}/undo-last/", headers=headers, follow=True)
    first.refresh_from_db()
    assert (first.state, first.newest.frozen_at) == (ItemState.DRAFT, None)
    assert "先决定的？" in answer.text


def test_nothing_to_take_back_is_said():
    answer = desk_of().post(f"/desk/review/items/{make_draft().pk}/undo-last/", headers=HTMX)
    assert (answer.status_code, "没有可以撤回的决定了" in answer.text) == (409, True)


def test_a_preview_may_stand_in_a_frame_of_our_own_and_the_desk_in_none():
    item = make_draft()
    framed = desk_of().get(f"/desk/review/items/{item.pk}/preview/?size=large&theme=dark")
    desk = desk_of().get(f"/desk/review/items/{item.pk}/")
    assert [page.headers["X-Frame-Options"] for page in (framed, desk)] == ["SAMEORIGIN", "DENY"]
    ancestors = [
        page.headers["Content-Security-Policy"].split("frame-ancestors ")[1] for page in (framed, desk)
    ]
    assert [text.split(";")[0] for text in ancestors] == ["'self'", "'none'"]
    assert 'data-theme="dark" data-size="large"' in framed.text


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_every_format_has_its_form_and_its_preview(format):
    item = make_draft(format=format)
    pages = [desk_of().get(f"/desk/review/items/{item.pk}/{part}") for part in ("", "preview/")]
    assert [page.status_code for page in pages] == [200, 200]


def test_a_source_leads_to_its_first_draft():
    source = make_source()
    make_approved(source)
    draft = make_draft(source)
    answer = desk_of().get(f"/desk/review/sources/{source.pk}/")
    assert answer.headers["Location"] == f"/desk/review/items/{draft.pk}/"


def test_the_list_counts_what_waits():
    source = make_source(title="法援年报")
    make_draft(source)
    make_draft()
    page = desk_of().get("/desk/review/").text
    assert [page.count("开始审"), "法援年报" in page] == [2, True]


def test_a_stranger_is_sent_to_the_login():
    answer = Client().get(f"/desk/review/items/{make_draft().pk}/")
    assert answer.headers["Location"].startswith("/desk/login/")


@pytest.mark.parametrize("more", [0, 60])
def test_the_desk_asks_the_database_as_often_whatever_the_queue(more, django_assert_num_queries):
    source = make_read_source()
    item = source.items.order_by("pk")[3]
    for _ in range(more):
        make_draft(source)
    desk = desk_of()
    with django_assert_num_queries(19):
        desk.get(f"/desk/review/items/{item.pk}/")


def test_the_cited_law_is_one_press_away():
    law = load_law(text=read_statute(STATUTE), now=NOW)
    here, outside = make_draft(), make_draft()
    version = here.newest
    version.citation = {"kind": "law", "title": NAME, "article": "第三条", "quote": "三十日"}
    version.save()
    pages = [desk_of().get(f"/desk/review/items/{item.pk}/").text for item in (here, outside)]
    assert [f'href="/laws/{law.pk}/articles/3/"' in page for page in pages] == [True, False]
    assert ["站外" in page for page in pages] == [False, True]


def test_the_desk_counts_what_is_reviewed_and_what_is_complained_about():
    source = make_source()
    make_approved(source)
    item = make_draft(source)
    complain(item), complain(item, field="key"), make_draft(source)
    page = desk_of().get(f"/desk/review/items/{item.pk}/").text
    told = ("已审 <b>1</b> / 3", "通过 1", "提醒 2", "通过全部无提醒的草稿（1）")
    assert [word in page for word in told] == [True] * 4


@BOTH
def test_rejecting_for_another_reason_needs_words(headers):
    item = make_draft()
    address = f"/desk/review/items/{item.pk}/reject/"
    for posted, sentence in (({}, "先选一条"), ({"reason": "other", "words": " "}, "写一句为什么")):
        answer = desk_of().post(address, posted, headers=headers)
        assert (answer.status_code, sentence in answer.text) == (409, True)
    desk_of().post(address, {"reason": "other", "words": "和去年的题一样"}, headers=headers)
    item.refresh_from_db()
    assert (item.state, item.rejection, item.rejection_words) == ("rejected", "other", "和去年的题一样")
    assert "已退回：和去年的题一样" in desk_of().get(f"/desk/review/items/{item.pk}/").text


def test_a_rejection_taken_back_keeps_no_reason():
    item = make_draft()
    desk = desk_of()
    desk.post(f"/desk/review/items/{item.pk}/reject/", {"reason": "unclear"})
    desk.post("/desk/review/undo-last/")
    item.refresh_from_db()
    assert (item.state, item.rejection) == ("draft", "")


@BOTH
def test_other_options_come_by_one_press_and_are_taken_back(headers):
    item = make_read_source().items.filter(recipe="figure_single").order_by("pk")[0]
    before = item.newest.body
    desk = desk_of()
    answer = desk.post(f"/desk/review/items/{item.pk}/regenerate/", headers=headers, follow=True)
    assert ("换了一组选项" in answer.text, item.versions.get().body != before) == (True, True)
    desk.post(f"/desk/review/items/{item.pk}/undo-last/", headers=headers)
    assert item.versions.get().body == before


def test_where_there_are_no_other_options_a_sentence_says_so():
    item = make_read_source().items.filter(recipe="figure_numeric").order_by("pk")[0]
    answer = desk_of().post(f"/desk/review/items/{item.pk}/regenerate/", headers=HTMX)
    assert (answer.status_code, "没有别的可换" in answer.text) == (409, True)


@BOTH
def test_the_second_of_two_editors_is_told_and_loses_nothing(headers):
    item = make_draft()
    address = f"/desk/review/items/{item.pk}/"
    opened = item.newest.mark
    mine = wording_of(item, stem="周老师写的题干？", do="save", opened=opened)
    theirs = wording_of(item, stem="陈主任写的题干？", do="save", opened=opened)
    desk_of(admin_chen()).post(address, theirs, headers=headers)
    answer = desk_of().post(address, mine, headers=headers)
    assert (answer.status_code, "被同事改过" in answer.text) == (409, True)
    assert [answer.text.count(stem) for stem in ("周老师写的题干？", "陈主任写的题干？")] == [2, 1]
    assert item.versions.get().stem == "陈主任写的题干？"
    now = re.search('name="opened" value="(.+?)"', answer.text)[1]
    desk_of().post(address, {**mine, "opened": now}, headers=headers)
    assert item.versions.get().stem == "周老师写的题干？"


def test_what_a_colleague_approved_meanwhile_is_not_changed_unawares():
    item = make_draft()
    opened = item.newest.mark
    desk_of(admin_chen()).post(f"/desk/review/items/{item.pk}/", wording_of(item, do="approve"))
    posted = wording_of(item, stem="晚了一步？", do="save", opened=opened)
    answer = desk_of().post(f"/desk/review/items/{item.pk}/", posted, headers=HTMX)
    assert (answer.status_code, item.versions.count()) == (409, 1)


def test_two_quick_saves_of_the_same_words_are_no_quarrel():
    item = make_draft()
    posted = wording_of(item, stem="改好的题干？", do="save", opened=item.newest.mark)
    answers = [desk_of().post(f"/desk/review/items/{item.pk}/", posted, headers=HTMX) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]


def test_who_edits_last_may_not_approve_where_two_people_are_wanted():
    set_house_rules(two_people=True, by=admin_chen(), now=NOW)
    item = make_draft()
    address = f"/desk/review/items/{item.pk}/"
    answer = desk_of().post(address, wording_of(item, stem="改过的题干？", do="approve"), headers=HTMX)
    item.refresh_from_db()
    assert (answer.status_code, item.state, item.newest.stem) == (409, "draft", "改过的题干？")
    assert (
        "改动存下了，还没有通过。这道题是您写的或最后改的，本站要由另一个人通过：请陈主任来通过。"
        in answer.text
    )
    desk_of(admin_chen()).post(address, wording_of(item, do="approve"))
    item.refresh_from_db()
    assert item.state == "approved"


def test_a_generated_draft_has_no_author_and_anybody_may_approve_it():
    set_house_rules(two_people=True, by=admin_chen(), now=NOW)
    source = make_read_source()
    item = source.items.filter(recipe="figure_single").order_by("pk")[0]
    item.newest.findings.all().delete()
    desk_of(source.owner).post(
        f"/desk/review/items/{item.pk}/", wording_of(item, do="approve", fixed_order="1")
    )
    item.refresh_from_db()
    assert item.state == "approved"


def test_the_explanation_leads_to_its_place_in_the_source():
    item = make_read_source().items.order_by("pk")[0]
    page = desk_of().get(f"/desk/review/items/{item.pk}/").text
    number = re.search('href="#p(\\d+)" data-place', page)[1]
    assert f'<p id="p{number}" aria-current="true"' in page
    there = desk_of().get(f"/desk/review/versions/{item.newest.pk}/place/")
    assert there.headers["Location"] == f"/desk/sources/{item.source_id}/#p{number}"

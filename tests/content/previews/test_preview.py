"""王局长 opens a link in WeChat: he reads the question, presses 看答案, and has no account."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.signing import Signer
from django.test import Client

from content.items.actions import edit_item
from content.items.models import Item
from content.items.queries import content_of
from content.previews import pace
from content.previews.actions import make_link, revoke_link
from content.previews.models import PreviewLink
from content.previews.tokens import preview_token
from content.releases.actions import create_quiz, set_quiz_items
from content.releases.models import Quiz
from content.staff.actions import deactivate_user
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import admin_chen, make_approved, make_draft
from tests.factories.items import ALL_FORMATS

pytestmark = pytest.mark.django_db
SECRET = "天机不可泄露"
TOKENS = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


@pytest.fixture(autouse=True)
def nine_in_the_morning():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def make_secret(format: str = "single", **wording) -> Item:
    """All that a player may not see carries the word."""
    law = {"kind": "law", "title": f"{SECRET}法", "article": "二十二", "quote": f"{SECRET}的原句"}
    secrets = {"rationale": f"{SECRET}的讲解", "citation": law, "option_notes": {"a": f"{SECRET}的说明"}}
    return make_draft(format=format, **{**secrets, **wording})


def make_quiz(*items: Item) -> Quiz:
    quiz = create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)
    set_quiz_items(quiz=quiz, items=list(items))
    return quiz


def place(target: Item | Quiz, **rest) -> str:
    return f"/preview/{preview_token(make_link(target=target, by=teacher_zhou(), now=NOW, **rest))}/"


def look(address: str, **given):
    return Client().get(address, **given)


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_the_key_comes_after_the_press_and_with_it_all_that_explains_it(format):
    address = place(make_secret(format))
    before, after = look(address), look(f"{address}?n=1&answer=1")
    assert (before.status_code, after.status_code) == (200, 200)
    words = ("预览 · 不计分", "看答案", SECRET)
    assert [word in before.text for word in words] == [True, True, False]
    told = [f"{SECRET}的讲解", f"{SECRET}的原句"]
    told += [f"{SECRET}的说明"] if format in ("single", "multiple") else []
    assert [word in after.text for word in told] == [True] * len(told)


def test_the_page_before_the_press_is_the_same_whatever_the_key_is():
    item = make_secret()
    address = place(item)
    before = TOKENS.sub("", look(address).text)
    item.versions.update(key={"option": "a"})
    assert TOKENS.sub("", look(address).text) == before


def test_nobody_keeps_the_page_or_passes_its_address_on():
    for page in (look(place(make_draft())), look("/preview/x/")):
        headers = page.headers
        assert "no-store" in headers["Cache-Control"]
        assert headers["Referrer-Policy"] == "strict-origin"
        assert headers["X-Robots-Tag"] == "noindex, nofollow"
        assert '<meta name="robots" content="noindex, nofollow">' in page.text
        assert page.cookies.keys() <= {"csrftoken"}


def test_of_an_item_the_newest_wording_is_shown_approved_or_not():
    item = make_approved(stem="通过了的题干？")
    address = place(item)
    assert "还没通过" not in look(address).text
    edit_item(item=item, content=content_of(make_draft(stem="新的题干？").newest), by=None, now=NOW)
    page = look(address).text
    assert ["新的题干？" in page, "还没通过" in page] == [True, True]


def test_of_a_quiz_what_would_be_published_is_shown_one_by_one():
    first, second = make_approved(stem="第一题的题干？"), make_secret(stem="第二题的题干？")
    edit_item(item=first, content=content_of(make_draft(stem="没通过的新题干？").newest), by=None, now=NOW)
    address = place(make_quiz(first, second))
    pages = [look(f"{address}?n={number}").text for number in (1, 2)]
    told = ("第 1 题，共 2 题", "第一题的题干？", "第 2 题，共 2 题", "第二题的题干？", "还没通过")
    assert [word in pages[0] for word in told] == [True, True, False, False, False]
    assert [word in pages[1] for word in told] == [False, False, True, True, True]
    assert SECRET not in look(f"{address}?n=1&answer=1").text


@pytest.mark.parametrize("number", ["0", "3", "-1", "x", "", "9" * 30, "²"])
def test_a_number_that_is_none_shows_the_first(number):
    quiz = make_quiz(make_draft(stem="第一题的题干？"), make_draft(stem="第二题的题干？"))
    assert "第一题的题干？" in look(place(quiz), data={"n": number}).text


def test_an_empty_quiz_says_so():
    assert "还是空的" in look(place(make_quiz())).text


def test_a_revoked_link_says_so_and_shows_nothing():
    item = make_secret(stem="题干一句？")
    address = place(item)
    revoke_link(link=PreviewLink.objects.get(), by=admin_chen(), now=NOW)
    page = look(f"{address}?answer=1")
    assert (page.status_code, "已经收回了" in page.text) == (410, True)
    assert [word in page.text for word in (SECRET, "题干一句？")] == [False, False]


def test_a_link_ends_by_itself_to_the_second(nine_in_the_morning):
    address = place(make_draft())
    nine_in_the_morning.move_to(NOW + timedelta(days=14, seconds=-1))
    assert look(address).status_code == 200
    nine_in_the_morning.move_to(NOW + timedelta(days=14))
    page = look(address)
    assert (page.status_code, "过期了" in page.text) == (410, True)


def test_the_links_of_somebody_who_left_end():
    address, others = place(make_draft()), make_link(target=make_draft(), by=admin_chen(), now=NOW)
    deactivate_user(user=teacher_zhou(), by=admin_chen(), now=NOW)
    page = look(address)
    assert (page.status_code, "链接停用了" in page.text) == (410, True)
    assert look(f"/preview/{preview_token(others)}/").status_code == 200


def test_what_we_did_not_sign_is_not_found():
    link = make_link(target=make_draft(), by=teacher_zhou(), now=NOW)
    token = preview_token(link)
    elsewhere, nobody = Signer(salt="other", sep=".").sign(link.nonce), PreviewLink(nonce="nobody")
    wrong = [link.nonce, f"{link.nonce}.", f"{token}x", token[:-1], elsewhere, preview_token(nobody)]
    pages = [look(f"/preview/{one}/") for one in wrong]
    assert {page.status_code for page in pages} == {404}
    assert {"可能没有复制全" in page.text for page in pages} == {True}


def test_a_look_is_written_down_at_most_once_a_minute_and_by_no_head(nine_in_the_morning):
    address, link = place(make_draft()), PreviewLink.objects.get
    Client().head(address)
    assert link().seen_at is None
    look(address)
    assert link().seen_at == NOW
    nine_in_the_morning.move_to(NOW + timedelta(seconds=59))
    look(address)
    assert link().seen_at == NOW
    nine_in_the_morning.move_to(NOW + timedelta(seconds=61))
    look(address)
    assert link().seen_at == NOW + timedelta(seconds=61)


def test_who_turns_pages_too_fast_waits_and_another_address_does_not(monkeypatch):
    monkeypatch.setattr(pace, "PER_ADDRESS", 2)
    address = place(make_draft())
    assert [look(address).status_code for _ in range(3)] == [200, 200, 429]
    assert "歇一分钟" in look(address).text
    assert look(address, REMOTE_ADDR="192.0.2.7").status_code == 200


def test_nothing_is_sent_to_it():
    assert Client().post(place(make_draft())).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_a_page_of_a_quiz_asks_as_often_however_long_it_is(count, django_assert_num_queries):
    items = [make() for make in (make_draft, make_approved) for _ in range(count)]
    address = place(make_quiz(*items))
    client = Client()
    client.get(address)
    with django_assert_num_queries(6):
        client.get(f"{address}?n=1")

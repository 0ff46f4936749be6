"""周老师 writes an item by keyboard, sees it on a phone while she types, and loses nothing."""

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from content.items.models import Item
from tests.factories.desk import enter_desk, make_draft

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
WIDE = {"width": 1280, "height": 800}
AT_A_PERSONS_PACE_MS = 100


@pytest.fixture
def context(browser: Browser, asgi_server: str) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=WIDE, locale="zh-CN")
    enter_desk(context, asgi_server)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, asgi_server: str) -> Page:
    page = context.new_page()
    page.goto(f"{asgi_server}/desk/items/new/single/")
    return page


def write(page: Page, text: str) -> None:
    page.keyboard.type(text, delay=AT_A_PERSONS_PACE_MS)


def to(page: Page, name: str) -> None:
    """Tab until the field of this name has the focus, as she does."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == name:
            return
    raise AssertionError(f"no way to {name} by Tab")


def test_from_an_empty_form_to_an_approved_item_by_keyboard_within_a_minute(page: Page) -> None:
    began = time.monotonic()
    expect(page.locator("#f-stem")).to_be_focused()
    write(page, "根据民法典，成年人是多少周岁以上的自然人？")
    to(page, "option_text")
    for place, option in enumerate(["十六周岁", "十八周岁", "二十周岁"]):
        if place:
            to(page, "option_text")
        write(page, option)
    page.keyboard.press("Shift+Tab")
    while page.evaluate("document.activeElement.name") != "key":
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    to(page, "rationale")
    write(page, "民法典第十七条：十八周岁以上的自然人为成年人。")
    to(page, "citation_title")
    write(page, "中华人民共和国民法典")
    to(page, "citation_article")
    write(page, "第十七条")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/desk/review/items/*/")
    expect(page.locator("[data-ready]")).to_be_visible()
    page.keyboard.press("a")
    page.wait_for_url("**/desk/review/")
    taken = time.monotonic() - began
    item = Item.objects.get()
    assert (item.state, item.newest.key) == ("approved", {"option": "b"})
    assert taken < 60


def test_the_phone_and_the_checks_follow_what_she_types(page: Page) -> None:
    phone = page.frame_locator("iframe[name=preview]")
    page.fill("#f-stem", "下列哪一项是对的？")
    page.locator("[name=option_text]").first.fill("遗嘱可以撤回")
    expect(phone.get_by_text("下列哪一项是对的？")).to_be_visible()
    expect(phone.get_by_text("遗嘱可以撤回")).to_be_visible()
    expect(page.locator("[data-told]")).to_contain_text("选项")
    before = page.evaluate("history.length")
    page.fill("#f-stem", "哪一项是对的？")
    expect(phone.get_by_text("哪一项是对的？", exact=True)).to_be_visible()
    assert page.evaluate("history.length") == before


def test_what_was_not_saved_is_offered_again(page: Page, asgi_server: str) -> None:
    page.fill("#f-stem", "写到一半的题")
    page.locator("[name=option_text]").nth(1).fill("第二项")
    page.locator("[name=key]").nth(1).check()
    page.reload()
    assert page.input_value("#f-stem") == ""
    page.click("[data-resume]")
    assert page.input_value("#f-stem") == "写到一半的题"
    assert page.locator("[name=option_text]").nth(1).input_value() == "第二项"
    assert page.locator("[name=key]").nth(1).is_checked()
    page.reload()
    page.click("[data-forget]")
    page.reload()
    expect(page.locator("[data-kept]")).to_be_hidden()


def test_a_session_that_ended_costs_no_words(page: Page, context: BrowserContext, asgi_server: str) -> None:
    page.fill("#f-stem", "会话过期时写的题")
    context.clear_cookies(name="sessionid")
    page.locator("#f-stem").press("Control+Enter")
    page.wait_for_url(re.compile("/login/"))
    enter_desk(context, asgi_server)
    page.goto(f"{asgi_server}/desk/items/new/single/")
    page.click("[data-resume]")
    assert page.input_value("#f-stem") == "会话过期时写的题"


def test_on_the_review_desk_a_saved_change_is_not_offered_again(page: Page, asgi_server: str) -> None:
    item = make_draft()
    address = f"{asgi_server}/desk/review/items/{item.pk}/"
    page.goto(address)
    expect(page.locator("[data-ready]")).to_be_visible()
    page.fill("#f-stem", "改过的题干是哪一个？")
    expect(page.frame_locator("iframe[name=preview]").get_by_text("改过的题干是哪一个？")).to_be_visible()
    page.locator("#f-stem").press("Control+Enter")
    expect(page.get_by_role("status").filter(has_text="存下")).to_be_visible()
    page.reload()
    assert page.input_value("#f-stem") == "改过的题干是哪一个？"
    expect(page.locator("[data-kept]")).to_be_hidden()

"""小明 plays an activity with all eight formats from the home page to the board, in every way there is."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from quiz.play.models import Attempt, Response
from tests.conftest import PHONE
from tests.e2e.conftest import complaints_of, own_faults
from tests.e2e.folding import do_waiting_jobs
from tests.e2e.hands import Hand, answer_shown, keyboard, next_item, plain_form, tab_to, thumb
from tests.factories.items import ALL_FORMATS

pytestmark = pytest.mark.e2e
COUNT = len(ALL_FORMATS)


def to_activity(page: Page, site: str, title: str) -> None:
    page.goto(site)
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    page.get_by_role("link", name="去答题").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible()


def play_all(page: Page, hand: Hand, press, *, wrong: tuple[int, ...] = ()) -> None:
    """Every item with its feedback, until the result."""
    for number in range(1, COUNT + 1):
        right = number not in wrong
        assert answer_shown(page, hand, right=right) == number
        expect(page.locator("#fb")).to_contain_text("对！" if right else "再看一眼")
        next_item(page, press)


def expect_result(page: Page, right: int) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"{right} / {COUNT}")
    receipt = Attempt.objects.get().receipt
    expect(page.get_by_label("回执码")).to_have_value(receipt)


def test_by_thumb_from_home_to_the_board(asgi_server: str, phone: Page, activity_now) -> None:
    activity = activity_now()
    to_activity(phone, asgi_server, activity.title)
    phone.get_by_label("大家怎么叫你").fill("西湖小明")
    phone.get_by_role("button", name="开始答题").tap()
    phone.wait_for_url("**/items/1/")
    play_all(phone, thumb, Locator.tap, wrong=(2,))
    expect_result(phone, COUNT - 1)
    do_waiting_jobs()
    expect(phone.get_by_text("第 1 名")).to_be_visible()
    phone.get_by_role("link", name="排行榜").tap()
    expect(phone.get_by_role("listitem").filter(has_text="西湖小明（你）")).to_contain_text("700")
    assert Response.objects.count() == COUNT


def test_without_javascript(asgi_server: str, browser: Browser, activity_now) -> None:
    activity = activity_now()
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, locale="zh-CN")
    page = context.new_page()
    to_activity(page, asgi_server, activity.title)
    page.get_by_role("button", name="开始答题").click()
    page.wait_for_url("**/items/1/")
    play_all(page, plain_form, Locator.click, wrong=(1,))
    expect_result(page, COUNT - 1)
    context.close()


def test_by_keyboard_alone(asgi_server: str, browser: Browser, activity_now) -> None:
    activity = activity_now()
    context = browser.new_context(viewport=PHONE, locale="zh-CN")
    complaints = complaints_of(context)
    page = context.new_page()
    page.goto(f"{asgi_server}/activities/{activity.code}/")
    tab_to(page, page.get_by_role("button", name="开始答题"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/items/1/")
    play_all(page, keyboard, lambda on: page.keyboard.press("Enter"))
    expect_result(page, COUNT)
    assert own_faults(complaints) == []
    context.close()


def test_with_feedback_at_the_end_answers_can_be_changed_until_handed_in(
    phone: Page, activity_now, begun
) -> None:
    attempt = begun(activity_now(formats=("single",), count=3, feedback="end"))
    answer_shown(phone, thumb, right=False)
    phone.wait_for_url("**/items/2/")
    phone.get_by_role("link", name="上一题").tap()
    phone.wait_for_url("**/items/1/")
    expect(phone.locator("label.opt").filter(has_text="12315").locator("input")).to_be_checked()
    answer_shown(phone, thumb)
    phone.wait_for_url("**/items/2/")
    phone.get_by_role("link", name="看看答了几题").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text("还有 2 题没答")
    phone.get_by_role("button", name="就这样交卷").tap()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("1 / 3")
    assert [row.revision for row in attempt.responses.order_by("pk")] == [1, 2]

"""Double taps, a lost network, an old page, a time that runs out: nothing is lost, nothing counts twice."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from quiz.play.models import Attempt, Response
from tests.e2e.hands import SEND, answer_shown, next_item, option, thumb
from tests.factories.play import version_at

pytestmark = pytest.mark.e2e


@pytest.fixture
def attempt(activity_now, begun) -> Attempt:
    return begun(activity_now(formats=("single",), count=3))


def choose(page: Page, attempt: Attempt, number: int = 1) -> None:
    option(page, version_at(attempt, number), "c").tap()


def test_a_double_tap_is_one_answer(phone: Page, attempt: Attempt) -> None:
    choose(phone, attempt)
    phone.locator(SEND).evaluate("button => { button.click(); button.click(); }")
    expect(phone.locator("#fb")).to_be_visible()
    assert Response.objects.count() == 1


def test_a_reload_stays_at_the_same_item(phone: Page, attempt: Attempt) -> None:
    answer_shown(phone, thumb)
    next_item(phone, lambda on: on.tap())
    phone.reload()
    expect(phone.get_by_text("第 2 题，共 3 题")).to_be_visible()


def test_back_shows_the_closed_item_and_on_goes_where_it_was(phone: Page, attempt: Attempt) -> None:
    answer_shown(phone, thumb)
    next_item(phone, lambda on: on.tap())
    phone.go_back()
    expect(phone.locator("#fb")).to_be_visible()
    next_item(phone, lambda on: on.tap())
    expect(phone.get_by_text("第 2 题，共 3 题")).to_be_visible()
    assert Response.objects.count() == 1


def test_a_second_tab_goes_on_at_the_same_item(phone: Page, attempt: Attempt, asgi_server: str) -> None:
    answer_shown(phone, thumb)
    second = phone.context.new_page()
    second.goto(f"{asgi_server}/activities/{attempt.activity_entry.activity.code}/")
    second.get_by_role("link", name="接着上次答").tap()
    expect(second.get_by_text("第 2 题，共 3 题")).to_be_visible()


def test_the_answer_of_a_tab_left_behind_is_refused_with_the_truth(phone: Page, attempt: Attempt) -> None:
    second = phone.context.new_page()
    second.goto(phone.url)
    answer_shown(second, thumb)
    expect(second.locator("#fb")).to_be_visible()
    answer_shown(phone, thumb, right=False)
    expect(phone.locator("#fb")).to_contain_text("对！")
    expect(phone.get_by_role("alert").first).to_be_visible()
    assert Response.objects.count() == 1


def test_an_answer_given_without_network_is_kept_and_sent_once(phone: Page, attempt: Attempt) -> None:
    choose(phone, attempt)
    phone.context.set_offline(True)
    phone.locator(SEND).tap()
    expect(phone.get_by_text("网断了")).to_be_visible()
    assert Response.objects.count() == 0
    phone.context.set_offline(False)
    expect(phone.locator("#fb")).to_contain_text("对！", timeout=15_000)
    assert Response.objects.count() == 1


def test_an_answer_whose_receipt_was_lost_is_not_counted_again(phone: Page, attempt: Attempt) -> None:
    """The server took it and the network broke before the phone heard so."""

    def swallow(route) -> None:
        route.fetch()
        route.abort()

    phone.route("**/responses/", swallow, times=1)
    answer_shown(phone, thumb)
    expect(phone.locator("#fb")).to_contain_text("对！", timeout=15_000)
    assert Response.objects.count() == 1


def test_a_kept_answer_survives_a_reload(phone: Page, attempt: Attempt) -> None:
    phone.route("**/responses/", lambda route: route.abort(), times=1)
    answer_shown(phone, thumb)
    expect(phone.get_by_text("网断了")).to_be_visible()
    phone.reload()
    expect(phone.locator("#fb")).to_contain_text("对！")
    assert Response.objects.count() == 1


def test_when_the_time_is_over_the_paper_goes_in_by_itself(phone: Page, attempt: Attempt) -> None:
    answer_shown(phone, thumb)
    expect(phone.locator("#fb")).to_be_visible()
    Attempt.objects.update(deadline_at=timezone.now() + timedelta(seconds=3))
    phone.goto(phone.url.replace("/items/1/", "/items/2/"))
    phone.wait_for_url("**/result/", timeout=15_000)
    expect(phone.get_by_role("heading", level=1)).to_contain_text("1 / 3")
    attempt.refresh_from_db()
    assert attempt.finished_at == attempt.deadline_at


@pytest.mark.parametrize("javascript", [True, False])
def test_a_page_left_open_too_long_says_so_and_takes_the_answer_afterwards(
    phone: Page, attempt: Attempt, browser, asgi_server: str, javascript: bool
) -> None:
    context = browser.new_context(java_script_enabled=javascript, storage_state=phone.context.storage_state())
    page = context.new_page()
    page.goto(f"{asgi_server}/attempts/{attempt.pk}/items/1/")
    context.clear_cookies(name="csrftoken")
    option(page, version_at(attempt, 1), "c").click()
    page.locator(SEND).click()
    expect(page.get_by_role("heading", name="页面放得太久了")).to_be_visible()
    assert Response.objects.count() == 0
    page.goto(f"{asgi_server}/attempts/{attempt.pk}/items/1/")
    if not javascript:
        option(page, version_at(attempt, 1), "c").click()
        page.locator(SEND).click()
    expect(page.locator("#fb")).to_contain_text("对！")
    assert Response.objects.count() == 1
    context.close()


def test_enter_sends_nothing_while_an_input_method_composes(phone: Page, activity_now, begun) -> None:
    begun(activity_now(formats=("blank",), count=1))
    field = phone.locator("#answer .in").first
    field.fill("三")
    prevented = field.evaluate("""field => [{ isComposing: true }, { keyCode: 229 }].map((how) => {
        const key = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...how });
        return !field.dispatchEvent(key);
    })""")
    assert prevented == [True, True]
    assert Response.objects.count() == 0
    expect(phone.locator("#answer")).to_be_visible()

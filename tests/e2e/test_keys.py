"""Keys, sorting and looks, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from .test_playing import begin, give_answer

pytestmark = pytest.mark.e2e
COMPOSING_ENTER = """field => field.dispatchEvent(new KeyboardEvent("keydown",
    {key: "Enter", isComposing: true, bubbles: true, cancelable: true}))"""


def play_until(page: Page, selector: str) -> None:
    while not page.locator(selector).count():
        give_answer(page)
        page.locator("[data-next]").click()
        expect(page.locator("form[data-answer]")).to_be_visible()


def test_letters_and_digits_choose_and_enter_sends(page, site):
    begin(page, site.activity("single"))
    page.keyboard.press("b")
    expect(page.locator(".opt input").nth(1)).to_be_checked()
    page.keyboard.press("3")
    expect(page.locator(".opt input").nth(2)).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator("#fb")).to_be_visible()


def test_enter_does_nothing_while_an_input_method_composes(page, site):
    begin(page, site.activity("every"))
    play_until(page, "[name=blank_1]")
    went_on = page.locator("[name=blank_1]").evaluate(COMPOSING_ENTER)
    assert went_on is False
    expect(page.locator("form[data-answer]")).to_be_visible()


def test_sorting_by_button_by_key_and_by_drag(page, site):
    begin(page, site.activity("every"))
    play_until(page, "[data-order]")
    rows = page.locator(".order li")
    names = rows.evaluate_all("rows => rows.map(row => row.dataset.name)")
    page.locator("[data-up]").nth(1).click()
    expect(rows.nth(0)).to_have_attribute("data-name", names[1])
    page.locator("[data-grip]").nth(0).press("ArrowDown")
    expect(rows.nth(0)).to_have_attribute("data-name", names[0])
    grip, top = page.locator("[data-grip]").nth(2).bounding_box(), rows.nth(0).bounding_box()
    page.mouse.move(grip["x"] + 8, grip["y"] + 8)
    page.mouse.down()
    page.mouse.move(grip["x"] + 8, top["y"] + 24, steps=8)
    page.mouse.up()
    expect(rows.nth(0)).to_have_attribute("data-name", names[2])
    expect(page.locator("#live")).to_contain_text(f"{names[2]}，现在第 1 位，共 3 位")
    values = page.locator(".order select").evaluate_all("all => all.map(one => one.value)")
    assert values == ["1", "2", "3"]


def test_large_text_keeps_a_half_made_answer(page, site):
    begin(page, site.activity("single"))
    page.locator(".opt").nth(1).click()
    page.locator("summary").click()
    page.get_by_role("button", name="用大字版").click()
    expect(page.locator("html")).to_have_attribute("data-size", "large")
    expect(page.locator(".opt input").nth(1)).to_be_checked()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_scrolls_sideways_in_large_text(page, site, width):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(site.url)
    page.get_by_role("button", name="大字版").click()
    for path in (
        "/",
        "/activities/",
        "/boards/week/",
        "/me/",
        "/privacy/",
        site.activity("every")[len(site.url) :],
    ):
        page.goto(site.url + path)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path

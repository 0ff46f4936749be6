"""小明 plays on his phone, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.e2e
WORDS = {"blank_1": "三", "blank_2": "知道"}
SUBMIT = "form[data-answer] button[type=submit]"


def begin(page: Page, url: str) -> None:
    page.goto(url)
    page.get_by_role("button", name="开始答题").click()
    expect(page.locator("form[data-answer]")).to_be_visible()


def fill(page: Page) -> None:
    """Something for whatever is asked, not always right."""
    for name, word in WORDS.items():
        if page.locator(f"[name={name}]").count():
            page.fill(f"[name={name}]", word)
    if page.locator(".opt").count():
        page.locator(".opt").first.click()
    if page.locator("[data-figure]").count():
        page.locator("[data-figure]").fill("2.8")
    for index in range(page.locator(".match select").count()):
        page.locator(".match select").nth(index).select_option(index=index + 1)


def give_answer(page: Page) -> None:
    fill(page)
    page.locator(SUBMIT).first.click()


def test_from_home_through_every_format_to_result_and_board(page, site, complaints):
    page.goto(site.url)
    page.locator("a", has_text="every").first.click()
    page.get_by_role("button", name="开始答题").click()
    for number in range(1, 9):
        expect(page.get_by_text(f"第 {number} 题，共 8 题")).to_be_visible()
        give_answer(page)
        expect(page.locator("#fb")).to_be_focused()
        page.locator("[data-next]").click()
    expect(page.get_by_label("回执码")).to_be_visible()
    assert len(page.get_by_label("回执码").input_value()) == 8
    page.locator("#place").click()
    expect(page.get_by_role("link", name="本活动")).to_be_visible()
    assert complaints == []


def test_without_script_the_same_way_works(browser, site):
    page = browser.new_context(java_script_enabled=False, locale="zh-CN").new_page()
    begin(page, site.activity("every"))
    for _ in range(8):
        give_answer(page)
        page.locator("[data-next]").click()
    assert page.url.endswith("/result/")
    page.goto(site.url)
    page.get_by_role("button", name="大字版").click()
    assert page.locator("html").get_attribute("data-size") == "large"


def test_a_lost_network_loses_nothing_and_counts_once(page, site, complaints):
    begin(page, site.activity("single"))
    before = len(site.responses())
    page.context.set_offline(True)
    give_answer(page)
    expect(page.locator("[data-offline]")).to_be_visible()
    assert len(site.responses()) == before
    page.context.set_offline(False)
    expect(page.locator("#fb")).to_be_visible(timeout=10_000)
    assert len(site.responses()) == before + 1
    assert page.evaluate("localStorage.length") == 0
    assert complaints == []


def test_an_answer_kept_on_the_phone_goes_in_when_the_page_comes_back(page, site):
    begin(page, site.activity("single"))
    page.route("**/responses/", lambda route: route.abort())
    give_answer(page)
    expect(page.locator("[data-offline]")).to_be_visible()
    page.unroute("**/responses/")
    page.reload()
    expect(page.locator("#fb")).to_be_visible()


def test_a_double_tap_and_a_second_tab_count_once(page, site):
    begin(page, site.activity("single"))
    other = page.context.new_page()
    other.goto(page.url)
    before = len(site.responses())
    fill(page)
    page.locator(SUBMIT).dblclick()
    expect(page.locator("#fb")).to_be_visible()
    give_answer(other)
    expect(other.get_by_text("以第一次的答案为准")).to_be_visible()
    assert len(site.responses()) == before + 1


def test_back_shows_what_the_server_knows(page, site):
    begin(page, site.activity("single"))
    give_answer(page)
    page.locator("[data-next]").click()
    expect(page.get_by_text("第 2 题")).to_be_visible()
    page.go_back()
    expect(page.locator("#fb")).to_be_visible()


def test_when_the_incense_has_burnt_down_the_paper_goes_in(page, site):
    page.clock.install()
    begin(page, site.activity("short"))
    expect(page.get_by_role("timer")).to_be_visible()
    page.clock.fast_forward(31_000)
    page.wait_for_url("**/result/")


def test_feedback_at_the_end_lets_him_change_his_mind(page, site):
    begin(page, site.activity("end"))
    give_answer(page)
    expect(page.get_by_text("第 2 题，共 3 题")).to_be_visible()
    page.get_by_role("link", name="上一题").click()
    expect(page.locator(".opt input").first).to_be_checked()
    page.locator(".opt").nth(1).click()
    page.locator(SUBMIT).click()
    expect(page.get_by_text("第 2 题，共 3 题")).to_be_visible()
    assert [row[1:] for row in site.responses()[-2:]] == [(1, 1), (1, 2)]

"""小明 says what he thinks of an item; 周老师 hears it, and sees how the item does."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.hands import answer_shown, thumb
from tests.e2e.looking import overhang, serious_findings
from tests.factories.desk import enter_desk
from tests.factories.figures import make_figures
from tests.factories.opinions import answered, report

pytestmark = pytest.mark.e2e


def expect_fine(page: Page) -> None:
    """On a small phone and a desk, by day and by night."""
    for width, scheme in ((320, "light"), (1280, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.reload()
        assert (page.url, width, scheme, serious_findings(page)) == (page.url, width, scheme, [])
        assert (page.url, width, overhang(page)) == (page.url, width, 0)


def test_a_thumb_and_a_report_stay_on_the_page(phone: Page, activity_now, begun) -> None:
    begun(activity_now(formats=("single",), count=2))
    answer_shown(phone, thumb, right=False)
    address = phone.url
    good = phone.get_by_role("button", name="好", exact=True)
    good.focus()
    phone.keyboard.press("Enter")
    expect(good).to_have_attribute("aria-pressed", "true")
    expect(good).to_be_focused()
    phone.locator("summary", has_text="报错").tap()
    phone.get_by_label("答案有误").check()
    phone.get_by_label("想说的话").fill("热线是 12345")
    phone.get_by_role("button", name="送出").tap()
    thanks = phone.get_by_text("已报错：答案有误（热线是 12345）")
    expect(thanks).to_be_visible()
    expect(phone.locator(".opinion .note")).to_be_focused()
    assert phone.url == address
    assert serious_findings(phone) == []


def test_the_queue_and_the_figures_can_be_read_by_everybody(asgi_server: str, page: Page) -> None:
    report(answered(), words="热线是 12345")
    make_figures(verdict="look", right=40, discrimination=-0.12)
    make_figures()
    enter_desk(page.context, asgi_server)
    for path in ("/desk/reports/", "/desk/analysis/"):
        page.goto(asgi_server + path)
        expect_fine(page)
    page.get_by_role("link", name="好题 1").click()
    expect(page.get_by_role("img", name="折线图")).to_be_visible()


def test_the_review_desk_shows_the_figures_of_its_item(asgi_server: str, page: Page) -> None:
    figures = make_figures(discrimination=0.37)
    enter_desk(page.context, asgi_server)
    page.goto(f"{asgi_server}/desk/review/items/{figures.version.item_id}/")
    expect(page.get_by_text("100 人次 · 答对 60% · 区分度 0.37")).to_be_visible()

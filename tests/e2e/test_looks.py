"""Large letters on a narrow phone, reduced motion, and what axe and the browser have to say of every page."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import let_in
from tests.e2e.folding import do_waiting_jobs
from tests.e2e.hands import SEND, answer_shown, next_item, thumb
from tests.e2e.looking import overhang, serious_findings
from tests.factories.items import ALL_FORMATS

pytestmark = pytest.mark.e2e
COUNT = len(ALL_FORMATS)
# the other scheme's colours are gone by then
TWO_FRAMES = "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
COLOURS_ONLY = {"runOnly": ["color-contrast"]}


def expect_accessible(page: Page) -> None:
    """No serious finding by day; by night the colours, since nothing else changes."""
    for scheme, options in (("light", None), ("dark", COLOURS_ONLY)):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(TWO_FRAMES)
        assert (page.url, scheme, serious_findings(page, options)) == (page.url, scheme, [])


def test_no_page_outside_an_attempt_has_a_serious_finding(
    asgi_server: str, phone: Page, activity_now, ming
) -> None:
    activity = activity_now()
    paths = [
        "/",
        "/activities/",
        f"/activities/{activity.code}/",
        "/boards/",
        f"/boards/activities/{activity.code}/",
    ]
    for path in [*paths, "/boards/week/", "/me/", "/privacy/", "/nowhere/", "/attempts/1/"]:
        phone.goto(asgi_server + path)
        expect_accessible(phone)
    let_in(phone.context, ming, asgi_server)
    for path in (f"/activities/{activity.code}/", "/me/"):
        phone.goto(asgi_server + path)
        expect_accessible(phone)


def test_no_screen_of_an_attempt_has_a_serious_finding(
    asgi_server: str, phone: Page, activity_now, begun
) -> None:
    activity = activity_now()
    begun(activity)
    for number in range(1, COUNT + 1):
        expect_accessible(phone)
        answer_shown(phone, thumb, right=number % 2 == 0)
        expect(phone.locator("#fb")).to_be_visible()
        expect_accessible(phone)
        next_item(phone, lambda on: on.tap())
    do_waiting_jobs()
    phone.reload()
    expect_accessible(phone)
    phone.goto(f"{asgi_server}/boards/activities/{activity.code}/")
    expect_accessible(phone)


def test_handing_in_has_no_serious_finding(phone: Page, activity_now, begun) -> None:
    begun(activity_now(formats=("single",), count=3, feedback="end", limit_seconds=600))
    expect_accessible(phone)
    phone.get_by_role("link", name="看看答了几题").tap()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("没答")
    expect_accessible(phone)


def expect_narrow(page: Page) -> None:
    assert (page.url, overhang(page)) == (page.url, 0)


def expect_in_reach(page: Page, selector: str) -> None:
    """On the screen without scrolling, and large enough for a thumb."""
    box = page.locator(selector).last.bounding_box()
    height = page.evaluate("innerHeight")
    assert box["y"] >= 0 and box["y"] + box["height"] <= height, (page.url, box)
    assert box["height"] >= 44, (page.url, box)


@pytest.fixture
def small_phone_large_letters(phone: Page, asgi_server: str) -> Page:
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.context.add_cookies([{"name": "yida_size", "value": "large", "url": asgi_server}])
    return phone


def test_large_letters_on_a_small_phone(
    small_phone_large_letters: Page, activity_now, begun, asgi_server
) -> None:
    phone = small_phone_large_letters
    activity = activity_now()
    begun(activity)
    for _ in range(COUNT):
        expect_narrow(phone)
        expect_in_reach(phone, SEND)
        answer_shown(phone, thumb, right=False)
        expect(phone.locator("#fb")).to_be_visible()
        expect_narrow(phone)
        next_item(phone, lambda on: on.tap())
    do_waiting_jobs()
    for path in ("/", "/activities/", f"/activities/{activity.code}/", "/boards/week/", "/me/", "/privacy/"):
        expect_narrow(phone)
        phone.goto(asgi_server + path)
    expect_narrow(phone)


RUNNING = """document.getAnimations().filter((one) =>
    one.effect.getComputedTiming().activeDuration > 20 && !one.transitionProperty).length"""


def test_who_wants_no_motion_gets_none(phone: Page, activity_now, begun) -> None:
    begun(activity_now(formats=("truefalse",), count=2))
    answer_shown(phone, thumb)
    expect(phone.locator("#fb")).to_be_visible()
    assert phone.evaluate(RUNNING) > 0
    phone.emulate_media(reduced_motion="reduce")
    phone.reload()
    expect(phone.locator("#fb")).to_be_visible()
    assert phone.evaluate(RUNNING) == 0

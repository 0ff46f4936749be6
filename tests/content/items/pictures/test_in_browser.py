"""周老师 chooses or pastes a picture while she writes, and does not lose it."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from content.items.models import Item
from content.items.pictures.models import Picture
from tests.factories.desk import enter_desk
from tests.factories.pictures import ALT, picture_file

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
WIDE = {"width": 1280, "height": 800}
PASTE = """(data) => {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([bytes], "shot.png", { type: "image/png" }));
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
}"""


@pytest.fixture
def context(browser: Browser, asgi_server: str) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=WIDE, locale="zh-CN")
    enter_desk(context, asgi_server)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, asgi_server: str) -> Page:
    page = context.new_page()
    page.goto(f"{asgi_server}/desk/items/new/truefalse/")
    page.fill("#f-stem", "图里的标志表示禁止驶入。")
    return page


@pytest.fixture
def road_sign(tmp_path: Path) -> Path:
    path = tmp_path / "路牌.png"
    path.write_bytes(picture_file((640, 480)))
    return path


def shown(page: Page):
    return page.locator("[data-picture] img")


def test_a_chosen_picture_is_seen_kept_over_a_reload_and_saved(page: Page, road_sign: Path) -> None:
    page.get_by_text("图片（可以不放）").click()
    page.set_input_files("#f-picture", road_sign)
    expect(shown(page)).to_be_visible()
    expect(page.locator("#f-picture-alt")).to_be_focused()
    page.keyboard.type(ALT)
    expect(page.frame_locator("iframe[name=preview]").get_by_role("img", name=ALT)).to_be_visible()
    assert Axe().run(page, context="[data-picture]").response["violations"] == []
    page.reload()
    expect(shown(page)).to_have_count(0)
    page.get_by_role("button", name="接着写").click()
    expect(shown(page)).to_be_visible()
    page.locator("[name=value]").first.check()
    page.get_by_role("button", name="存成草稿", exact=True).click()
    page.wait_for_url("**/desk/review/items/*/")
    expect(shown(page)).to_be_visible()
    assert Item.objects.get().newest.body["picture"] == {
        "id": Picture.objects.get().name, "alt": ALT, "width": 640, "height": 480,
    }  # fmt: skip


def test_a_screenshot_is_pasted(page: Page) -> None:
    page.evaluate(PASTE, base64.b64encode(picture_file((64, 64))).decode())
    expect(shown(page)).to_be_visible()
    expect(page.locator("#f-picture-alt")).to_be_focused()


def test_what_is_no_picture_is_said_beside_the_field(page: Page, tmp_path: Path) -> None:
    (tmp_path / "路牌.png").write_bytes(b"GIF89a")
    page.get_by_text("图片（可以不放）").click()
    page.set_input_files("#f-picture", tmp_path / "路牌.png")
    expect(page.locator("[data-picture-fault]")).to_contain_text("换成 JPG")
    expect(page.locator("#f-stem")).to_have_value("图里的标志表示禁止驶入。")

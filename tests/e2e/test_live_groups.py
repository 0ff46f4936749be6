"""周老师 has one phone a group: the lobby says so, and what lands there are groups."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.factories.live import make_room

pytestmark = pytest.mark.e2e


def test_groups_come_in_with_one_phone_each(phone: Page, browser: Browser, asgi_server: str) -> None:
    room = make_room(devices="group")
    context = browser.new_context(viewport={"width": 1280, "height": 720}, locale="zh-CN")
    stage = context.new_page()
    stage.goto(f"{asgi_server}/rooms/recover/")
    stage.get_by_label("恢复码").fill(room.host_key)
    stage.get_by_role("button").filter(has_text="大屏").click()
    stage.wait_for_url("**/screen/")
    expect(stage.get_by_text("每组派一部手机扫码").first).to_be_visible()

    phone.goto(f"{asgi_server}/rooms/?code={room.code}")
    expect(phone.get_by_label("你们是哪一组")).to_have_value("第1组")
    phone.get_by_role("button", name="进场").click()
    expect(phone.get_by_role("heading", name="第1组，你们进场了")).to_be_visible()
    expect(stage.locator(".names")).to_contain_text("第1组")
    expect(stage.get_by_text("组已到")).to_be_visible()
    context.close()

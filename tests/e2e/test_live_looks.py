"""What axe and the browser have to say of every screen of a room, and what the wire may not tell."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.live_hands import (
    live_thumb,
    waiting,
)
from tests.e2e.test_looks import expect_accessible, expect_narrow
from tests.factories.items import ALL_FORMATS, SECRET
from tests.factories.live import make_room, move

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("short_reading")]


def test_no_screen_of_a_room_has_a_serious_finding(phone: Page, seated, asgi_server: str) -> None:
    for path in ("/", "/rooms/", "/rooms/?code=999999", "/check/", "/rooms/999999/"):
        phone.goto(asgi_server + path)
        expect_accessible(phone)
    for names in ("free", "drawn", "number"):
        phone.goto(f"{asgi_server}/rooms/?code={make_room(names=names).code}")
        expect_accessible(phone)
    room = make_room(("single", "multiple", "truefalse", "cloze"), 4)
    seated(room)
    expect_accessible(phone)
    for number in range(1, 5):
        move(room)
        expect(phone.locator("#answer [data-ask] :is(button, input, select)").last).to_be_enabled()
        expect_accessible(phone)
        live_thumb(phone, room, number)
        expect(waiting(phone)).to_be_visible()
        expect_accessible(phone)
        move(room)
        expect(phone.get_by_role("heading", name="对！加")).to_be_visible()
        expect_accessible(phone)
        move(room)
        expect(phone.get_by_role("heading", name="现在的前三")).to_be_visible()
        expect_accessible(phone)
    move(room)
    expect(phone.locator(".podium")).to_be_visible()
    expect_accessible(phone)


def test_large_letters_on_a_small_phone_fit(phone: Page, seated, asgi_server: str) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.context.add_cookies([{"name": "yida_size", "value": "large", "url": asgi_server}])
    room = make_room(ALL_FORMATS, len(ALL_FORMATS), limit_seconds=60)
    seated(room)
    expect_narrow(phone)
    for number in range(1, len(ALL_FORMATS) + 1):
        move(room)
        expect(phone.get_by_text(f"第 {number} 题")).to_be_visible()
        expect_narrow(phone)
        for button in phone.locator("#screen :is(button, select):visible, #screen label.slab").all():
            assert button.bounding_box()["height"] >= 44
        live_thumb(phone, room, number)
        expect(waiting(phone)).to_be_visible()
        expect_narrow(phone)
        move(room)
        expect(phone.get_by_role("heading", name="对！加")).to_be_visible()
        expect_narrow(phone)
        move(room)


def test_no_secret_reaches_a_phone_before_the_close(phone: Page, seated) -> None:
    told: list[str] = []
    phone.on("websocket", lambda socket: socket.on("framereceived", lambda text: told.append(str(text))))
    phone.on("response", lambda response: told.append(response.url) or texts(response, told))
    room = make_room(ALL_FORMATS, len(ALL_FORMATS), limit_seconds=20)
    seated(room)
    for number in range(1, len(ALL_FORMATS) + 1):
        move(room)
        live_thumb(phone, room, number)
        expect(waiting(phone)).to_be_visible()
        phone.reload()
        expect(waiting(phone)).to_be_visible()
        assert [text for text in told if SECRET in text or '"key":' in text] == []
        move(room)
        expect(phone.get_by_role("heading", name="对！加")).to_be_visible()
        assert any(SECRET in text for text in told), "a test that could not see a leak proves nothing"
        told.clear()
        move(room)
        expect(phone.get_by_role("heading", name="现在的前三")).to_be_visible()


def texts(response, told: list[str]) -> None:
    if response.request.resource_type in ("document", "fetch") and response.ok:
        told.append(response.text())

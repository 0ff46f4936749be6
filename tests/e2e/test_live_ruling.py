"""小明 sees on the phone what a ruling changed, and reads the law without leaving the room."""

import os

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from quiz.live.actions import correct_key
from quiz.live.cookies import COOKIE, host_cookie
from quiz.live.frames import notice
from quiz.live.site import ask_hub
from quiz.live.tickets import ticket_of
from tests.e2e.live_hands import let_sit, tap_right
from tests.factories.items import wrong_answer
from tests.factories.live import make_room, make_seat, move, version_in

pytestmark = pytest.mark.e2e


def test_old_and_new_points_on_phone_and_screen_and_the_law_beside(
    phone: Page, browser: Browser, asgi_server: str, short_reading
) -> None:
    room = make_room(count=1, scoring="official", standing="top", changeable=True)
    let_sit(phone, make_seat(room), asgi_server)
    other = make_seat(room)
    host = browser.new_context(viewport={"width": 1920, "height": 1080}, reduced_motion="reduce")
    host.add_cookies([{"name": COOKIE, "value": host_cookie([room.pk]), "url": asgi_server}])
    screen = host.new_page()
    screen.goto(f"{asgi_server}/rooms/{room.code}/screen/")
    move(room)
    tap_right(phone, room)
    expect(phone.get_by_text("已收到").first).to_be_attached()
    ticket, given = ticket_of(other), {"option": [wrong_answer(version_in(room, 1))["option"]]}
    ask_hub(lambda hub: hub.answers.take_posted(ticket, 1, "other", given, 900))
    move(room)
    link = phone.get_by_role("link", name="看原文")
    expect(link).to_have_attribute("target", "_blank")
    key = wrong_answer(version_in(room, 1))
    correct_key(room_id=room.pk, number=1, key=key, reason="", by=None, now=timezone.now())
    ask_hub(lambda hub: hub.mover.changed(room.pk, notice("corrected", number=1)))
    expect(phone.locator("[data-notice]")).to_contain_text("原 100 分 → 现 0 分")
    expect(screen.locator(".stage-notice")).to_contain_text(f"{other.name}：原 0 分 → 现 100 分")
    if folder := os.environ.get("SHOTS"):
        for width in (390, 320):
            phone.set_viewport_size({"width": width, "height": 844})
            phone.screenshot(path=f"{folder}/phone{width}.png", full_page=True)
        screen.screenshot(path=f"{folder}/screen.png")
        screen.set_viewport_size({"width": 1280, "height": 720})
        screen.screenshot(path=f"{folder}/screen1280.png")
    host.close()

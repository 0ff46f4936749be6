"""How a phone is used in a live room: by thumb and by keyboard alone."""

from playwright.sync_api import Locator, Page, expect

from quiz.live.models import Room, RoomSeat
from quiz.people.cookies import COOKIE
from quiz.people.tokens import player_token
from tests.e2e import hands
from tests.factories.items import right_answer
from tests.factories.live import version_in

READING_MS = 300


def let_sit(page: Page, seat: RoomSeat, url: str) -> None:
    token = player_token(seat.attempt.player)
    page.context.add_cookies([{"name": COOKIE, "value": token, "url": url, "httpOnly": True}])
    page.goto(f"{url}/rooms/{seat.room.code}/")


def slab(page: Page, room: Room, number: int, option_id: str) -> Locator:
    return page.locator(".slab").filter(has_text=hands.text_of(version_in(room, number), option_id))


def tap_right(page: Page, room: Room, number: int = 1) -> None:
    expect(page.locator(".slab").first).to_be_enabled()
    slab(page, room, number, "c").tap()


def live_thumb(page: Page, room: Room, number: int) -> None:
    version = version_in(room, number)
    answer = right_answer(version)
    expect(page.locator("#answer [data-ask] :is(button, input, select)").last).to_be_enabled()
    if version.format not in ("single", "multiple"):
        hands.thumb(page, version, answer)
        return
    for option_id in hands.chosen(answer):
        slab(page, room, number, option_id).tap()
    if version.format == "multiple":
        page.locator(hands.SEND).tap()


def live_keys(page: Page, room: Room, number: int) -> None:
    version = version_in(room, number)
    answer = right_answer(version)
    expect(page.locator("#answer [data-ask] :is(button, input, select)").last).to_be_enabled()
    if version.format not in ("single", "multiple"):
        hands.keyboard(page, version, answer)
        return
    texts = page.locator(".slab [data-text]").all_inner_texts()
    for option_id in hands.chosen(answer):
        page.keyboard.press("ABCDEF"[texts.index(hands.text_of(version, option_id))])
    if version.format == "multiple":
        page.keyboard.press("Enter")


def waiting(page: Page) -> Locator:
    return page.get_by_role("heading", name="已收到")


def block_sockets(page: Page) -> None:
    """No socket opens: the handshake itself fails."""
    page.add_init_script("window.WebSocket = class { constructor() { throw new Error('blocked'); } };")

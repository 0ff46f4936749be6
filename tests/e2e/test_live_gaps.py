"""Presses and frames that fall into a gap: each gap is made wide, so that no clock decides."""

import pytest
from playwright.sync_api import Page, Route, WebSocketRoute, expect

from quiz.live.cookies import COOKIE, host_cookie
from quiz.live.models import Room
from quiz.play.models import Response
from tests.e2e.live_hands import block_sockets, slab, tap_right, waiting
from tests.factories.live import connect, make_room, make_seat, move

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("short_reading")]
LONG = 20_000
LEAP = """
const now = performance.now.bind(performance);
let ahead = 0;
performance.now = () => now() + ahead;
window.leap = (ms) => { ahead += ms; };
"""


def lead(page: Page, room: Room, url: str) -> None:
    cookie = {"name": COOKIE, "value": host_cookie([room.pk]), "url": url, "httpOnly": True}
    page.context.add_cookies([cookie])
    page.goto(f"{url}/rooms/{room.code}/remote/")


def phase(page: Page, name: str) -> None:
    expect(page.locator("[data-live]")).to_have_attribute("data-phase", name, timeout=LONG)


class DeadLine:
    """A socket that stays open and carries nothing once it is dead, as after a lost access point."""

    def __init__(self, page: Page) -> None:
        self.is_dead = False
        page.route_web_socket("**/live/", self._connect)

    def _connect(self, socket: WebSocketRoute) -> None:
        server, was_dead = socket.connect_to_server(), self.is_dead
        self.is_dead = False
        carries = lambda: not self.is_dead or was_dead  # noqa: E731
        socket.on_message(lambda text: server.send(text) if carries() else None)
        server.on_message(lambda text: socket.send(text) if carries() else None)


def test_an_answer_that_never_got_through_keeps_nobody_from_the_next(phone: Page, seated) -> None:
    def swallow_the_first(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        socket.on_message(lambda text: None if '"number":1' in text else server.send(text))

    phone.route_web_socket("**/live/", swallow_the_first)
    room = make_room()
    seated(room)
    move(room)
    tap_right(phone, room)
    expect(phone.get_by_role("heading", name="正在送出")).to_be_visible()
    for _ in range(3):
        move(room)
    expect(phone.get_by_text("第 2 题")).to_be_visible()
    tap_right(phone, room, 2)
    expect(waiting(phone)).to_be_visible(timeout=LONG)
    assert [row.number for row in Response.objects.all()] == [2]


def test_what_is_said_of_the_round_before_is_no_word_about_this_one(phone: Page, seated) -> None:
    block_sockets(phone)
    held: list[Route] = []
    is_open = False
    phone.route("**/answers/", lambda route: route.continue_() if is_open else held.append(route))
    room = make_room()
    seated(room)
    move(room)
    tap_right(phone, room)
    expect(phone.get_by_role("heading", name="正在送出")).to_be_visible()
    for _ in range(3):
        move(room)
    expect(phone.get_by_text("第 2 题")).to_be_visible(timeout=LONG)
    expect(slab(phone, room, 2, "c")).to_be_enabled(timeout=LONG)
    is_open = True
    held[0].continue_()
    expect(phone.locator("#room:not([data-kept])")).to_be_attached(timeout=LONG)
    expect(phone.locator("[data-refusal]")).to_be_hidden()
    slab(phone, room, 2, "c").tap()
    expect(waiting(phone)).to_be_visible(timeout=LONG)


def test_an_answer_that_hangs_on_its_way_is_given_up_and_sent_again(phone: Page, seated) -> None:
    block_sockets(phone)
    held: list[Route] = []
    phone.route("**/answers/", lambda route: route.continue_() if len(held) > 1 else held.append(route))
    room = make_room()
    seated(room)
    move(room)
    with phone.expect_event("requestfailed", lambda sent: "/answers/" in sent.url, timeout=60_000):
        tap_right(phone, room)
    expect(waiting(phone)).to_be_visible(timeout=LONG)
    assert Response.objects.count() == 1


def test_a_state_from_before_the_answer_does_not_take_it_back(phone: Page, seated) -> None:
    block_sockets(phone)
    before: list[str] = []
    room = make_room()
    seated(room)
    move(room)

    def asked(route: Route) -> None:
        if not before:
            route.continue_()
            return
        route.fulfill(status=200, content_type="application/json", body=before[0], headers={"ETag": '"x"'})

    phone.route("**/state/", asked)
    expect(phone.locator(".slab").first).to_be_enabled(timeout=LONG)
    before.append(
        phone.evaluate("fetch(document.getElementById('room').dataset.state).then((r) => r.text())")
    )
    tap_right(phone, room)
    expect(waiting(phone)).to_be_visible()
    for _ in range(2):
        with phone.expect_response("**/state/", timeout=LONG):
            pass
    expect(waiting(phone)).to_be_visible()


def test_a_phone_notices_that_its_line_is_dead(phone: Page, seated) -> None:
    phone.add_init_script(LEAP)
    line = DeadLine(phone)
    room = make_room()
    seated(room)
    expect(phone.get_by_role("heading", name="你进场了")).to_be_visible()
    line.is_dead = True
    move(room)
    phone.evaluate("leap(60000)")
    expect(phone.locator(".slab").first).to_be_visible(timeout=30_000)


def test_a_host_notices_that_the_line_is_dead(phone: Page, asgi_server: str) -> None:
    phone.add_init_script(LEAP)
    line = DeadLine(phone)
    room = make_room()
    connect(make_seat(room))
    lead(phone, room, asgi_server)
    expect(phone.locator("[data-number=connected]")).to_have_text("1")
    line.is_dead = True
    move(room)
    phone.evaluate("leap(60000)")
    expect(phone.locator("[data-live]")).to_have_attribute("data-phase", "question", timeout=30_000)


def test_a_host_is_shown_nothing_older_than_what_is_there(phone: Page, asgi_server: str) -> None:
    room = make_room()
    connect(make_seat(room))
    lead(phone, room, asgi_server)
    old = phone.evaluate("fetch(document.querySelector('[data-live]').dataset.state).then((r) => r.text())")
    phone.route("**/screen-state/*", lambda route: route.fulfill(content_type="application/json", body=old))
    move(room)
    phase(phone, "question")
    for _ in range(2):
        with phone.expect_response("**/screen-state/*"):
            phone.evaluate("document.dispatchEvent(new CustomEvent('live:ask'))")
    phase(phone, "question")


def test_a_double_click_goes_one_step(phone: Page, asgi_server: str) -> None:
    room = make_room()
    connect(make_seat(room))
    lead(phone, room, asgi_server)
    button = phone.locator(".remote-next").bounding_box()
    assert button
    phone.mouse.move(button["x"] + button["width"] / 2, button["y"] + button["height"] / 2)
    for press in (1, 2):
        phone.mouse.down(click_count=press)
        phone.mouse.up(click_count=press)
        phase(phone, "question")
    with phone.expect_response("**/moves/"):
        phone.get_by_role("button", name="暂停").click()
    phase(phone, "paused")
    room.refresh_from_db()
    assert room.phase == "paused"


def test_a_press_that_the_server_did_not_take_is_told(phone: Page, asgi_server: str) -> None:
    room = make_room()
    lead(phone, room, asgi_server)
    phone.route("**/moves/", lambda route: route.fulfill(status=502))
    phone.locator(".remote-next").click()
    expect(phone.get_by_role("alert")).to_contain_text("没有送到")
    phone.unroute("**/moves/")
    phone.locator(".remote-next").click()
    phase(phone, "question")

"""Reloads, lost networks, blocked sockets, a second phone: an answer arrives, and it arrives once."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from quiz.live import actions
from quiz.live.domain.states import Move
from quiz.play.models import Response
from tests.e2e.conftest import complaints_of, own_faults
from tests.e2e.live_hands import (
    block_sockets,
    tap_right,
    waiting,
)
from tests.factories.live import make_room, move

pytestmark = [pytest.mark.e2e, pytest.mark.usefixtures("short_reading")]


def test_a_reload_keeps_the_answer(phone: Page, seated) -> None:
    room = make_room()
    seated(room)
    move(room)
    tap_right(phone, room)
    expect(waiting(phone)).to_be_visible()
    phone.reload()
    expect(waiting(phone)).to_be_visible()
    expect(phone.locator("[data-picked]")).to_contain_text("12348")
    assert Response.objects.count() == 1


def test_an_answer_given_without_network_arrives_once(phone: Page, seated) -> None:
    room = make_room()
    seated(room)
    move(room)
    expect(phone.locator(".slab").first).to_be_enabled()
    phone.context.set_offline(True)
    expect(phone.get_by_role("heading", name="正在重连")).to_be_visible()
    phone.get_by_role("button", name="先接着看题").tap()
    tap_right(phone, room)
    expect(phone.get_by_role("heading", name="正在送出")).to_be_visible()
    assert Response.objects.count() == 0
    phone.context.set_offline(False)
    expect(waiting(phone)).to_be_visible()
    expect(phone.get_by_role("heading", name="正在重连")).to_be_hidden()
    assert Response.objects.count() == 1


def test_an_answer_whose_ack_was_lost_counts_once(phone: Page, seated) -> None:
    """The server took it; the socket died before the phone heard so."""
    swallowed: list[str] = []

    def deaf_once(socket) -> None:
        server = socket.connect_to_server()
        socket.on_message(server.send)

        def hear(text: str) -> None:
            if '"t":"ack"' in text and not swallowed:
                swallowed.append(text)
            else:
                socket.send(text)

        server.on_message(hear)

    phone.route_web_socket("**/live/", deaf_once)
    room = make_room()
    seated(room)
    move(room)
    tap_right(phone, room)
    expect(waiting(phone)).to_be_visible()
    assert len(swallowed) == 1
    assert Response.objects.count() == 1


def test_where_sockets_are_blocked_the_game_goes_on_by_asking(phone: Page, seated) -> None:
    phone.route_web_socket("**/live/", lambda socket: socket.close())
    room = make_room(count=1)
    seated(room)
    move(room)
    tap_right(phone, room)
    expect(waiting(phone)).to_be_visible()
    move(room)
    expect(phone.get_by_role("heading", name="对！加")).to_be_visible()
    assert Response.objects.count() == 1


def test_an_answer_that_was_never_sent_survives_a_reload(phone: Page, seated) -> None:
    block_sockets(phone)
    phone.route("**/answers/", lambda route: route.abort())
    room = make_room()
    seated(room)
    move(room)
    tap_right(phone, room)
    expect(phone.get_by_role("heading", name="正在送出")).to_be_visible()
    phone.unroute("**/answers/")
    assert Response.objects.count() == 0
    phone.reload()
    expect(waiting(phone)).to_be_visible()
    assert Response.objects.count() == 1


@pytest.fixture
def second(browser, browser_context_args: dict) -> Iterator[Page]:
    context: BrowserContext = browser.new_context(**browser_context_args)
    complaints = complaints_of(context)
    yield context.new_page()
    context.close()
    assert own_faults(complaints) == []


def test_another_phone_takes_the_seat_with_the_code(
    phone: Page, second: Page, seated, asgi_server: str
) -> None:
    room = make_room()
    seat = seated(room)
    move(room)
    tap_right(phone, room)
    expect(waiting(phone)).to_be_visible()
    second.goto(f"{asgi_server}/rooms/?code={room.code}")
    second.get_by_text("换了手机？用找回码回来").tap()
    second.get_by_label("找回码", exact=True).fill(seat.rejoin_code.upper())
    second.get_by_role("button", name="找回座位").tap()
    expect(waiting(second)).to_be_visible()
    expect(phone.get_by_role("heading", name="这个座位在另一台手机上打开了")).to_be_visible()
    expect(phone.locator(".slab").first).to_be_hidden()
    phone.get_by_role("link", name="在这台手机上接着答").tap()
    expect(waiting(phone)).to_be_visible()


def test_a_phone_that_only_asks_is_told_too_when_its_seat_moves(phone: Page, seated, asgi_server) -> None:
    block_sockets(phone)
    room = make_room()
    seat = seated(room)
    expect(phone.get_by_role("heading", name="你进场了")).to_be_visible()
    actions.rejoin_seat(code=room.code, rejoin_code=seat.rejoin_code)
    expect(phone.get_by_role("heading", name="这个座位在另一台手机上打开了")).to_be_visible()


def test_a_half_made_answer_survives_a_pause(phone: Page, seated) -> None:
    room = make_room(("blank",), 1, limit_seconds=60)
    seated(room)
    move(room)
    field = phone.get_by_label("第 1 空")
    expect(field).to_be_enabled()
    field.fill("三")
    move(room, Move.PAUSE)
    expect(phone.get_by_role("heading", name="老师按了暂停")).to_be_visible()
    move(room, Move.RESUME)
    expect(field).to_have_value("三")
    move(room, Move.EXTEND)
    expect(field).to_have_value("三")


def test_an_older_state_is_not_shown(phone: Page, seated) -> None:
    room = make_room()
    seated(room)
    move(room)
    expect(phone.locator(".slab").first).to_be_enabled()
    phone.evaluate("""document.dispatchEvent(new CustomEvent("live:state", { detail:
        { t: "state", seq: 1, phase: "lobby", number: 0, own: "null", html: "<h1>alt</h1>" } }))""")
    expect(phone.locator(".slab").first).to_be_visible()


def test_the_check_page_names_the_way(phone: Page, asgi_server: str) -> None:
    phone.goto(f"{asgi_server}/check/")
    expect(phone.get_by_text("直连")).to_be_visible()
    phone.route_web_socket("**/live/check/", lambda socket: socket.close())
    phone.reload()
    expect(phone.get_by_text("每 1.5 秒问一次")).to_be_visible()

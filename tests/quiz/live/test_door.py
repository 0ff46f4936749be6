"""The websocket door on a real server: who gets in, what is thrown out, and what a phone hears."""

import asyncio
import json
import socket
import time
from contextlib import closing
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from quiz.live.actions import rejoin_seat, remove_seats
from quiz.live.domain.states import Move
from quiz.live.door import LONGEST_TEXT, MOST_MESSAGES, _Socket
from quiz.live.models import Room, RoomSeat
from quiz.live.site import ask_hub
from quiz.live.tickets import Ticket, read_ticket, sign_ticket
from quiz.play.models import Response
from tests.cast import NOW
from tests.factories.rooms import make_room, seat


@pytest.fixture
def room(asgi_server: str) -> Room:
    return make_room(names="free", limit_seconds=None)


@pytest.fixture
def ming(room: Room) -> RoomSeat:
    return seat(room)


def ticket(of: RoomSeat, version: int = 1) -> str:
    return sign_ticket(Ticket(of.room_id, "player", of.pk, version))


def dial(site: str, token: str, **kwargs) -> ClientConnection:
    names = kwargs.pop("subprotocols", ["yida.json", f"ticket.{token}"])
    url = f"ws://{urlsplit(site).netloc}{kwargs.pop('path', '/live/')}"
    return connect(url, subprotocols=names, compression=None, open_timeout=10, **kwargs)


def heard(line: ClientConnection, kind: str) -> dict:
    while True:
        frame = json.loads(line.recv(timeout=10))
        if frame["t"] == kind:
            return frame


def closed_with(line: ClientConnection) -> int:
    with pytest.raises(ConnectionClosed) as closed:
        while True:
            line.recv(timeout=10)
    return closed.value.rcvd.code if closed.value.rcvd else 1006


def open_options(room: Room) -> None:
    """The first item, read already."""
    ask_hub(lambda hub: hub.mover.move(room.pk, Move.NEXT, seen=None))
    room.rounds.update(opens_at=NOW)
    ask_hub(lambda hub: hub.mover.changed(room.pk))


def test_a_ticket_is_read_back_and_a_forged_one_is_not() -> None:
    mine = Ticket(3, "player", 7, 2)
    assert read_ticket(sign_ticket(mine)) == mine
    assert all(sign.isalnum() or sign in "-_.=" for sign in sign_ticket(mine))
    for forged in ("", "x", sign_ticket(mine)[:-1], "." * 40, sign_ticket(mine).replace(".", ":")):
        assert read_ticket(forged) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"subprotocols": ["yida.json"]},
        {"subprotocols": ["yida.json", "ticket.forged"]},
        {"path": "/elsewhere/"},
        {"origin": "http://evil.example"},
        {"origin": "http://["},
    ],
)
def test_who_is_not_let_in(asgi_server: str, ming: RoomSeat, wrong: dict) -> None:
    with pytest.raises(InvalidStatus) as refused:
        dial(asgi_server, ticket(ming), **wrong)
    assert refused.value.response.status_code == 403


def test_without_a_language_of_ours_nobody_is_let_in(asgi_server: str, ming: RoomSeat) -> None:
    with pytest.raises(InvalidStatus):
        dial(asgi_server, ticket(ming), subprotocols=[f"ticket.{ticket(ming)}"])


def test_a_page_of_the_site_and_a_program_are_let_in(asgi_server: str, ming: RoomSeat) -> None:
    for origin in (asgi_server, None):
        with dial(asgi_server, ticket(ming), origin=origin) as line:
            assert heard(line, "state")["phase"] == "lobby"


def test_an_answer_is_acknowledged_once_it_is_on_disk(asgi_server: str, room: Room, ming: RoomSeat) -> None:
    with dial(asgi_server, ticket(ming)) as line:
        open_options(room)
        answer = {"t": "answer", "number": 1, "id": "a1", "answer": {"option": "c"}, "ms": 900}
        for _ in range(2):
            line.send(json.dumps(answer))
            assert heard(line, "ack")["id"] == "a1"
        row = Response.objects.get()
        assert (row.attempt_id, row.answer, row.timing["c"]) == (ming.attempt_id, {"option": "c"}, 900)
        assert heard(line, "state")["phase"] == "result"  # all have answered


def test_what_was_answered_is_there_after_coming_back(asgi_server: str, room: Room, ming: RoomSeat) -> None:
    seat(room, "小红")
    with dial(asgi_server, ticket(ming)) as line:
        open_options(room)
        with dial(asgi_server, ticket(RoomSeat.objects.latest("pk"))):
            answer = {"t": "answer", "number": 1, "id": "a1", "answer": {"option": "b"}, "ms": 900}
            line.send(json.dumps(answer))
            heard(line, "ack")
            for _ in range(5):
                with dial(asgi_server, ticket(ming)) as again:
                    assert json.loads(heard(again, "state")["own"]) == {"option": "b"}


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"number": 2, "answer": {"option": "a"}}, "round_closed"),
        ({"number": 1, "answer": {"option": "zz"}}, None),
        ({"number": 1, "answer": ["a"]}, None),
        ({"number": 1, "answer": {"option": "a"}, "id": "x" * 65}, "not_understood"),
        ({"number": 1, "answer": {"option": "a"}, "id": "a\0"}, "not_understood"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_a_sentence(
    asgi_server: str, room: Room, ming: RoomSeat, answer: dict, code: str | None
) -> None:
    with dial(asgi_server, ticket(ming)) as line:
        open_options(room)
        line.send(json.dumps({"t": "answer", "id": "a1", "ms": 1, **answer}))
        refusal = heard(line, "refused")
        assert refusal["say"]
        assert code in (None, refusal["code"])
    assert not Response.objects.exists()


def test_a_second_answer_and_one_during_a_pause_are_told_why(
    asgi_server: str, room: Room, ming: RoomSeat
) -> None:
    seat(room, "小红")
    hong = ticket(RoomSeat.objects.latest("pk"))
    with dial(asgi_server, ticket(ming)) as line, dial(asgi_server, hong) as other:
        open_options(room)
        answer = {"t": "answer", "number": 1, "id": "a1", "answer": {"option": "b"}, "ms": 900}
        line.send(json.dumps(answer))
        heard(line, "ack")
        line.send(json.dumps(answer | {"id": "a2"}))
        assert heard(line, "refused")["code"] == "already_answered"
        ask_hub(lambda hub: hub.mover.move(room.pk, Move.PAUSE, seen=None))
        other.send(json.dumps(answer))
        assert heard(other, "refused")["code"] == "round_paused"


def test_a_ping_is_answered_so_that_a_phone_knows_of_a_dead_line(asgi_server: str, ming: RoomSeat) -> None:
    with dial(asgi_server, ticket(ming)) as line:
        line.send('{"t":"ping"}')
        assert heard(line, "pong") == {"t": "pong"}


def test_before_the_options_open_nothing_is_taken(asgi_server: str, room: Room, ming: RoomSeat) -> None:
    with dial(asgi_server, ticket(ming)) as line:
        ask_hub(lambda hub: hub.mover.move(room.pk, Move.NEXT, seen=None))
        line.send(json.dumps({"t": "answer", "number": 1, "id": "a", "answer": {"option": "a"}, "ms": 0}))
        assert heard(line, "refused")["code"] == "round_not_open"


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("garbage", 4400),
        ('{"t":"next"}', 4400),
        ("[" * 4000, 4400),
        ("null", 4400),
        ('{"t":"answer","number":1,"id":"\\ud800","answer":{},"ms":1}', 4400),
        ('{"t":"answer","number":true,"id":"a","answer":{},"ms":1}', 4400),
        ('{"t":"answer","number":1,"id":"a","answer":{},"ms":true}', 4400),
        ('{"t":"answer","number":1,"id":"a","ms":1}', 4400),
        (b"\x00\x01", 4400),
        ('"' + "x" * LONGEST_TEXT + '"', 4400),
        ("x" * 40_000, 1009),
    ],
)
def test_garbage_ends_the_socket_and_nothing_else(asgi_server: str, ming: RoomSeat, sent, code: int) -> None:
    with dial(asgi_server, ticket(ming)) as line:
        heard(line, "state")
        line.send(sent)
        assert closed_with(line) == code
    with dial(asgi_server, ticket(ming)) as line:
        assert heard(line, "state")["phase"] == "lobby"


def test_ten_thousand_frames_end_the_socket(asgi_server: str, ming: RoomSeat) -> None:
    with dial(asgi_server, ticket(ming)) as line:
        heard(line, "state")
        with pytest.raises(ConnectionClosed):
            for _ in range(10_000):
                line.send('{"t":"pong"}')
            closed_with(line)
    assert MOST_MESSAGES < 10_000


def test_the_last_phone_wins_and_the_first_is_told(asgi_server: str, room: Room, ming: RoomSeat) -> None:
    with dial(asgi_server, ticket(ming)) as first:
        heard(first, "state")
        rejoin_seat(code=room.code, rejoin_code=ming.rejoin_code)
        with dial(asgi_server, ticket(ming, version=2)) as second:
            assert heard(second, "state")["phase"] == "lobby"
            assert heard(first, "goodbye")["why"] == "moved"
            assert closed_with(first) == 4001
        with dial(asgi_server, ticket(ming, version=1)) as old:
            assert heard(old, "goodbye")["why"] == "moved"


def test_who_is_sent_out_hears_it_and_does_not_come_back_by_the_socket(
    asgi_server: str, room: Room, ming: RoomSeat
) -> None:
    with dial(asgi_server, ticket(ming)) as line:
        heard(line, "state")
        remove_seats(seats=[ming], banned=False, now=NOW)
        ask_hub(lambda hub: hub.reload_seat(room.pk, ming.pk))
        assert heard(line, "goodbye")["why"] == "removed"
    with dial(asgi_server, ticket(ming)) as line:
        assert heard(line, "goodbye")["why"] == "not_seated"


def raw_phone(site: str, token: str) -> socket.socket:
    """A handshake and then nothing: it never reads, with a small window."""
    host, _, port = urlsplit(site).netloc.partition(":")
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.connect((host, int(port)))
    head = [
        "GET /live/ HTTP/1.1",
        f"Host: {host}:{port}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
        f"Sec-WebSocket-Protocol: yida.json, ticket.{token}",
    ]
    line.sendall(("\r\n".join(head) + "\r\n\r\n").encode())
    return line


def test_a_phone_that_never_reads_is_shed_and_holds_nobody_up(
    asgi_server: str, room: Room, ming: RoomSeat
) -> None:
    hong = seat(room, "小红")
    with closing(raw_phone(asgi_server, ticket(ming))), dial(asgi_server, ticket(hong)) as line:
        heard(line, "state")
        deadline = time.monotonic() + 30

        async def phones(hub) -> int:
            hall = await hub.halls.open(room.pk)
            await hub.mover.changed(room.pk, "某" * 2000)
            await asyncio.sleep(0)
            return len(hall.phones)

        while ask_hub(phones) > 1:
            heard(line, "state")
            assert time.monotonic() < deadline
        heard(line, "state")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
MESSAGES = st.fixed_dictionaries(
    {"t": st.sampled_from(["answer", "pong", "next"])},
    optional={"number": JSON, "id": JSON, "form": JSON, "answer": JSON, "ms": JSON},
)


class Ear:
    """Stands where the hub stands."""

    def answer(self, door, number, client_id, answer, tapped_ms, *, form) -> None:
        assert isinstance(number, int)
        assert isinstance(client_id, str)
        assert isinstance(tapped_ms, int)


@given(text=st.one_of(st.text(max_size=50), JSON.map(json.dumps), MESSAGES.map(json.dumps)))
def test_no_text_at_all_breaks_the_door(text: str) -> None:
    async def hear() -> bool:
        return _Socket(Ear(), Ticket(1, "player", 1, 1), False, None, None)._take(text)

    assert asyncio.run(hear()) in (True, False)

"""What the generator's players and host do in a room, in its own language (tests/bench/live/loadgen.c)."""

from random import Random
from typing import Final

from .room import CSRF, Proving, answer_text, reading_times

LEAST_WAIT_MS: Final = 300
PUSHES: Final = 20
"""How often the room is paused or taken up again while pages are asked for."""

REPORT: Final = """[report]
span frame_ms go open
pair ack_ms sent acked
span burst_ms sent acked
span result_ms close result
"""


def client_id(player: int | str, number: int) -> str:
    return f"p{player}-{number}"


def round_script(proving: Proving, rounds: int, jitter_ms: int, rng: Random) -> str:
    """Of `rounds` rounds, and one more that is pushed again and again while pages are asked for."""
    numbers = range(1, rounds + 1)
    players = "".join(_player_round(proving, number, jitter_ms, rng) for number in numbers)
    host = "".join(_host_round(proving, number) for number in numbers)
    return f"""[player]
header Sec-WebSocket-Protocol: yida.html, ticket.{{ticket}}
ws /live/
expect "phase":"lobby"
barrier joined
{players}barrier over
[host]
{_headers(proving)}
header Sec-WebSocket-Protocol: yida.html, ticket.{proving.host_ticket}
ws /live/
expect "phase":"lobby"
barrier joined
cpu idle
sleep {LEAST_WAIT_MS}
{host}{_pushes(proving)}barrier over
{REPORT}"""


def _headers(proving: Proving) -> str:
    return "\n".join(f"header {name}: {value}" for name, value in proving.host_headers.items())


def _player_round(proving: Proving, number: int, jitter_ms: int, rng: Random) -> str:
    mark, answer = _mark(number), answer_text(proving.items[number - 1], rng)
    message = f'"number":{number},"id":"{client_id("{i}", number)}","answer":{answer},"ms":{{rnd:3000}}'
    return f"""expect "phase":"question","number":{number},
mark open{mark}
barrier opened{mark}
barrier answer{mark}
jitter {jitter_ms}
mark sent{mark}
send {{"t":"answer",{message}}}
expect "t":"ack"
mark acked{mark}
barrier answered{mark}
expect "phase":"result","number":{number},
mark result{mark}
barrier done{mark}
"""


def _host_round(proving: Proving, number: int) -> str:
    mark, reading = _mark(number), reading_times(proving)[number - 1]
    return f"""cpu fanout{mark}
mark go{mark}
{_move(proving, "next")}
barrier opened{mark}
sleep {reading + LEAST_WAIT_MS}
cpu ingest{mark}
barrier answer{mark}
barrier answered{mark}
sleep {LEAST_WAIT_MS}
cpu results{mark}
mark close{mark}
{_move(proving, "next")}
barrier done{mark}
sleep {LEAST_WAIT_MS}
cpu standing{mark}
{_move(proving, "next")}
sleep {2 * LEAST_WAIT_MS}
"""


def _pushes(proving: Proving) -> str:
    turns = (f"{_move(proving, 'pause')}\n{_move(proving, 'resume')}\n") * (PUSHES // 2)
    return f"{_move(proving, 'next')}\nsleep {LEAST_WAIT_MS}\ncpu pages\n{turns}cpu tail\n"


def _move(proving: Proving, move: str) -> str:
    return f"post {proving.moves} csrfmiddlewaretoken={CSRF}&move={move}"


def _mark(number: int) -> str:
    """As the generator numbers what it unrolls: the first round has no number."""
    return f"#{number - 1}" if number > 1 else ""

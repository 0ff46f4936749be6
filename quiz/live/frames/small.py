"""The small frames beside the state: received, refused, counted, goodbye."""

import json
from dataclasses import asdict

from ..domain.shown import Reach
from ..memory import LiveRoom
from ..phrases import NOTICES
from .parts import as_json


def notice(kind: str, **values: object) -> str:
    return NOTICES[kind].format(**values)


def ack(live: LiveRoom, number: int, client_id: str) -> str:
    """On disk. Carries the room's version and does not raise it."""
    head = f'{{"t":"ack","room":"{live.room.code}","seq":{live.room.version}'
    return f'{head},"number":{number},"id":{json.dumps(client_id)}}}'


def refusal(live: LiveRoom, number: int, client_id: str, why: Exception) -> str:
    code = getattr(why, "code", "refused")
    return _small(live, "refused", number=number, id=client_id, code=code, say=str(why))


def counts(live: LiveRoom, reach: Reach) -> str:
    expected = live.expected()
    answered = sum(seat.has_answered(live.room.number) for seat in expected)
    return _small(
        live,
        "counts",
        answered=answered,
        expected=len(expected),
        seated=live.seated,
        **asdict(reach),
    )


def goodbye(why: str) -> str:
    """The last frame of a socket: another phone took the seat, or the host sent it out."""
    return json.dumps({"t": "goodbye", "why": why, "say": NOTICES[why]}, ensure_ascii=False)


def _small(live: LiveRoom, kind: str, **values: object) -> str:
    head = {"t": kind, "room": live.room.code, "seq": live.room.version}
    return as_json(head | values)

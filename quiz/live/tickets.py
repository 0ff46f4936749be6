"""Signed tickets: who a socket belongs to, without a look into the database."""

from dataclasses import astuple, dataclass
from typing import Final, Literal

from django.core.signing import BadSignature, Signer

from .models import RoomSeat

Role = Literal["player", "host", "remote"]
_ROLES: Final[tuple[Role, ...]] = ("player", "host", "remote")
# of signs that may stand in a Sec-WebSocket-Protocol header
_SIGNER: Final = Signer(sep=".", salt="quiz.live.ticket")


@dataclass(frozen=True)
class Ticket:
    """`seat_id` and its `token_version` are 0 for a host's screen and its remote."""

    room_id: int
    role: Role
    seat_id: int = 0
    token_version: int = 0


def ticket_of(seat: RoomSeat) -> Ticket:
    return Ticket(seat.room_id, "player", seat.pk, seat.token_version)


def sign_ticket(ticket: Ticket) -> str:
    return _SIGNER.sign_object(list(astuple(ticket)))


def read_ticket(token: str) -> Ticket | None:
    """None for anything we did not sign."""
    try:
        value = _SIGNER.unsign_object(token)
    except (BadSignature, ValueError):
        return None
    match value:
        case [int(room_id), str(role), int(seat_id), int(version)] if role in _ROLES:
            return Ticket(room_id, role, seat_id, version)
    return None

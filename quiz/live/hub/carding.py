"""Cards: the host says what a group holds up, and the log takes it as it takes an answer."""

from secrets import token_hex

from django.utils import timezone

from content.items import formats
from content.items.domain import JsonDict
from quiz.play.papers import PaperEntry

from ..domain.cards import card_form
from ..domain.states import Phase
from ..domain.timing import grace_ms, untimed
from ..memory import server_ms
from ..models import Devices
from ..relay import Relay
from ..tickets import Ticket
from .answering import Answers, open_to
from .hall import Hall
from .halls import Halls
from .pushing import Pusher


class Cards:
    def __init__(self, answers: Answers, pusher: Pusher, halls: Halls, relay: Relay) -> None:
        self._answers, self._pusher, self._halls, self._relay = answers, pusher, halls, relay

    async def take(self, ticket: Ticket, number: int, option: str) -> None:
        """The card of a group, or none after all when `option` is empty. Returns when it is on disk.

        Raises LiveError, InvalidAnswer.
        """
        hall = await self._halls.open(ticket.room_id)
        seat = await self._halls.seat(hall, ticket)
        # the laptop and the phone of a host may be with two processes: the rows know both
        await self._answers.recall(hall)
        live, now = hall.live, timezone.now()
        entry, clock = open_to(live, seat, number, now)
        given = _read(entry, option)
        sent = seat.given.get(number)
        if (sent.answer if sent else {}) == given and (sent is None or sent.on_disk):
            return
        client_id = token_hex(8)
        told, decided = self._answers.waiting_teller(hall, seat, number, client_id)
        spent_ms, how = untimed(arrived_ms=server_ms(clock, now), grace=grace_ms(entry.content.stem))
        self._answers.write(live, seat, number, client_id, given, spent_ms, how, now, told)
        await self._answers.on_disk(hall, number, decided)
        self._relay.tell(live.room.pk, live.room.version, hall.notice)

    async def show_others(self, hall: Hall) -> None:
        """What was tapped with another process."""
        if await self._answers.recall_quietly(hall):
            self._pusher.count_soon(hall)


def shows_cards(hall: Hall) -> bool:
    return hall.live.room.devices == Devices.CARDS and hall.live.room.phase == Phase.QUESTION


def _read(entry: PaperEntry, option: str) -> JsonDict:
    """Raises InvalidAnswer."""
    if not option:
        return {}
    content = entry.content
    return formats.get(content.format).read_form(card_form(content.format, option), content.body)

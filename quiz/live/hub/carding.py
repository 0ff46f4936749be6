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
from ..tickets import Ticket
from .answering import Answering, open_to
from .hall import Hall


class Carding(Answering):
    async def take_card(self, ticket: Ticket, number: int, option: str) -> None:
        """The card of a group, or none after all when `option` is empty. Returns when it is on disk.

        Raises LiveError, InvalidAnswer.
        """
        hall = await self.hall(ticket.room_id)
        seat = await self._seat(hall, ticket)
        # the laptop and the phone of a host may be with two processes: the rows know both
        await self._recall(hall)
        live, now = hall.live, timezone.now()
        entry, clock = open_to(live, seat, number, now)
        given = _read(entry, option)
        sent = seat.given.get(number)
        if (sent.answer if sent else {}) == given and (sent is None or sent.on_disk):
            return
        client_id = token_hex(8)
        told, decided = self._waiting_teller(hall, seat, number, client_id)
        spent_ms, how = untimed(arrived_ms=server_ms(clock, now), grace=grace_ms(entry.content.stem))
        self._write(live, seat, number, client_id, given, spent_ms, how, now, told)
        await self._on_disk(hall, number, decided)
        self._relay.tell(live.room.pk, live.room.version, hall.notice)

    def _heard(self, room_id: int, version: int, notice: str) -> None:
        """A card does not raise the version, so that the host's next press is never stale."""
        super()._heard(room_id, version, notice)
        hall = self._halls.get(room_id)
        if hall is not None and hall.live.room.version == version and _shows_cards(hall):
            self._later(self._show_others(hall))

    async def _show_others(self, hall: Hall) -> None:
        if await self._recall_quietly(hall):
            self._count_soon(hall)


def _shows_cards(hall: Hall) -> bool:
    return hall.live.room.devices == Devices.CARDS and hall.live.room.phase == Phase.QUESTION


def _read(entry: PaperEntry, option: str) -> JsonDict:
    """Raises InvalidAnswer."""
    if not option:
        return {}
    content = entry.content
    return formats.get(content.format).read_form(card_form(content.format, option), content.body)

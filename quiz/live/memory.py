"""A room as one web process has it in memory: an image of the rows, made anew from them at any time."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from content.items.domain import ItemContent, JsonDict
from content.laws.queries import Original
from quiz.play.papers import PaperEntry
from quiz.play.rulings import Rulings

from .domain.scoring import RoundResults, tallies
from .domain.standing import Tally, next_better, ranks
from .domain.states import Phase, RoomState, RoundClock
from .models import Room, Round, Standing


@dataclass(slots=True)
class Sent:
    """What a seat has answered to the round in hand: the newest revision, on disk or on its way there. An
    empty answer took back the card that was tapped before. While it is on its way, `before` is the one it
    replaces."""

    client_id: str
    answer: JsonDict
    revision: int
    on_disk: bool = False
    before: "Sent | None" = None


@dataclass(slots=True)
class Seat:
    id: int
    attempt_id: int
    player_id: int
    name: str
    ink: str
    token_version: int
    first_number: int
    stretch: int
    admitted: bool
    removed: bool
    banned: bool
    number: int | None
    tally: Tally = field(default_factory=Tally)
    rank: int | None = None
    rank_before: int | None = None
    points_before: int = 0
    given: dict[int, Sent] = field(default_factory=dict)

    @property
    def plays(self) -> bool:
        return self.admitted and not self.removed

    def remember(self, number: int, client_id: str, answer: JsonDict) -> Sent:
        """The answer is on its way, as the next revision."""
        before = self.given.get(number)
        revision = before.revision + 1 if before else 1
        sent = self.given[number] = Sent(client_id, answer, revision, before=before)
        return sent

    def keep(self, number: int, client_id: str) -> None:
        """The answer is on disk."""
        for sent in self._sent(number):
            if sent.client_id == client_id:
                sent.on_disk, sent.before = True, None

    def forget(self, number: int, client_id: str) -> None:
        """The answer was not kept: the one before it stands again."""
        kept = [sent for sent in self._sent(number) if sent.client_id != client_id]
        for place, sent in enumerate(kept):
            sent.before = kept[place + 1] if place + 1 < len(kept) else None
        if kept:
            self.given[number] = kept[0]
        else:
            self.given.pop(number, None)

    def _sent(self, number: int) -> list[Sent]:
        """The newest first, then those that it and its forerunners are on their way to replace."""
        chain, sent = list[Sent](), self.given.get(number)
        while sent is not None:
            chain.append(sent)
            sent = sent.before
        return chain

    def has_answered(self, number: int) -> bool:
        sent = self.given.get(number)
        return sent is not None and bool(sent.answer)


@dataclass
class LiveRoom:
    """`results`: number → what each seat got, of every round that is closed, void ones too.

    `moves_on_at`: when the room goes on by itself. `seated`: how many of the seats play. `points_above`:
    rank → the points of the next better rank. `originals`: number → where the cited law can be read.
    """

    room: Room
    entries: dict[int, PaperEntry]
    rulings: Rulings
    round: Round | None
    clock: RoundClock | None
    seats: dict[int, Seat]
    results: dict[int, RoundResults] = field(default_factory=dict)
    moves_on_at: datetime | None = None
    seated: int = 0
    points_above: dict[int, int | None] = field(default_factory=dict)
    originals: dict[int, Original | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.count_seated()

    def count_seated(self) -> None:
        self.seated = len(self.present())

    @property
    def count(self) -> int:
        return len(self.entries)

    @property
    def state(self) -> RoomState:
        shows = self.room.standing != Standing.NONE
        return RoomState(Phase(self.room.phase), self.room.number, self.count, shows, self.clock)

    @property
    def entry(self) -> PaperEntry | None:
        """The item in hand."""
        return self.entries.get(self.room.number)

    def content(self, number: int) -> ItemContent:
        """As it is marked: with the corrected key."""
        return self.rulings.corrected({number: self.entries[number].content})[number]

    def present(self) -> list[Seat]:
        """Who plays: let in, not sent out. A copy is walked, since others sit down meanwhile."""
        return [seat for seat in list(self.seats.values()) if seat.plays]

    def waiting(self) -> int:
        """How many ask to be let in."""
        return sum(not seat.admitted and not seat.removed for seat in self.seats.values())

    def expected(self) -> list[Seat]:
        """Who may answer the round in hand."""
        return [seat for seat in self.present() if seat.first_number <= self.room.number]

    def longest_extra(self) -> timedelta:
        """By how much the round in hand stays open for the seat with the most extra time."""
        most = max((seat.stretch for seat in self.expected()), default=100)
        return self.extra(most)

    def extra(self, stretch: int) -> timedelta:
        limit_ms = self.round.limit_ms if self.round else None
        return timedelta(milliseconds=(limit_ms or 0) * (stretch - 100) // 100)

    def put(self, fresh: Seat) -> None:
        """A seat as its row says it now; what it has answered and won stays."""
        known = self.seats.setdefault(fresh.id, fresh)
        if known is fresh:
            self.seated += fresh.plays
            return
        self.seated += fresh.plays - known.plays
        for name in ("name", "token_version", "stretch", "admitted", "removed", "banned", "number"):
            setattr(known, name, getattr(fresh, name))

    def rank_all(self) -> None:
        """Sums and ranks anew from all results that count; the rank before is kept to show the change.

        Before the first point nobody has a rank, or the first round would show people falling.
        """
        seats = list(self.seats.values())
        counted = {n: results for n, results in self.results.items() if self.rulings.counts(n)}
        sums = tallies([seat.id for seat in seats], counted)
        scored = any(tally.points for tally in sums.values())
        found = ranks((seat.id, sums[seat.id]) for seat in seats if seat.plays) if scored else {}
        for seat in seats:
            seat.points_before = seat.tally.points
            seat.tally, seat.rank_before, seat.rank = sums[seat.id], seat.rank, found.get(seat.id)
        self.points_above = next_better({rank: sums[seat_id].points for seat_id, rank in found.items()})


def server_ms(clock: RoundClock, now: datetime) -> int:
    """What has passed since the opening, as the server saw it."""
    return (now - clock.opens_at) // timedelta(milliseconds=1)

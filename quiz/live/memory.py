"""A room as one web process has it in memory: an image of the rows, made anew from them at any time."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from content.items import formats
from content.items.domain import ItemContent, JsonDict
from content.laws.queries import Original, loaded_texts, original_of
from quiz.play import scoring as scoring_rules
from quiz.play.domain.marking import Given, due_marks
from quiz.play.models import Response
from quiz.play.papers import PaperEntry, paper_entries
from quiz.play.rulings import Rulings, rulings_of

from .domain.scoring import RoundResults, SeatResult, tallies
from .domain.standing import Tally, next_better, ranks
from .domain.states import Phase, RoomState, RoundClock
from .errors import RoomNotFound
from .models import Room, RoomSeat, Round, Standing
from .queries import current_round, round_clock


@dataclass(slots=True)
class Sent:
    """What a seat has answered to the round in hand: the newest revision, on disk or on its way there."""

    client_id: str
    answer: JsonDict
    revision: int
    on_disk: bool = False


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


def load_room(room_id: int) -> LiveRoom:
    """Everything from the rows. Raises RoomNotFound."""
    room = Room.objects.filter(pk=room_id).first()
    if room is None:
        raise RoomNotFound
    row = current_round(room)
    live = LiveRoom(
        room=room,
        entries={entry.number: entry for entry in paper_entries(room.paper_id)},
        rulings=rulings_of({room.paper_id})[room.paper_id],
        round=row,
        clock=round_clock(row),
        seats={seat.id: seat for seat in seats_of(room)},
    )
    for number in sorted(live.rulings.closed - {room.number}):
        live.results[number] = round_results(live, number)
    live.rank_all()
    texts = loaded_texts()
    live.originals = {n: original_of(entry.content.citation, texts) for n, entry in live.entries.items()}
    if room.number in live.rulings.closed:
        live.results[room.number] = round_results(live, room.number)
        live.rank_all()
    elif room.number:
        _remember_given(live)
    return live


def refresh_room(live: LiveRoom) -> LiveRoom:
    """The same image after somebody moved the room, here or elsewhere: reads only what may differ."""
    room = Room.objects.get(pk=live.room.pk)
    row = current_round(room)
    known = live.rulings
    rulings = rulings_of({room.paper_id})[room.paper_id]
    fresh = LiveRoom(room, live.entries, rulings, row, round_clock(row), live.seats, dict(live.results))
    fresh.points_above, fresh.originals = live.points_above, live.originals
    again = {number for number in rulings.keys if rulings.keys[number] != known.keys.get(number)}
    for number in sorted(rulings.closed):
        if number not in fresh.results or number in again:
            fresh.results[number] = round_results(fresh, number)
    if rulings.closed != known.closed or rulings.void != known.void or again:
        fresh.rank_all()
    if room.number != live.room.number:
        for seat in list(fresh.seats.values()):
            seat.given = {n: given for n, given in seat.given.items() if n >= room.number}
    return fresh


def seats_of(room: Room, only: Iterable[int] | None = None) -> list[Seat]:
    rows = RoomSeat.objects.filter(room=room)
    if only is not None:
        rows = rows.filter(pk__in=only)
    return [
        Seat(
            id=row.pk,
            attempt_id=row.attempt_id,
            player_id=row.attempt.player_id,
            name=row.name,
            ink=row.attempt.player.ink,
            token_version=row.token_version,
            first_number=row.first_number,
            stretch=row.stretch,
            admitted=row.admitted,
            removed=row.removed_at is not None,
            banned=row.banned,
            number=row.seat_number,
        )
        for row in rows.select_related("attempt__player")
    ]


def round_results(live: LiveRoom, number: int) -> RoundResults:
    """Marked from the log, each seat's last revision."""
    rule = scoring_rules.get(live.room.scoring)
    contents = {number: live.content(number)}
    seat_ids = {seat.attempt_id: seat.id for seat in list(live.seats.values())}
    found: dict[int, SeatResult] = {}
    for attempt_id, given in _last_answers(live.room.paper_id, number).items():
        if seat_id := seat_ids.get(attempt_id):
            [due] = due_marks([given], contents, rule, formats.get)
            found[seat_id] = SeatResult(given.answer, due.quality, due.points, given.spent_ms)
    return found


def _last_answers(paper_id: int, number: int) -> dict[int, Given]:
    rows = Response.objects.filter(attempt__paper=paper_id, number=number).order_by("revision")
    fields = ("attempt_id", "id", "number", "revision", "answer", "spent_ms", "timing")
    return {attempt_id: Given(*rest) for attempt_id, *rest in rows.values_list(*fields)}


def _remember_given(live: LiveRoom) -> None:
    """What was acknowledged of the round in hand before this process had the room."""
    by_attempt = {seat.attempt_id: seat for seat in live.seats.values()}
    rows = Response.objects.filter(attempt__paper=live.room.paper_id, number=live.room.number)
    fields = ("attempt_id", "client_id", "answer", "revision")
    for attempt_id, client_id, answer, revision in rows.order_by("revision").values_list(*fields):
        if seat := by_attempt.get(attempt_id):
            seat.given[live.room.number] = Sent(client_id, answer, revision, on_disk=True)


def distribution(content: ItemContent, results: RoundResults) -> dict[str, int]:
    """How many chose each option; of a format without options how many were right and wrong."""
    counts: dict[str, int] = defaultdict(int)
    for result in results.values():
        for chosen in _chosen(content, result):
            counts[chosen] += 1
    return counts


def _chosen(content: ItemContent, result: SeatResult) -> list[str]:
    answer = result.answer
    if content.format == "single":
        return [answer["option"]]
    if content.format == "multiple":
        return list(answer["options"])
    if content.format == "truefalse":
        return ["true" if answer["value"] else "false"]
    return ["right" if result.right else "wrong"]


def server_ms(clock: RoundClock, now: datetime) -> int:
    """What has passed since the opening, as the server saw it."""
    return (now - clock.opens_at) // timedelta(milliseconds=1)

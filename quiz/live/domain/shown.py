"""What people in a room are shown, as plain values. Nothing here holds a key before the round is closed."""

from dataclasses import dataclass, field
from typing import Literal

from content.items.domain import JsonDict

from .seats import initial

Outcome = Literal["right", "wrong", "none", "void", "late"]
Moved = Literal["up", "down", "same", "new"]
Part = Literal["plays", "late", "waits"]


@dataclass(frozen=True)
class RoomShown:
    """`devices`: each, group or cards; `standing`: none, top or all; `changeable`: whether an answer may be
    changed until the close.
    """

    code: str
    paper_id: int
    title: str
    trial: bool
    locked: bool
    names: str
    devices: str
    scoring: str
    standing: str
    changeable: bool
    ended: bool


@dataclass(frozen=True)
class QuestionShown:
    """`body` has its parts in the order of the round, the same on the screen and on every phone."""

    number: int
    count: int
    format: str
    stem: str
    body: JsonDict
    limit_seconds: int | None
    case_read: bool = False


@dataclass(frozen=True)
class ToldShown:
    """What is told of a closed round. `corrected`: the key was put right; `void`: it counts for nobody.

    `original`: the `url` where the cited law can be read, and whether it is `outside` of the site.
    """

    key: JsonDict
    key_text: str
    rationale: str
    citation: JsonDict
    void: bool
    corrected: bool
    original: JsonDict | None = None


@dataclass(frozen=True)
class Line:
    """One line of a standing."""

    rank: int
    name: str
    ink: str
    points: int
    moved: Moved = "same"
    places: int = 0
    run: int = 0
    seat_id: int = 0

    @property
    def initial(self) -> str:
        return initial(self.name)


@dataclass(frozen=True)
class Change:
    """What a ruling did to the points of a seat."""

    name: str
    before: int
    points: int


@dataclass(frozen=True)
class Card:
    """The card of a group. `option`: which one the host tapped, told to the host's own phone, and to the big
    screen once the round is closed; true and false where the item is one of these. `is_next`: the first group
    whose card is not taken yet."""

    seat_id: int
    name: str
    ink: str
    is_taken: bool
    is_next: bool
    option: str


@dataclass(frozen=True)
class Bar:
    """How many chose an option; `id` is the option's, or right and wrong where there are none."""

    id: str
    text: str
    count: int
    percent: int
    is_key: bool


@dataclass(frozen=True)
class Mine:
    """The numbers of one seat, as text, since the frame is rendered once and they are put in last.

    `answer_json` is the own answer as the format has it, or null; `change` is by how many places, `gap` how
    many points to the next better one, both without a sign. `before` are the points before the ruling that
    was just made, empty where they are the same. `rank` is empty for who would be shown as
    last, or has no point.
    """

    name: str
    initial: str
    ink: str
    points: str
    before: str
    gained: str
    rank: str
    of: str
    change: str
    run: str
    gap: str
    answer_text: str
    answer_json: str
    spent: str
    right_count: str


@dataclass(frozen=True)
class PlayerView:
    """What one phone shows. `outcome` and `moved` are None while the round is open.

    `part`: whether the seat plays the round in hand, came too late for it, or waits to be let in.
    """

    room: RoomShown
    phase: str
    number: int
    count: int
    mine: Mine
    seated: int
    question: QuestionShown | None = None
    told: ToldShown | None = None
    outcome: Outcome | None = None
    moved: Moved | None = None
    top: list[Line] = field(default_factory=list)
    notice: str = ""
    part: Part = "plays"


@dataclass(frozen=True)
class Reach:
    """How the phones of a room are: `poor` of the `connected` are slow, `away` are seats without one."""

    connected: int = 0
    poor: int = 0
    away: int = 0


@dataclass(frozen=True)
class ScreenView:
    """What the big screen and the host's own phone show. `names`: who sits there, newest last.

    `urls` are the addresses with port that phones can type; `moves` what the host may do now; `waiting` how
    many ask to be let in, `changes` what the ruling that was just made did to the best. `cards`: of the
    groups that play the round in hand, where the room has no devices. `poor` of the `connected` are slow or
    only ask, `away` are seats without a phone.
    """

    room: RoomShown
    phase: str
    number: int
    count: int
    urls: list[str]
    names: list[Line]
    seated: int
    connected: int
    answered: int
    expected: int
    moves: list[str]
    question: QuestionShown | None = None
    told: ToldShown | None = None
    bars: list[Bar] = field(default_factory=list)
    top: list[Line] = field(default_factory=list)
    right_percent: int | None = None
    notice: str = ""
    waiting: int = 0
    changes: list[Change] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    poor: int = 0
    away: int = 0

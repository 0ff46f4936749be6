"""The wording of an item as plain values. Pure; the tables are in models.py."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

JsonDict = dict[str, Any]
# the complaints that no check makes: a newer edition of the source, or a fact put right, says something else
NEW_EDITION = "NEW_EDITION"
FACT_CHANGED = "FACT_CHANGED"
FLAGS = (NEW_EDITION, FACT_CHANGED)
# whom an item suits, the youngest first
AUDIENCES = ("primary", "junior", "senior", "adult")
# for whom items are drawn
EVERYBODY = "all"
DRAWN_FOR = (EVERYBODY, *AUDIENCES)
LONGEST_TOPIC = 48


@dataclass(frozen=True)
class Fault:
    """Why a wording or an answer cannot be taken: `field` it is about, stable `code`, Chinese sentence."""

    field: str
    code: str
    text: str


@dataclass(frozen=True)
class ItemContent:
    """One wording. The shapes of `body` and `key` are stated by each format in content.items.formats.

    body          what a player may see beside the stem; of any format `picture` and `case`
                  (formats/picture.py, case.py)
    key           what is right; never leaves the server before the item is closed for that player
    option_notes  option id → why somebody might choose it; secret like the key
    citation      {"kind": "report"|"law"|"link", "title", "section", "quote", "start", "end", "page",
                   "article", "url"}; a report citation has title, section and quote, a law
                   citation title and article
    """

    format: str
    stem: str
    body: JsonDict
    key: JsonDict
    rationale: str = ""
    citation: JsonDict = field(default_factory=dict)
    option_notes: Mapping[str, str] = field(default_factory=dict)
    difficulty: str = "medium"


@dataclass(frozen=True)
class Filing:
    """Where an item stands in the bank, whatever its wording: its topic (专题) and whom it suits (适合谁).

    No audience says nothing.
    """

    topic: str = ""
    suits: tuple[str, ...] = ()

    @classmethod
    def of(cls, topic: str, suits: Iterable[str]) -> "Filing":
        """As it is stored; what names no audience is passed over."""
        given = set(suits)
        return cls(" ".join(topic.split())[:LONGEST_TOPIC], tuple(who for who in AUDIENCES if who in given))

    @property
    def mark(self) -> str:
        """Another one as soon as something of it is another."""
        return f"{','.join(self.suits)}|{self.topic}"


@dataclass(frozen=True)
class AudienceCounts:
    """Of `total` items, how many say that they suit an audience, and how many say nothing."""

    total: int
    silent: int
    said: Mapping[str, int]

    @classmethod
    def of(cls, suits: Collection[Collection[str]]) -> "AudienceCounts":
        """From whom each item suits."""
        said = {audience: sum(audience in one for one in suits) for audience in AUDIENCES}
        return cls(len(suits), sum(not one for one in suits), said)

    def fitting(self, audience: str) -> int:
        """How many may be drawn for one of DRAWN_FOR.

        An item that says nothing turns nobody away. Items from reports and most that are written by hand
        never say, and a quiz of them would have nothing for anyone; the shipped law packs say it of every
        item, so that nothing slips in there that does not belong.
        """
        return self.total if audience == EVERYBODY else self.said.get(audience, 0) + self.silent


def as_seen(content: ItemContent) -> ItemContent:
    """Without the place of the quotation, which only the desk uses."""
    shown = {name: value for name, value in content.citation.items() if name not in ("start", "end")}
    return replace(content, citation=shown)


@dataclass(frozen=True)
class Marking:
    """How good an answer is: `quality` from 0 to 1; `parts` one by one where there are parts."""

    quality: float
    parts: tuple[bool, ...] = ()

    @property
    def right(self) -> bool:
        return self.quality == 1


# the lists of a body whose rows have ids
ROWS = ("options", "left", "right")


def rows_of(content: ItemContent) -> list[JsonDict]:
    """All that has an id: options, or both sides of a matching item."""
    return [row for name in ROWS for row in content.body.get(name, [])]

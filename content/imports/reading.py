"""The rows of a batch: what its file says, held against the bank."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from content.exchange.identity import NEAR, NEW, SAME, UPDATE, one_question, outcomes_in_file, says_the_same
from content.exchange.items import FileRead, RefusedItem, TakenItem
from content.imports.domain import merged, settled
from content.imports.models import LONG, SHORT, ImportBatch, ImportRow, Outcome
from content.imports.pictures import with_kept_pictures
from content.items.checks import run_checks
from content.items.domain import Filing, ItemContent
from content.items.identity import stem_key
from content.items.models import ItemVersion
from content.items.near import nearest_items
from content.items.own_words import own_sensitive_words
from content.items.queries import content_of, newest_by_code, newest_by_stem
from content.jobs.registry import Progress

AT_ONCE = 200
LIKE = 0.9  # likeness from which a new question is held back as near; the writer's page tells of less


@dataclass(frozen=True)
class Standing:
    """Where a row stands to the bank."""

    outcome: str
    content: ItemContent
    twin: ItemVersion | None = None
    likeness: float = 1.0


def rows_of_file(batch: ImportBatch, read: FileRead, progress: Progress) -> list[ImportRow]:
    """Every row of the file in its order, the refused ones among the others."""
    read = with_kept_pictures(read, by=batch.owner, now=batch.created_at)
    rows = [_refused(batch, item) for item in read.refused]
    in_file = outcomes_in_file(read.taken)
    for first in range(0, len(read.taken), AT_ONCE):
        chunk = read.taken[first : first + AT_ONCE]
        standings = standings_of(chunk)
        rows += [
            _taken(batch, item, standing, within)
            for item, standing, within in zip(chunk, standings, in_file[first : first + AT_ONCE], strict=True)
        ]
        progress(first + len(chunk), len(read.taken), "正在和题库比对")
    named = dict.fromkeys([*(item.sheet for item in read.taken), *(item.sheet for item in read.refused)])
    sheets = {sheet[:SHORT]: place for place, sheet in enumerate(named)}
    rows.sort(key=lambda row: (sheets[row.sheet], row.row))
    for position, row in enumerate(rows):
        row.position = position
    return rows


def standings_of(items: Sequence[TakenItem]) -> list[Standing]:
    """In a few queries, whatever their number. A code says who an item is, else its format and stem."""
    by_code = newest_by_code([item.code for item in items if item.code])
    by_stem = newest_by_stem([stem_key(item.content) for item in items])
    standings = [
        _standing(item, by_code.get(item.code), by_stem.get(stem_key(item.content), [])) for item in items
    ]
    return _with_near(standings)


def _with_near(standings: list[Standing]) -> list[Standing]:
    """What is new by its stem, and yet asks nearly what an item of the bank asks."""
    places = [place for place, standing in enumerate(standings) if standing.outcome == NEW]
    nearest = nearest_items([standings[place].content for place in places], LIKE)
    for place, near in zip(places, nearest, strict=True):
        if near:
            standings[place] = Standing(NEAR, standings[place].content, near.version, near.similarity)
    return standings


def _standing(item: TakenItem, named: ItemVersion | None, alike: list[ItemVersion]) -> Standing:
    """Of several items with one stem, the one that says the same, else the first that shares options.

    Where the file names another code than theirs, it means another item.
    """
    twins = [named] if named else [one for one in alike if one_question(content_of(one), item.content)]
    if item.code and not named:
        return Standing(NEAR if twins else NEW, settled(item.content), twins[0] if twins else None)
    standings = [_against(twin, item) for twin in twins]
    same = (standing for standing in standings if standing.outcome == SAME)
    return next(same, standings[0] if standings else Standing(NEW, settled(item.content)))


def _against(twin: ItemVersion, item: TakenItem) -> Standing:
    there = content_of(twin)
    wording = merged(there, item.content)
    alike = says_the_same(there, wording) and there.citation == wording.citation
    if alike and _files_alike(item, twin):
        return Standing(SAME, there, twin)
    return Standing(UPDATE, wording, twin)


def _files_alike(item: TakenItem, twin: ItemVersion) -> bool:
    """What is written on the item and not in its wording; a file that is silent changes nothing."""
    same_topic = not item.topic or Filing.of(item.topic, ()).topic == twin.item.topic
    return same_topic and (not item.suits or list(item.suits) == twin.item.suits)


def _taken(batch: ImportBatch, item: TakenItem, standing: Standing, within: str) -> ImportRow:
    # the second of two rows that are one item is nothing new, whatever the bank has
    outcome = within if within != NEW and standing.outcome in (NEW, UPDATE) else standing.outcome
    complaints = run_checks(standing.content, sensitive_words=own_sensitive_words())
    return ImportRow(
        batch=batch,
        row=item.row,
        sheet=item.sheet[:SHORT],
        outcome=outcome,
        content=asdict(standing.content),
        topic=Filing.of(item.topic, item.suits).topic,
        code=item.code,
        suits=list(item.suits),
        complaints=[] if outcome == SAME else [asdict(one) for one in complaints],
        twin=standing.twin.item if standing.twin else None,
        twin_mark=standing.twin.mark if standing.twin else "",
        why=_why(outcome, within, standing),
    )


def _why(outcome: str, within: str, standing: Standing) -> str:
    if outcome == within:
        return _WITHIN.get(within, "")
    if outcome == NEAR and standing.likeness < 1:
        return f"和题库里的一道题有{standing.likeness:.0%}像，打开比一比。"
    return ""


_WITHIN = {
    SAME: "和前面一行是同一道题。",
    NEAR: "和前面一行题干相同，答案或选项不同。",
}


def _refused(batch: ImportBatch, item: RefusedItem) -> ImportRow:
    return ImportRow(
        batch=batch,
        row=item.row,
        sheet=item.sheet[:SHORT],
        outcome=Outcome.INVALID,
        column=item.column[:SHORT],
        why=item.why[:LONG],
        fix=item.fix[:LONG],
        raw=asdict(item.raw) if item.raw else {},
    )

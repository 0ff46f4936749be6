"""Drafting again at an editor's word: an item with other options, or all items of a fact put right."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from content.facts import actions as facts_actions
from content.facts.domain.correction import Correction, corrected, correction_of, doubts
from content.facts.models import Fact
from content.facts.queries import fact_of, stored_facts
from content.generation import phrases
from content.generation.actions import write_drafts
from content.generation.errors import (
    DoubtfulFact,
    NoOtherSet,
    NotRegenerable,
    RecipeGone,
    RecipeStopped,
    SourceInWork,
)
from content.generation.generate import seed_of
from content.generation.phrases import RECIPE_NAMES
from content.generation.queries import is_in_work, stopped_recipes
from content.generation.variants import another_set
from content.items.actions import check_version, flag_version, index_items, put_wording
from content.items.domain import FACT_CHANGED, ItemContent
from content.items.errors import WordingChanged
from content.items.formats.case import CASE
from content.items.formats.picture import PICTURE
from content.items.models import Item, ItemState, ItemVersion
from content.items.queries import content_of
from content.sources.queries import document_of
from content.staff.actions import record
from content.staff.models import User


@dataclass(frozen=True)
class Redrafted:
    """How many drafts went, how many came, and how many items only got a finding."""

    removed: int
    written: int
    flagged: int


@transaction.atomic
def regenerate_item(*, item: Item, by: User, now: datetime, opened: str = "") -> ItemVersion:
    """The draft's fact asked with other options.

    Raises NotRegenerable, RecipeGone, RecipeStopped, NoOtherSet, and WordingChanged where `opened` is not its
    mark.
    """
    version = ItemVersion.objects.select_for_update().filter(item=item).order_by("-number")[0]
    if opened and opened != version.mark:
        raise WordingChanged
    if not _is_first_draft(item, version):
        raise NotRegenerable
    if item.recipe not in RECIPE_NAMES:
        raise RecipeGone
    if item.recipe in stopped_recipes():
        raise RecipeStopped
    assert item.source is not None  # what a recipe wrote has a source
    rows = stored_facts(item.source)
    own = set(version.facts.values_list("pk", flat=True))
    others = ItemVersion.objects.filter(item__source=item.source).exclude(item=item)
    found = another_set(
        document_of(item.source),
        [fact_of(row) for row in rows],
        recipe=item.recipe,
        about=[index for index, row in enumerate(rows) if row.pk in own],
        seed=seed_of(item.source.sha256),
        turn=version.turn,
        current=content_of(version),
        taken_stems=set(others.values_list("stem", flat=True)),
    )
    if found is None:
        raise NoOtherSet
    before = _snapshot(version)
    fact_ids = [rows[index].pk for index in found.draft.facts]
    content = _with_what_stands_beside(found.draft.content, version)
    version = _put(version, content, fact_ids, author=None, turn=found.turn)
    record(
        actor=by,
        verb="regenerate_item",
        target=f"item:{item.pk}",
        detail={"version": version.number, "before": before},
        now=now,
    )
    return version


def _with_what_stands_beside(content: ItemContent, version: ItemVersion) -> ItemContent:
    """The fact is the same one, and so is what an editor has put beside it."""
    kept = {name: version.body[name] for name in (CASE, PICTURE) if name in version.body}
    return replace(content, body=content.body | kept)


def is_regenerable(item: Item, version: ItemVersion) -> bool:
    return _is_first_draft(item, version) and item.recipe in RECIPE_NAMES


def _is_first_draft(item: Item, version: ItemVersion) -> bool:
    """A draft of a recipe in its first wording: what was approved and then edited has a second."""
    return bool(item.recipe and item.source_id and item.state == ItemState.DRAFT and version.number == 1)


@transaction.atomic
def restore_wording(*, item: Item, before: dict[str, Any], by: User, now: datetime) -> None:
    """Take a regeneration back: `before` is what the trail kept of the wording."""
    version = ItemVersion.objects.select_for_update().filter(item=item).order_by("-number")[0]
    if item.state != ItemState.DRAFT or version.frozen_at is not None:
        raise NotRegenerable
    author = User.objects.filter(pk=before["author"]).first()
    content = ItemContent(**before["content"])
    version = _put(version, content, before["facts"], author=author, turn=before["turn"])
    record(
        actor=by,
        verb="restore_wording",
        target=f"item:{item.pk}",
        detail={"version": version.number},
        now=now,
    )


def _snapshot(version: ItemVersion) -> dict[str, Any]:
    return {
        "content": asdict(content_of(version)),
        "facts": list(version.facts.values_list("pk", flat=True)),
        "author": version.author_id,
        "turn": version.turn,
    }


def _put(
    version: ItemVersion, content: ItemContent, fact_ids: list[int], *, author: User | None, turn: int
) -> ItemVersion:
    version = put_wording(version=version, content=content, author=author, turn=turn)
    version.facts.set(Fact.objects.filter(pk__in=fact_ids))
    check_version(version=version)
    index_items([version.item_id])
    return version


@transaction.atomic
def correct_fact(
    *, fact: Fact, correction: Correction, by: User, now: datetime, confirmed: bool = False
) -> Redrafted:
    """Put a fact right. Its untouched drafts give way to new ones, all other items on it get a finding.

    Raises DoubtfulFact where the document does not bear the correction out (softer doubts only unless
    `confirmed`), and SourceInWork.
    """
    source, value, document = fact.source, fact_of(fact), document_of(fact.source)
    if is_in_work(source):
        raise SourceInWork
    found = [doubt for doubt in doubts(value, correction, document) if doubt.firm or not confirmed]
    if found:
        raise DoubtfulFact(found)
    if correction == correction_of(value):
        return Redrafted(0, 0, 0)
    facts_actions.correct_fact(fact=fact, value=corrected(value, correction, document), by=by, now=now)
    removed, flagged = _settle(fact, phrases.fact_changed(value, correction))
    rows = stored_facts(source)
    written = write_drafts(
        source=source,
        document=document,
        facts=[fact_of(row) for row in rows],
        rows=rows,
        progress=lambda done, total, text="": None,
        now=now,
        about=next(index for index, row in enumerate(rows) if row.pk == fact.pk),
    )
    redrafted = Redrafted(removed, written, flagged)
    record(
        actor=by,
        verb="correct_fact",
        target=f"fact:{fact.pk}",
        detail={"before": asdict(correction_of(value)), "after": asdict(correction), **asdict(redrafted)},
        now=now,
    )
    return redrafted


def _settle(fact: Fact, text: str) -> tuple[int, int]:
    """Take away the untouched drafts on the fact and flag what else rests on it: (removed, flagged)."""
    removed = flagged = 0
    for item in Item.objects.filter(versions__facts=fact).distinct().order_by("pk"):
        version = item.versions.order_by("-number")[0]
        if item.state == ItemState.REJECTED:
            continue
        untouched = (
            _is_first_draft(item, version) and version.author_id is None and not item.comments.exists()
        )
        if untouched and _remove(item):
            removed += 1
        else:
            flag_version(version=version, check=FACT_CHANGED, field="citation", text=text)
            flagged += 1
    return removed, flagged


def _remove(item: Item) -> bool:
    """False where a quiz holds the draft, which then stays."""
    try:
        with transaction.atomic():
            item.delete()
    except ProtectedError:
        return False
    return True

"""From a stored document to facts and drafts. Everything is computed first, then written in chunks."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime

from django.db import transaction

from content.facts.actions import write_facts
from content.facts.domain.extract import extract_facts
from content.facts.domain.fact import Fact as FactValue
from content.facts.models import Fact
from content.facts.queries import fact_of, stored_facts
from content.generation import phrases
from content.generation.carrying import Carried, carry_over
from content.generation.draft import Draft
from content.generation.errors import UnknownRecipe
from content.generation.generate import code_prefix, draft_code, generate, playable, seed_of
from content.generation.models import RecipeStop
from content.generation.queries import stopped_recipes
from content.generation.recipes import RECIPES
from content.items.actions import index_items
from content.items.checks import run_checks
from content.items.domain import NEW_EDITION
from content.items.models import Finding, Item, ItemVersion
from content.items.own_words import own_sensitive_words
from content.jobs.registry import Progress
from content.sources.actions import drop_passages_after, mark_source, write_passages
from content.sources.domain.document import Document
from content.sources.errors import NoFactsFound
from content.sources.models import Passage, Source, SourceKind, SourceState
from content.sources.queries import document_of, edition_before
from content.staff.actions import record
from content.staff.models import User

AT_ONCE = 50
STEPS = 100
_READ, _EXTRACTED, _CARRIED = 5, 20, 40


def ingest(*, source: Source, progress: Progress, now: datetime) -> dict[str, int]:
    """Write passages, facts and drafts of a source; returns how many. Harmless twice.

    Items that exist, whatever became of them, are left as they are; those of an earlier edition are carried
    over first. Raises NoFactsFound.
    """
    document = document_of(source)
    progress(_READ, STEPS, phrases.READING)
    write_passages(source=source, passages=_passage_rows(source, document))
    progress(_READ, STEPS, phrases.EXTRACTING)
    write_facts(source=source, facts=extract_facts(document))
    rows = stored_facts(source)
    facts = [fact_of(row) for row in rows]
    drop_passages_after(source=source, number=len(document.passages))
    if not any(fact.askable for fact in facts):
        mark_source(source=source, state=SourceState.FAILED)
        raise NoFactsFound
    progress(_EXTRACTED, STEPS, phrases.CARRYING)
    earlier = edition_before(source)
    carried = carry_over(source=source, earlier=earlier, now=now) if earlier else None
    progress(_CARRIED, STEPS, phrases.WRITING)
    new = write_drafts(
        source=source,
        document=document,
        facts=facts,
        rows=rows,
        carried=carried,
        progress=progress,
        now=now,
    )
    mark_source(source=source, state=SourceState.READY)
    askable = sum(fact.askable for fact in facts)
    told = {"passages": len(document.passages), "facts": len(facts), "askable": askable, "new_items": new}
    return told | (_counts(carried) if carried else {})


def _counts(carried: Carried) -> dict[str, int]:
    return {"kept": carried.kept, "flagged": carried.flagged, "dropped": carried.dropped}


def write_drafts(
    *,
    source: Source,
    document: Document,
    facts: Sequence[FactValue],
    rows: Sequence[Fact],
    progress: Progress,
    now: datetime,
    carried: Carried | None = None,
    about: int | None = None,
) -> int:
    """Drafts that are not in the bank yet, of one fact or of all; returns how many."""
    made = generate(document, facts, seed=seed_of(source.sha256), without=stopped_recipes())
    drafts = [_named(draft, source) for draft in playable(made) if about is None or about in draft.facts]
    by_code = {draft_code(source.pk, draft, facts): draft for draft in drafts}
    # by the code: an item may belong to a newer edition by now
    asked = Item.objects.filter(code__startswith=code_prefix(source.pk))
    known = set(asked.values_list("code", flat=True))
    fresh = [(code, draft) for code, draft in by_code.items() if code not in known]
    if carried:
        fresh = _unasked(fresh, source, carried)
    for first in range(0, len(fresh), AT_ONCE):
        _write_chunk(source, fresh[first : first + AT_ONCE], rows, now)
        share = (first + AT_ONCE) / max(len(fresh), AT_ONCE)
        progress(min(STEPS, _EXTRACTED + int((STEPS - _EXTRACTED) * share)), STEPS, phrases.WRITING)
    return len(fresh)


def _named(draft: Draft, source: Source) -> Draft:
    """A digest is not called 原文."""
    if source.kind != SourceKind.DIGEST:
        return draft
    told = draft.content.rationale
    original, digest = phrases.CALLED[SourceKind.ORIGINAL], phrases.CALLED[SourceKind.DIGEST]
    rationale = digest + told.removeprefix(original) if told.startswith(original) else told
    return replace(draft, content=replace(draft.content, rationale=rationale))


def _unasked(fresh: list[tuple[str, Draft]], source: Source, carried: Carried) -> list[tuple[str, Draft]]:
    """Those that rest on something new and are not worded as an item that was carried over."""
    whole = ItemVersion.objects.filter(item__source=source).exclude(findings__check_code=NEW_EDITION)
    stems = set(whole.values_list("stem", flat=True))
    return [
        (code, draft)
        for code, draft in fresh
        if draft.content.stem not in stems and not carried.settled.issuperset(draft.facts)
    ]


def _write_chunk(
    source: Source, chunk: Sequence[tuple[str, Draft]], rows: Sequence[Fact], now: datetime
) -> None:
    items = [
        Item(
            code=code,
            topic=draft.topic,
            source=source,
            owner=source.owner,
            recipe=draft.recipe,
            created_at=now,
        )
        for code, draft in chunk
    ]
    versions = [
        ItemVersion(item=item, number=1, created_by=source.owner, created_at=now, **asdict(draft.content))
        for item, (_, draft) in zip(items, chunk, strict=True)
    ]
    findings = [
        finding
        for version, (_, draft) in zip(versions, chunk, strict=True)
        for finding in _findings(version, draft, source)
    ]
    links = ItemVersion.facts.through
    with transaction.atomic():
        Item.objects.bulk_create(items)
        ItemVersion.objects.bulk_create(versions)
        Finding.objects.bulk_create(findings)
        links.objects.bulk_create(
            links(itemversion_id=version.pk, fact_id=rows[index].pk)
            for version, (_, draft) in zip(versions, chunk, strict=True)
            for index in draft.facts
        )
        index_items(items)


def _findings(version: ItemVersion, draft: Draft, source: Source) -> list[Finding]:
    complaints = run_checks(draft.content, source_text=source.text, sensitive_words=own_sensitive_words())
    once = {(complaint.check, complaint.field): complaint for complaint in complaints}
    return [
        Finding(version=version, check_code=one.check, field=one.field, text=one.text)
        for one in once.values()
    ]


def _passage_rows(source: Source, document: Document) -> list[Passage]:
    return [
        Passage(source=source, number=one.number, section=one.section, start=one.start, end=one.end)
        for one in document.passages
    ]


@transaction.atomic
def stop_recipe(*, recipe: str, by: User, now: datetime) -> None:
    """No drafts by this recipe from now on; those that exist stay. Raises UnknownRecipe."""
    _refuse_unknown(recipe)
    _, created = RecipeStop.objects.get_or_create(
        recipe=recipe, defaults={"stopped_by": by, "stopped_at": now}
    )
    if created:
        record(actor=by, verb="stop_recipe", target=f"recipe:{recipe}", detail={}, now=now)


@transaction.atomic
def resume_recipe(*, recipe: str, by: User, now: datetime) -> None:
    """Raises UnknownRecipe."""
    _refuse_unknown(recipe)
    if RecipeStop.objects.filter(recipe=recipe).delete()[0]:
        record(actor=by, verb="resume_recipe", target=f"recipe:{recipe}", detail={}, now=now)


def _refuse_unknown(recipe: str) -> None:
    if recipe not in [known.__name__ for known in RECIPES]:
        raise UnknownRecipe

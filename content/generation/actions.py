"""From a stored document to facts and drafts. Everything is computed first, then written in chunks."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from content.facts.actions import write_facts
from content.facts.domain.extract import extract_facts
from content.facts.domain.fact import Fact as FactValue
from content.facts.models import Fact
from content.generation import phrases
from content.generation.draft import Draft
from content.generation.generate import draft_code, generate, playable, seed_of
from content.items.checks import run_checks
from content.items.models import Finding, Item, ItemVersion
from content.items.own_words import own_sensitive_words
from content.jobs.registry import Progress
from content.sources.actions import drop_passages_after, mark_source, write_passages
from content.sources.domain.document import Document
from content.sources.errors import NoFactsFound
from content.sources.models import Passage, Source, SourceState
from content.sources.queries import document_of

AT_ONCE = 50
STEPS = 100
_READ, _EXTRACTED = 5, 20


def ingest(*, source: Source, progress: Progress, now: datetime) -> dict[str, int]:
    """Write passages, facts and drafts of a source; returns how many. Harmless twice.

    Items that exist, whatever became of them, are left as they are. Raises NoFactsFound.
    """
    document = document_of(source)
    progress(_READ, STEPS, phrases.READING)
    write_passages(source=source, passages=_passage_rows(source, document))
    progress(_READ, STEPS, phrases.EXTRACTING)
    facts = extract_facts(document)
    rows = write_facts(source=source, facts=facts)
    drop_passages_after(source=source, number=len(document.passages))
    if not any(fact.askable for fact in facts):
        mark_source(source=source, state=SourceState.FAILED)
        raise NoFactsFound
    progress(_EXTRACTED, STEPS, phrases.WRITING)
    new = write_drafts(source=source, document=document, facts=facts, rows=rows, progress=progress, now=now)
    mark_source(source=source, state=SourceState.READY)
    askable = sum(fact.askable for fact in facts)
    return {"passages": len(document.passages), "facts": len(facts), "askable": askable, "new_items": new}


def write_drafts(
    *,
    source: Source,
    document: Document,
    facts: Sequence[FactValue],
    rows: Sequence[Fact],
    progress: Progress,
    now: datetime,
) -> int:
    """Drafts that are not in the bank yet; returns how many."""
    drafts = playable(generate(document, facts, seed=seed_of(source.sha256)))
    by_code = {draft_code(source.pk, draft, facts): draft for draft in drafts}
    known = set(Item.objects.filter(source=source).values_list("code", flat=True))
    fresh = [(code, draft) for code, draft in by_code.items() if code not in known]
    for first in range(0, len(fresh), AT_ONCE):
        _write_chunk(source, fresh[first : first + AT_ONCE], rows, now)
        share = (first + AT_ONCE) / max(len(fresh), AT_ONCE)
        progress(min(STEPS, _EXTRACTED + int((STEPS - _EXTRACTED) * share)), STEPS, phrases.WRITING)
    return len(fresh)


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

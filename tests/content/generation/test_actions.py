"""The ingest job: a document becomes passages, facts and drafts, and twice is the same as once."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from content.facts.models import Fact
from content.generation.actions import ingest
from content.generation.jobs import ingest_source
from content.items.models import Item, ItemState, ItemVersion
from content.jobs.models import Job
from content.sources.actions import add_source
from content.sources.errors import NoFactsFound
from content.sources.models import Passage, Source, SourceState

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
BUREAU = Path("tests/data/reports/bureau.txt").read_bytes()


def silent(done: int, total: int, text: str = "") -> None:
    pass


@pytest.fixture
def source() -> Source:
    return add_source(data=BUREAU, name="a.txt", now=NOW)


def state() -> list[list[tuple[object, ...]]]:
    return [
        list(Passage.objects.values_list("pk", "number", "start", "end")),
        list(Fact.objects.values_list("pk", "number", "value")),
        list(Item.objects.order_by("pk").values_list("pk", "code", "state")),
        list(ItemVersion.facts.through.objects.order_by("pk").values_list("itemversion_id", "fact_id")),
    ]


def test_the_job_fills_the_desk(source: Source) -> None:
    result = ingest_source(Job.objects.get(), silent)
    source.refresh_from_db()
    assert source.state == SourceState.READY
    assert (result["passages"], result["facts"]) == (source.passages.count(), source.facts.count())
    assert result["new_items"] == source.items.filter(state=ItemState.DRAFT).count() > 20


def test_every_draft_is_tied_to_its_source_and_facts(source: Source) -> None:
    ingest(source=source, progress=silent, now=NOW)
    for version in ItemVersion.objects.all():
        fact = version.facts.first()
        assert fact is not None
        assert fact.source_id == source.pk
        assert version.citation["quote"] in {fact.span for fact in version.facts.all()}


def test_running_twice_gives_the_same_rows(source: Source) -> None:
    ingest(source=source, progress=silent, now=NOW)
    before = state()
    assert ingest(source=source, progress=silent, now=NOW)["new_items"] == 0
    assert state() == before


def test_an_approved_and_an_edited_item_stay_as_they_are(source: Source) -> None:
    ingest(source=source, progress=silent, now=NOW)
    approved, edited = ItemVersion.objects.order_by("pk")[:2]
    Item.objects.filter(pk=approved.item_id).update(state=ItemState.APPROVED)
    ItemVersion.objects.filter(pk=edited.pk).update(stem="编辑改过的题干")
    ingest(source=source, progress=silent, now=NOW)
    assert Item.objects.get(pk=approved.item_id).state == ItemState.APPROVED
    assert ItemVersion.objects.get(pk=edited.pk).stem == "编辑改过的题干"


def test_a_run_cut_short_is_completed_by_the_next(source: Source) -> None:
    ingest(source=source, progress=silent, now=NOW)
    whole = Item.objects.count()
    Item.objects.filter(pk__in=list(Item.objects.values_list("pk", flat=True)[:9])).delete()
    assert ingest(source=source, progress=silent, now=NOW)["new_items"] == 9
    assert Item.objects.count() == whole


def test_progress_rises_to_the_end(source: Source) -> None:
    seen: list[tuple[int, int]] = []
    tell: Callable[..., None] = lambda done, total, text="": seen.append((done, total))  # noqa: E731
    ingest(source=source, progress=tell, now=NOW)
    assert seen == sorted(seen)
    assert seen[-1] == (100, 100)


def test_a_text_without_facts_is_shown_and_says_so() -> None:
    source = add_source(text="今天天气很好，大家都很高兴。", now=NOW)
    with pytest.raises(NoFactsFound, match="没有从正文中找到可以出题的事实"):
        ingest(source=source, progress=silent, now=NOW)
    source.refresh_from_db()
    assert (source.state, source.passages.count()) == (SourceState.FAILED, 1)

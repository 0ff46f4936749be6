"""An editor brings a document in: it is kept at once, the work is queued, the same text comes in once."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from content.jobs.models import Job
from content.sources.actions import add_source, discard_source, extract_again, start_source
from content.sources.errors import AlreadyLoaded, EmptyDocument, UnsupportedType
from content.sources.models import Source, SourceState

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
BUREAU = Path("tests/data/reports/bureau.txt").read_bytes()


def test_an_upload_is_kept_with_what_its_heading_says() -> None:
    source = Source.objects.get(pk=add_source(data=BUREAU, name="总结.txt", now=NOW).pk)
    assert (source.title, source.year, source.place) == ("东湖市司法局2023年工作总结", 2023, "东湖")
    assert (source.publisher, source.original_name, source.encoding) == ("东湖市司法局", "总结.txt", "utf-8")
    assert source.state == SourceState.LOADED


def test_what_the_editor_typed_wins_over_the_guess() -> None:
    source = add_source(
        text="办理案件5件。", title="简报", year=2020, place="西山", publisher="西山区司法局", now=NOW
    )
    assert (source.title, source.year, source.place, source.publisher) == (
        "简报",
        2020,
        "西山",
        "西山区司法局",
    )


def test_one_job_is_queued_in_the_same_transaction() -> None:
    source = add_source(data=BUREAU, name="a.txt", now=NOW)
    assert list(Job.objects.values_list("kind", "key", "payload")) == [
        ("ingest", f"source:{source.pk}", {"source": source.pk})
    ]


def test_the_same_text_in_another_encoding_and_layout_leads_to_the_earlier_source() -> None:
    first = add_source(data=BUREAU, name="a.txt", now=NOW)
    again = BUREAU.decode().replace("\n", "\r\n\r\n").encode("gb18030")
    with pytest.raises(AlreadyLoaded) as refused:
        add_source(data=again, name="b.txt", now=NOW)
    assert refused.value.source == first
    assert (Source.objects.count(), Job.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("data", "name", "error"), [(b"", "a.txt", EmptyDocument), (b"x", "a.doc", UnsupportedType)]
)
def test_a_refused_upload_leaves_nothing_behind(data: bytes, name: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        add_source(data=data, name=name, now=NOW)
    assert (Source.objects.count(), Job.objects.count()) == (0, 0)


def test_extracting_again_queues_once_however_often_it_is_pressed() -> None:
    source = add_source(data=BUREAU, name="a.txt", now=NOW)
    extract_again(source=source, now=NOW)
    extract_again(source=source, now=NOW)
    assert Job.objects.filter(key=f"source:{source.pk}").count() == 1


def test_a_text_that_nobody_has_seen_is_not_extracted_by_asking_for_it_again() -> None:
    source = add_source(data=BUREAU, name="a.txt", now=NOW, start=False)
    extract_again(source=source, now=NOW)
    source.refresh_from_db()
    assert (source.state, Job.objects.count()) == (SourceState.ARRIVED, 0)


def test_what_was_started_is_not_discarded_and_is_started_once() -> None:
    source = add_source(data=BUREAU, name="a.txt", now=NOW, start=False)
    start_source(source=source, replaces=None, now=NOW)
    start_source(source=source, replaces=None, now=NOW)
    discard_source(source=source)
    assert (Source.objects.get().state, Job.objects.count()) == (SourceState.LOADED, 1)

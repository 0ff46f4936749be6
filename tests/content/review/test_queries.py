import pytest

from content.review.queries import desk, next_draft_id, sources_in_review
from tests.factories.desk import make_approved, make_draft, make_read_source, make_source

pytestmark = pytest.mark.django_db


def test_the_queue_goes_round_over_drafts_of_its_own_source():
    source = make_source()
    first, _, third = make_draft(source), make_approved(source), make_draft(source)
    make_draft()
    assert [next_draft_id(first), next_draft_id(third)] == [third.pk, first.pk]
    assert next_draft_id(first, back=True) == third.pk


def test_the_only_draft_has_no_next():
    assert next_draft_id(make_draft()) is None


def test_the_span_an_item_rests_on_is_marked_in_its_passage():
    item = make_read_source().items.order_by("pk")[0]
    seen = desk(item)
    here = [passage for passage in seen.passages if passage.current]
    marked = "".join(run.text for run in here[0].runs if run.current)
    assert (len(here), marked.replace("\n", "")) == (1, seen.version.citation["quote"])


def test_a_section_is_named_once():
    seen = desk(make_read_source().items.order_by("pk")[0])
    sections = [passage.section for passage in seen.passages if passage.heading]
    assert sections == sorted(set(sections), key=sections.index) != []


@pytest.mark.parametrize("count", [1, 3])
def test_sources_are_counted_in_one_query(count, django_assert_num_queries):
    for _ in range(count):
        make_draft(make_source())
    with django_assert_num_queries(1):
        assert [source.drafts for source in sources_in_review()] == [1] * count

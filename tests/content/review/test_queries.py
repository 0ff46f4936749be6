import pytest

from content.generation.recipes import RECIPES
from content.items.actions import approve_item, reject_item, submit_item
from content.items.models import Item
from content.review.queries import batch, desk, next_id, sources_in_review, waiting_for
from content.review.recipe_lines import recipe_lines
from content.staff.actions import set_house_rules
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import (
    admin_chen,
    complain,
    make_approved,
    make_draft,
    make_read_source,
    make_source,
)

pytestmark = pytest.mark.django_db


def test_the_queue_goes_round_over_drafts_of_its_own_source():
    source = make_source()
    first, _, third = make_draft(source), make_approved(source), make_draft(source)
    make_draft()
    assert [next_id(first, teacher_zhou()), next_id(third, teacher_zhou())] == [third.pk, first.pk]
    assert next_id(first, teacher_zhou(), back=True) == third.pk


def test_the_only_draft_has_no_next():
    assert next_id(make_draft(), teacher_zhou()) is None


def test_submitted_items_wait_in_a_line_of_their_own_whatever_their_source():
    chen = admin_chen()
    hers, *others = (make_draft(make_source(), author=author) for author in (teacher_zhou(), chen, None))
    for item in (hers, *others):
        submit_item(item=item, by=chen, now=NOW)
    make_draft(others[0].source)
    assert list(waiting_for(teacher_zhou())) == others
    ahead = [next_id(item, teacher_zhou(), waiting=True) for item in (*others, hers)]
    assert ahead == [others[1].pk, others[0].pk, others[0].pk]


def test_what_she_has_handed_in_herself_stands_among_the_drafts_of_its_source():
    source = make_source()
    own, draft, other = make_draft(source, author=teacher_zhou()), make_draft(source), make_draft(source)
    for item in (own, other):
        submit_item(item=item, by=admin_chen(), now=NOW)
    assert desk(own, teacher_zhou()).next_id == draft.pk
    assert desk(other, teacher_zhou()).next_id is None
    assert desk(other, admin_chen()).next_id == own.pk


def test_who_is_alone_reviews_her_own_unless_two_people_are_wanted():
    item = make_draft(author=teacher_zhou())
    submit_item(item=item, by=teacher_zhou(), now=NOW)
    assert list(waiting_for(teacher_zhou())) == [item]
    set_house_rules(two_people=True, by=teacher_zhou(), now=NOW)
    assert list(waiting_for(teacher_zhou())) == []


def test_the_span_an_item_rests_on_is_marked_in_its_passage():
    item = make_read_source().items.order_by("pk")[0]
    seen = desk(item, teacher_zhou())
    here = [passage for passage in seen.passages if passage.current]
    marked = "".join(run.text for run in here[0].runs if run.current)
    assert (len(here), marked.replace("\n", "")) == (1, seen.version.citation["quote"])


def test_a_section_is_named_once():
    seen = desk(make_read_source().items.order_by("pk")[0], teacher_zhou())
    sections = [passage.section for passage in seen.passages if passage.heading]
    assert sections == sorted(set(sections), key=sections.index) != []


@pytest.mark.parametrize("count", [1, 3])
def test_sources_are_counted_in_one_query(count, django_assert_num_queries):
    for _ in range(count):
        make_draft(make_source())
    with django_assert_num_queries(1):
        assert [source.drafts for source in sources_in_review()] == [1] * count


def test_each_recipe_is_counted_with_its_reasons():
    source = make_source()
    plain, edited, away, other = (make_draft(source) for _ in range(4))
    Item.objects.update(recipe="figure_single")
    edited.versions.update(author=teacher_zhou())
    for item in (plain, edited):
        approve_item(item=item, by=teacher_zhou(), now=NOW)
    reject_item(item=away, reason="weak_options", by=teacher_zhou(), now=NOW)
    reject_item(item=other, reason="other", words="重复了", by=teacher_zhou(), now=NOW)
    make_draft(source)
    line = next(line for line in recipe_lines() if line.recipe == "figure_single")
    assert (line.drafted, line.approved, line.edited, line.rejected) == (4, 2, 1, 2)
    assert line.reasons == [0, 0, 1, 0, 0, 1]


def test_every_recipe_has_a_name_and_a_line():
    assert {line.recipe for line in recipe_lines()} == {recipe.__name__ for recipe in RECIPES}


def test_a_recipe_of_before_has_a_line_as_long_as_it_has_items():
    for recipe in ("role_single", "unheard_of", "figure_single"):
        Item.objects.filter(pk=make_draft(make_source()).pk).update(recipe=recipe)
    gone = [(line.recipe, line.name, line.drafted) for line in recipe_lines() if line.gone]
    assert gone == [("role_single", "单选：小标题的比喻", 1), ("unheard_of", "unheard_of", 1)]


def test_the_recipes_are_counted_in_two_queries(django_assert_num_queries):
    make_draft()
    with django_assert_num_queries(2):
        recipe_lines()


def test_a_batch_leaves_out_what_is_complained_about_and_ones_own():
    source = make_source()
    good, own, bad = (make_draft(source) for _ in range(3))
    make_draft(), make_approved(source)
    own.versions.update(author=teacher_zhou())
    complain(bad)
    assert [version.item for version in batch(source, teacher_zhou()).ready] == [good, own]
    set_house_rules(two_people=True, by=admin_chen(), now=NOW)
    found = batch(source, teacher_zhou())
    assert ([version.item for version in found.ready], found.complained, found.own) == ([good], 1, 1)

"""周老师 asks for other options, or puts a fact right: drafts follow, what people decided stays."""

from dataclasses import asdict, replace

import pytest

from content.facts.domain.correction import correction_of
from content.facts.models import Fact
from content.facts.queries import fact_of
from content.generation.actions import ingest, resume_recipe, stop_recipe
from content.generation.errors import (
    DoubtfulFact,
    NoOtherSet,
    NotRegenerable,
    RecipeGone,
    RecipeStopped,
    SourceInWork,
    UnknownRecipe,
)
from content.generation.redrafting import correct_fact, regenerate_item, restore_wording
from content.items.actions import approve_item, edit_item, unapprove_item
from content.items.models import Finding, Item, ItemState, ItemVersion
from content.items.queries import content_of
from content.releases.actions import create_quiz, set_quiz_items
from content.sources.actions import extract_again
from content.sources.models import Source
from content.staff.models import AuditEntry
from tests.cast import NOW, teacher_zhou
from tests.factories.desk import desk_of, make_draft, make_read_source

pytestmark = pytest.mark.django_db


@pytest.fixture
def source() -> Source:
    source = make_read_source()
    Finding.objects.all().delete()
    return source


def drafted(source: Source, recipe: str = "figure_single") -> Item:
    return source.items.filter(recipe=recipe).order_by("pk")[0]


def regenerate(item: Item) -> ItemVersion:
    return regenerate_item(item=item, by=teacher_zhou(), now=NOW)


def correct(fact: Fact, *, confirmed: bool = False, **changes: object):
    correction = replace(correction_of(fact_of(fact)), **changes)
    return correct_fact(fact=fact, correction=correction, confirmed=confirmed, by=teacher_zhou(), now=NOW)


def again(source: Source) -> int:
    return ingest(source=source, progress=lambda done, total, text="": None, now=NOW)["new_items"]


def test_another_set_of_options_and_back_again(source: Source) -> None:
    item = drafted(source)
    before = content_of(item.newest)
    version = regenerate(item)
    assert (version.number, version.revision, version.turn > 0) == (1, 1, True)
    assert version.stem == before.stem
    assert version.body != before.body
    entry = AuditEntry.objects.get(verb="regenerate_item")
    assert entry.detail["before"]["content"] == asdict(before)
    restore_wording(item=item, before=entry.detail["before"], by=teacher_zhou(), now=NOW)
    restored = ItemVersion.objects.get(item=item)
    assert (content_of(restored), restored.turn, restored.revision) == (before, 0, 2)


def test_an_edited_draft_gives_its_author_up_and_gets_them_back(source: Source) -> None:
    item = drafted(source)
    edited = replace(content_of(item.newest), rationale="原文如此，编辑加了一句。")
    edit_item(item=item, content=edited, by=teacher_zhou(), now=NOW)
    assert regenerate(item).author is None
    before = AuditEntry.objects.get(verb="regenerate_item").detail["before"]
    restore_wording(item=item, before=before, by=teacher_zhou(), now=NOW)
    assert ItemVersion.objects.get(item=item).author == teacher_zhou()


def test_where_there_is_no_other_set_nothing_changes(source: Source) -> None:
    item = drafted(source, "figure_numeric")
    with pytest.raises(NoOtherSet, match="没有别的可换"):
        regenerate(item)
    assert ItemVersion.objects.get(item=item).revision == 0


def test_only_drafts_of_recipes_that_were_never_approved(source: Source) -> None:
    approved, twice = source.items.filter(recipe="figure_single").order_by("pk")[:2]
    approve_item(item=approved, by=teacher_zhou(), now=NOW)
    approve_item(item=twice, by=teacher_zhou(), now=NOW)
    changed = replace(content_of(twice.newest), rationale="改过的讲解。")
    edit_item(item=twice, content=changed, by=teacher_zhou(), now=NOW)
    for item in (approved, twice, make_draft(source)):
        with pytest.raises(NotRegenerable):
            regenerate(item)


def test_an_approval_taken_back_at_once_counts_as_none(source: Source) -> None:
    item = drafted(source)
    approve_item(item=item, by=teacher_zhou(), now=NOW)
    unapprove_item(item=item, by=teacher_zhou(), now=NOW)
    assert regenerate(item).turn > 0


def test_a_stopped_recipe_writes_nothing_until_it_is_resumed(source: Source) -> None:
    stop_recipe(recipe="figure_single", by=teacher_zhou(), now=NOW)
    with pytest.raises(RecipeStopped):
        regenerate(drafted(source))
    source.items.all().delete()
    again(source)
    assert not source.items.filter(recipe="figure_single").exists()
    resume_recipe(recipe="figure_single", by=teacher_zhou(), now=NOW)
    again(source)
    assert source.items.filter(recipe="figure_single").exists()
    assert list(AuditEntry.objects.values_list("verb", "target")) == [
        ("stop_recipe", "recipe:figure_single"),
        ("resume_recipe", "recipe:figure_single"),
    ]


def test_stopping_twice_is_written_down_once_and_an_unknown_recipe_never() -> None:
    for _ in range(2):
        stop_recipe(recipe="truefalse", by=teacher_zhou(), now=NOW)
    with pytest.raises(UnknownRecipe):
        stop_recipe(recipe="magic", by=teacher_zhou(), now=NOW)
    assert AuditEntry.objects.count() == 1


@pytest.fixture
def asked(source: Source) -> Fact:
    """A figure with an untouched, an edited and an approved item."""
    facts = source.facts.filter(type="figure", askable=True).order_by("number")
    return next(fact for fact in facts if fact.item_versions.count() >= 3)


def test_a_corrected_fact_gets_new_drafts_and_leaves_decisions_alone(source: Source, asked: Fact) -> None:
    untouched, edited, approved = Item.objects.filter(versions__facts=asked).order_by("pk")[:3]
    others = set(source.items.exclude(versions__facts=asked).values_list("pk", flat=True))
    changed = replace(content_of(edited.newest), rationale="编辑改过的讲解。")
    edit_item(item=edited, content=changed, by=teacher_zhou(), now=NOW)
    Finding.objects.all().delete()
    approve_item(item=approved, by=teacher_zhou(), now=NOW)
    result = correct(asked, subject=asked.subject[1:])
    assert (result.removed, result.flagged, result.written > 0) == (1, 2, True)
    assert not Item.objects.filter(pk=untouched.pk).exists()
    assert others <= set(source.items.values_list("pk", flat=True))
    told = Finding.objects.filter(check_code="FACT_CHANGED")
    assert set(told.values_list("version__item", flat=True)) == {edited.pk, approved.pk}
    approved.refresh_from_db()
    assert (approved.state, approved.newest.frozen_at) == (ItemState.APPROVED, NOW)
    assert ItemVersion.objects.get(item=edited).rationale == "编辑改过的讲解。"


def test_new_drafts_ask_the_corrected_value_and_the_trail_has_both(asked: Fact) -> None:
    before = asked.subject
    correct(asked, subject=before[1:])
    asked.refresh_from_db()
    assert (asked.subject, asked.corrected_by, asked.corrected_at) == (before[1:], teacher_zhou(), NOW)
    entry = AuditEntry.objects.get(verb="correct_fact")
    assert (entry.detail["before"]["subject"], entry.detail["after"]["subject"]) == (before, before[1:])
    assert Item.objects.filter(versions__facts=asked, state=ItemState.DRAFT).exists()


def test_a_correction_outlives_a_later_extraction(source: Source, asked: Fact) -> None:
    correct(asked, subject=asked.subject[1:])
    before = list(source.facts.values_list("pk", "subject").order_by("pk"))
    assert again(source) == 0
    assert list(source.facts.values_list("pk", "subject").order_by("pk")) == before


def test_a_fact_not_to_be_asked_loses_its_drafts_and_keeps_out_of_new_ones(
    source: Source, asked: Fact
) -> None:
    correct(asked, askable=False)
    assert not Item.objects.filter(versions__facts=asked).exists()
    again(source)
    assert not Item.objects.filter(versions__facts=asked).exists()


def test_what_the_source_does_not_say_is_not_stored(asked: Fact) -> None:
    with pytest.raises(DoubtfulFact) as refused:
        correct(asked, value="987654321", confirmed=True)
    assert [doubt.field for doubt in refused.value.doubts] == ["value"]
    assert AuditEntry.objects.count() == 0


def test_what_only_a_person_can_know_is_stored_once_confirmed(asked: Fact) -> None:
    with pytest.raises(DoubtfulFact):
        correct(asked, year=1999)
    correct(asked, year=1999, confirmed=True)
    asked.refresh_from_db()
    assert asked.year == 1999


def test_nothing_changed_touches_nothing(source: Source, asked: Fact) -> None:
    before = list(source.items.values_list("pk", flat=True))
    assert asdict(correct(asked)) == {"removed": 0, "written": 0, "flagged": 0}
    assert list(source.items.values_list("pk", flat=True)) == before


def test_while_the_source_is_worked_on_a_fact_waits(source: Source, asked: Fact) -> None:
    extract_again(source=source, now=NOW)
    with pytest.raises(SourceInWork):
        correct(asked, askable=False)


def test_a_draft_that_a_quiz_holds_stays_with_a_finding(asked: Fact) -> None:
    held = Item.objects.filter(versions__facts=asked).order_by("pk")[0]
    quiz = create_quiz(code="q", title="题单", text="", owner=teacher_zhou(), now=NOW)
    set_quiz_items(quiz=quiz, items=[held])
    correct(asked, askable=False)
    assert [finding.check_code for finding in held.newest.findings.all()] == ["FACT_CHANGED"]


@pytest.fixture
def of_before(source: Source) -> Item:
    """A draft of a recipe that the product has no more."""
    item = drafted(source)
    Item.objects.filter(pk=item.pk).update(recipe="role_single")
    item.refresh_from_db()
    return item


def test_a_draft_of_a_recipe_of_before_gets_no_other_options_and_is_decided_as_any(of_before: Item) -> None:
    address = f"/desk/review/items/{of_before.pk}/"
    page = desk_of().get(address)
    assert (page.status_code, "regenerate/" in page.text) == (200, False)
    with pytest.raises(RecipeGone):
        regenerate(of_before)
    pressed = desk_of().post(f"{address}regenerate/")
    assert (pressed.status_code, "这种出题方法已不再使用" in pressed.text) == (409, True)
    approve_item(item=of_before, by=teacher_zhou(), now=NOW)
    assert Item.objects.get(pk=of_before.pk).state == ItemState.APPROVED


def test_extracting_again_leaves_the_drafts_of_a_recipe_of_before(of_before: Item, source: Source) -> None:
    again(source)
    assert Item.objects.filter(pk=of_before.pk, recipe="role_single").exists()


def test_a_corrected_fact_takes_the_untouched_drafts_of_a_recipe_of_before_along(of_before: Item) -> None:
    fact = of_before.newest.facts.get()
    assert correct(fact, subject=fact.subject[1:]).removed > 0
    assert not Item.objects.filter(pk=of_before.pk).exists()

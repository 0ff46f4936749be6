"""The same fact with other options: always different words, the same key, the same each time it is asked."""

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.generate import generate
from content.generation.variants import Variant, another_set, substance
from content.items import formats
from tests.content.generation.drafts import document

TEXT = (
    "全市共办理法律援助案件2.8万件。调解纠纷16.4万件。办理公证3.5万件。受理仲裁案件1.2万件。"
    "审查合同4.6万件。答复咨询9.3万件。\n《东湖市法律援助条例》出台施行。"
)
READ = document(TEXT)
FACTS = extract_facts(READ)


def variant_of(recipe: str, turn: int = 0, taken: tuple[str, ...] = ()) -> tuple[object, Variant | None]:
    draft = next(draft for draft in generate(READ, FACTS, seed=7) if draft.recipe == recipe)
    found = another_set(
        READ,
        FACTS,
        recipe=recipe,
        about=draft.facts,
        seed=7,
        turn=turn,
        current=draft.content,
        taken_stems=taken,
    )
    return draft, found


def test_the_options_are_others_and_the_key_is_the_same() -> None:
    draft, found = variant_of("figure_single")
    assert found is not None
    old, new = draft.content, found.draft.content
    assert (new.stem, found.draft.facts) == (old.stem, draft.facts)
    key = formats.get("single").key_text
    assert key(new) == key(old)
    assert substance(new) != substance(old)


def test_the_same_question_gets_the_same_answer() -> None:
    assert variant_of("figure_single") == variant_of("figure_single")


def test_the_next_turn_begins_behind_the_one_before() -> None:
    _, first = variant_of("figure_single")
    assert first is not None
    _, second = variant_of("figure_single", turn=first.turn)
    assert second is not None
    assert second.turn > first.turn


def test_a_recipe_without_chance_has_no_other_set() -> None:
    assert variant_of("figure_numeric")[1] is None


def test_a_stem_that_another_item_asks_is_not_taken() -> None:
    draft, _ = variant_of("figure_single")
    assert variant_of("figure_single", taken=(draft.content.stem,))[1] is None


@pytest.mark.parametrize("recipe", sorted({draft.recipe for draft in generate(READ, FACTS, seed=7)}))
def test_whatever_comes_is_playable(recipe: str) -> None:
    _, found = variant_of(recipe)
    if found is not None:
        content = found.draft.content
        assert formats.get(content.format).faults(content) == []

"""The registry of recipes, those whose items are scarce first. A new recipe is one file and a line here."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.recipes.award_single import award_single
from content.generation.recipes.date_single import date_single
from content.generation.recipes.document_multiple import document_multiple
from content.generation.recipes.document_single import document_single
from content.generation.recipes.figure_numeric import figure_numeric
from content.generation.recipes.figure_ordering import figure_ordering
from content.generation.recipes.figure_single import figure_single
from content.generation.recipes.first_single import first_single
from content.generation.recipes.granter_single import granter_single
from content.generation.recipes.level_single import level_single
from content.generation.recipes.matching import level_matching, number_matching
from content.generation.recipes.name_blank import name_blank
from content.generation.recipes.name_cloze import name_cloze
from content.generation.recipes.organ_single import organ_single
from content.generation.recipes.rank_single import rank_single
from content.generation.recipes.reach_single import reach_single
from content.generation.recipes.set_multiple import set_multiple
from content.generation.recipes.spread_single import spread_single
from content.generation.recipes.truefalse import truefalse
from content.sources.domain.document import Document

Recipe = Callable[[Sequence[Fact], Document, Random], Iterator[Draft]]

RECIPES: tuple[Recipe, ...] = (
    level_matching,
    number_matching,
    organ_single,
    granter_single,
    figure_ordering,
    rank_single,
    award_single,
    date_single,
    document_multiple,
    document_single,
    spread_single,
    reach_single,
    set_multiple,
    figure_single,
    first_single,
    name_blank,
    name_cloze,
    level_single,
    figure_numeric,
    truefalse,
)

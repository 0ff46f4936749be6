"""Which drafts of a document are kept: every fact once before any a second time, in turning formats. Pure."""

from collections import Counter
from collections.abc import Sequence
from random import Random

from content.facts.domain.fact import Fact
from content.generation.draft import Draft
from content.generation.telling import told_by

MOST_PER_FACT = 3
MOST_TELLING = 1  # stems that say the answer to other items on a fact
ENOUGH = 100  # items, from which on no fact is asked again
WAYS = 8  # to take turns, of which the one that asks most is kept
# of a number these three ask alike; which asks first is the seed's
_TURNS = (
    ("figure_single", "figure_numeric", "truefalse"),
    ("figure_single", "truefalse", "figure_numeric"),
    ("figure_numeric", "figure_single", "truefalse"),
    ("truefalse", "figure_single", "figure_numeric"),
)
_NAMING = frozenset(["name_blank", "name_cloze"])


class _Kept:
    """The drafts kept so far and what they use up."""

    def __init__(self, drafts: Sequence[Draft], facts: Sequence[Fact]) -> None:
        self._facts = facts
        self._named = {index for draft in drafts if draft.recipe in _NAMING for index in draft.facts}
        self._uses: Counter[int] = Counter()
        self._told: Counter[int] = Counter()
        self._stems: set[str] = set()
        self._asked: set[tuple[str, tuple[int, ...]]] = set()
        self.drafts: list[Draft] = []

    def offer(self, draft: Draft, most: int) -> None:
        """Keep it unless a fact of it is asked `most` times, or another stem or item says the same."""
        asked = (draft.recipe, draft.facts)
        if asked in self._asked or draft.content.stem in self._stems:
            return
        if any(self._uses[index] >= most for index in draft.facts):
            return
        tells = [index for index in told_by(draft, self._facts) if self._is_asked(index)]
        if any(self._told[index] >= MOST_TELLING for index in tells):
            return
        self._uses.update(draft.facts)
        self._told.update(tells)
        self._stems.add(draft.content.stem)
        self._asked.add(asked)
        self.drafts.append(draft)

    def _is_asked(self, index: int) -> bool:
        """A name that no item asks for may stand in every stem."""
        return self._facts[index].type != "programme" or index in self._named


def chosen(drafts: Sequence[Draft], facts: Sequence[Fact], *, seed: int) -> list[Draft]:
    """Drafts come in the order of their recipes, scarce ones first; see the rules in the constants above.

    Which format asks first decides which stems tell each other's answers, and so how many can be kept.
    """
    kept: list[Draft] = []
    for way in range(WAYS):
        found = _kept_in_turns(drafts, facts, Random(f"{seed}:chosen:{way}"))
        kept = max(kept, found, key=len)
        if len(kept) >= ENOUGH:
            break
    return kept


def _kept_in_turns(drafts: Sequence[Draft], facts: Sequence[Fact], rng: Random) -> list[Draft]:
    turns = {index: rng.choice(_TURNS) for index in range(len(facts))}
    common = set(_TURNS[0])
    scarce = [draft for draft in drafts if draft.recipe not in common]
    frequent = [draft for draft in drafts if draft.recipe in common]
    kept = _Kept(drafts, facts)
    for most in range(1, MOST_PER_FACT + 1):
        places = {index: rng.random() if most > 1 else index for index in turns}
        frequent.sort(key=lambda draft: (places[draft.facts[0]], turns[draft.facts[0]].index(draft.recipe)))
        for draft in (*scarce, *frequent):
            if most > 1 and len(kept.drafts) >= ENOUGH:
                break
            kept.offer(draft, most)
    return kept.drafts

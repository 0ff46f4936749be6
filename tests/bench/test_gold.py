"""The measuring rod itself, and what the engine must reach on the open texts."""

from collections import Counter

import pytest

from tests.bench.bench_facts import measured, summary
from tests.bench.gold import Case, asked_conflicts, broken_refusals, cases, matches

OPEN = cases("open")


@pytest.mark.parametrize("case", OPEN, ids=lambda case: case.name)
def test_every_quote_of_the_gold_stands_in_its_text(case: Case) -> None:
    assert [gold["quote"] for gold in case.gold if not case.places[gold["quote"]]] == []


@pytest.mark.parametrize("folder", ["open", "aside"])
def test_there_are_texts_to_measure(folder: str) -> None:
    assert len(cases(folder)) >= {"open": 25, "aside": 8}[folder]


def test_another_number_another_unit_or_another_place_is_no_match() -> None:
    case = next(case for case in OPEN if case.name == "rudong-bureau")
    gold = case.gold[0]
    assert sum(matches(gold, fact, case) for fact in case.facts) == 1
    for wrong in ({"norm": 135, "value": "135"}, {"unit": "起"}, {"quote": "办理法律援助案件1106件"}):
        other = Case(**{**vars(case), "places": {**case.places, **places_of(case)}})
        assert not any(matches(gold | wrong, fact, other) for fact in other.facts)


def places_of(case: Case) -> dict[str, list[tuple[int, int]]]:
    quote = "办理法律援助案件1106件"
    return {quote: [(case.text.index(quote), case.text.index(quote) + len(quote))]}


def test_the_open_texts_reach_what_was_asked_for() -> None:
    total: Counter[str] = Counter()
    for case in OPEN:
        total += measured(case)
        assert (broken_refusals(case), asked_conflicts(case)) == ([], [])
    reached = summary(total, aside=False)
    assert reached["recall"] >= 0.95
    assert reached["numbers"] >= 0.95
    assert reached["precision"] >= 0.97

"""All checks together, on items with and without a flaw."""

import pytest

from content.items.checks import ITEM_CHECKS, PAPER_CHECKS, quarrels, run_checks, run_paper_checks
from content.items.checks.base import Complaint
from tests.content.items.checks.build import single
from tests.content.items.checks.cases import Case, good, good_paper, planted


def complaints(case: Case) -> list[Complaint]:
    if len(case.contents) > 1:
        return [complaint for _, complaint in run_paper_checks(case.contents)]
    return run_checks(case.contents[0], source_text=case.source)


def label(case: Case) -> str:
    return f"{case.check}-{case.name}"


@pytest.mark.parametrize("case", planted(), ids=label)
def test_a_planted_flaw_is_found(case: Case) -> None:
    found = complaints(case)
    assert case.check in {complaint.check for complaint in found}
    assert [complaint.text for complaint in found if len(complaint.text) > 60] == []


@pytest.mark.parametrize("case", [*good(), *good_paper()], ids=label)
def test_a_good_item_is_left_alone(case: Case) -> None:
    assert complaints(case) == []


def test_all_eighteen_are_planted_and_registered() -> None:
    codes = {case.check for case in planted()}
    assert len(codes) == 18
    registered = {check.__module__.rpartition(".")[2] for check in (*ITEM_CHECKS, *PAPER_CHECKS)}
    assert registered == {check.lower() for check in codes - {"DUP"}} | {"duplicate"}


def test_what_is_fresh_is_held_against_the_others_and_these_not_again() -> None:
    alike = [single("全年办结法律援助案件多少件？", "300件", "310件", "320件").content for _ in range(3)]
    assert quarrels(alike) == {(0, 1), (0, 2), (1, 2)}
    assert quarrels(alike, [2]) == quarrels(alike, [1, 2]) - {(0, 1)} == {(0, 2), (1, 2)}
    assert quarrels(alike, [0]) == {(0, 1), (0, 2)}
    assert quarrels(alike, []) == set()

"""Facts that nobody asks children."""

import pytest

from tests.content.facts.domain.reports import facts_in


@pytest.mark.parametrize(
    ("text", "adult"),
    [
        ("戒毒场所收治120人。", True),
        ("监所民警执勤240天。", True),
        ("疫情期间下沉干部300人。", True),
        ("办理法律援助案件30件。", False),
        ("社区矫正对象参加活动12次。", False),
        ("判处罪犯593人。", False),
    ],
)
def test_prisons_drugs_and_the_epidemic_are_for_grown_ups(text: str, adult: bool) -> None:
    assert [fact.adult for fact in facts_in(text, "figure")] == [adult]


def test_a_whole_sentence_is_told_by_what_it_began_with() -> None:
    found = facts_in("疫情防控中，下沉干部300人，走访群众500户。", "figure")
    assert [(fact.value, fact.adult) for fact in found] == [("300", True), ("500", True)]

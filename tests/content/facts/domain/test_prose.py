"""Sentences are cut into clauses where a reader pauses, and nowhere inside a name."""

import pytest

from content.facts.domain.prose import Clause, clauses, without_lead
from content.sources.domain.joining import split_passages


def cut(text: str) -> list[Clause]:
    return [clause for passage in split_passages(text) for clause in clauses(passage)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("推进立法，加强监督；办案5件。", ["推进立法", "加强监督", "办案5件"]),
        ("举办“进国企，促发展”活动，获评优秀。", ["举办“进国企,促发展”活动", "获评优秀"]),
        ("受理12,345件，审结11,234件。", ["受理12,345件", "审结11,234件"]),
        ("案件\t30件\n调解\t20件", ["案件", "30件", "调解", "20件"]),
    ],
)
def test_clauses_end_at_stops_outside_names_and_numbers(text: str, parts: list[str]) -> None:
    assert [clause.text for clause in cut(text)] == parts


def test_a_clause_knows_its_sentence_so_far_and_no_other() -> None:
    assert [clause.sentence_so_far for clause in cut("甲办案，乙结案。丙归档。")] == [
        "甲办案",
        "甲办案,乙结案",
        "丙归档",
    ]


def test_text_without_stops_is_cut_so_that_work_stays_small() -> None:
    assert max(len(clause.text) for clause in cut("办案5件" * 3000)) <= 300


def test_adverbs_and_list_marks_are_no_part_of_a_claim() -> None:
    assert [
        without_lead(text) for text in ("一、全年共办案", "2022年以来,办案", "其中刑事案件", "①调解")
    ] == [
        "办案",
        ",办案",
        "刑事案件",
        "调解",
    ]


@pytest.mark.parametrize(
    ("text", "rest"),
    [("共享法庭526个", "共享法庭526个"), ("共受理5件", "受理5件"), ("共建成41个", "建成41个")],
)
def test_a_word_that_begins_like_a_light_one_stays_whole(text: str, rest: str) -> None:
    assert without_lead(text) == rest

"""Whole documents: what comes out, in order, with spans that lead back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.facts.domain.extract import extract_facts
from content.sources.domain.loading import load_document
from content.sources.domain.reading import clean_text
from tests.content.facts.domain.reports import DATA, facts_in, facts_of_file

REPORT = Path("../shared/reports/hangzhou-2021.txt")
WORDS = st.text(
    alphabet=st.sampled_from(
        "法治全省首创率先第九居列办案援助2.5万余件个，。、；：《》“”（）\n \t获奖在推进等和15%年"
    ),
    min_size=1,
    max_size=150,
)


def bare(text: str) -> str:
    return "".join(text.split())


@given(WORDS.filter(str.strip))
def test_a_span_is_what_stands_in_the_source(text: str) -> None:
    for fact in extract_facts(load_document(text)):
        assert bare(text[fact.start : fact.end]) == bare(fact.span)


@given(WORDS.filter(str.strip))
def test_the_same_text_gives_the_same_facts_in_order_and_once(text: str) -> None:
    facts = extract_facts(load_document(text))
    assert facts == extract_facts(load_document(text))
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)
    assert len(set(facts)) == len(facts)


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        (
            "bureau.txt",
            "一百二十六 320余 1,286 1,198 31.5% 42.8% 6.3 24 312 5000 1.2亿 二十六万 860 3000万 5",
        ),
        ("page.html", "3456 98.7% 1208 96"),
        (
            "government.txt",
            "100% 2.1 37.6% 18 11 7 12.36万 98.4万 3 4 2 87 100% 26 1,430余 215 1.9万 8600多万 3.2万 "
            "96.8% 2400 361 5128 4673 58.2% 61.4% 4390 8.7% 39.5% 623 100% 2300余 21万 99.2% 36.7亿 "
            "2 12 3 460 10 5 20",
        ),
        (
            "feature.txt",
            "98 1462 100% 45万 99.3% 116 27 3.21万 9.8% 41.6% 4.7亿 一千二百余万 4.2 3 8600余",
        ),
    ],
)
def test_all_numbers_of_a_document_are_found(name: str, numbers: str) -> None:
    found = [fact.value for fact in facts_of_file(name) if fact.type == "figure"]
    assert sorted(found) == sorted(numbers.split())


def test_a_year_named_in_the_sentence_wins_over_the_documents() -> None:
    assert [f.year for f in facts_in("2021年，办案5件。全年办案6件，比2020年多1件。", "figure")] == [
        2021,
        2022,
        2022,
    ]


def test_people_named_in_a_feature_do_not_come_out() -> None:
    said = " ".join(f"{fact.subject} {fact.value} {fact.span}" for fact in facts_of_file("feature.txt"))
    text = (DATA / "feature.txt").read_text(encoding="utf-8")
    assert [(name in text, name in said) for name in ("林大同", "张某某")] == [(True, False)] * 2


def test_a_court_report_gives_its_facts_and_no_phone_number() -> None:
    facts = facts_of_file("procuratorate.txt")
    assert sum(fact.type == "figure" for fact in facts) == 22
    assert {(f.subject, f.value) for f in facts if f.type == "rank"} == {("未成年人犯罪下降幅度", "第二位")}
    assert "12345678" in (DATA / "procuratorate.txt").read_text(encoding="utf-8")
    assert [fact for fact in facts if "12345678" in fact.span] == []


@pytest.mark.skipif(not REPORT.exists(), reason="the shared report is not beside this checkout")
def test_the_shared_report_gives_its_numbers_firsts_and_documents() -> None:
    facts = extract_facts(load_document(clean_text(REPORT.read_text(encoding="utf-8"))))
    norms = sorted(fact.norm for fact in facts if fact.type in ("figure", "rank") and fact.norm)
    assert norms == sorted(
        [
            33,
            11,
            3,
            8,
            1,
            3,
            3,
            1,
            12,
            82,
            2,
            2,
            240,
            12000,
            7,
            9,
            28000,
            160000,
            2.2e8,
            1470000,
            10,
            65,
            97,
            8,
        ]
    )
    levels = [fact.level for fact in facts if fact.type == "first"]
    assert [
        levels.count(level) for level in ("全国首创", "全国首例", "全国唯一试点", "全省率先", "全市首届")
    ] == [2, 2, 1, 4, 1]
    assert sum(fact.type == "document" for fact in facts) == 4

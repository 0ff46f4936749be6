"""The Hangzhou digest against the table of what the report says, and against altered copies of itself."""

import re
from pathlib import Path

import pytest

import content.packs
from content.packs.domain import read_pack
from tests.content.packs.report_facts import (
    ReportFact,
    clauses,
    digest_faults,
    figures_in,
    levels_in,
    plain,
    read_table,
    report_faults,
    sentences,
    states,
)

FOLDER = Path(content.packs.__file__).parent
ROOT = FOLDER.parents[1]
PACK = read_pack(FOLDER / "hangzhou_2021")
TABLE = read_table(ROOT / "tests" / "data" / "reports" / "hangzhou_facts.yaml")
DIGEST = PACK.digest_text
# the report itself is not part of the project; whoever has it beside the checkout gets the comparison
REPORT = ROOT.parent / "shared" / "reports" / "hangzhou-2021.txt"
needs_report = pytest.mark.skipif(not REPORT.exists(), reason="the report is not beside the checkout")

FIGURES = [fact for fact in TABLE.facts if fact.figure]
LEVELS = [fact for fact in TABLE.facts if fact.level]
NAMES = [fact for fact in TABLE.facts if not fact.figure and not fact.level]
LADDER = ["全国首创", "全国首例", "全国唯一试点", "全省率先", "全市首届", "首批", "率先"]
OTHERS = {
    True: ["1", "2", "3", "8", "10", "11", "12", "16", "33", "65", "82", "97", "147", "240", "1.2", "2.8"],
    False: ["五", "六", "七", "八", "九", "十"],
}


def named(facts: list[ReportFact]) -> list:
    return [pytest.param(fact, id=fact.subject) for fact in facts]


def others(number: str) -> list[str]:
    return [other for other in OTHERS[number[0].isdecimal()] if other != number]


def place_of(fact: ReportFact) -> str:
    """The clause or sentence of the digest that says the fact."""
    split = clauses if fact.figure else sentences
    return next(piece for piece in split(DIGEST) if states(piece, fact))


def altered(fact: ReportFact, old: str, new: str) -> str:
    place = place_of(fact)
    assert old in place
    return DIGEST.replace(place, place.replace(old, new, 1), 1)


def figure_altered(fact: ReportFact, old: str, new: str) -> str:
    """As `altered`, within the figure as it is written."""
    written = fact.value.replace("(次)", "（次）")
    assert old in written and written in place_of(fact)
    return altered(fact, written, new.join(written.rsplit(old, 1)))


# what the report says


def test_the_table_holds_the_core_of_the_report() -> None:
    kinds = [fact.type for fact in TABLE.facts]
    assert len(kinds) >= 85
    assert (kinds.count("document"), kinds.count("first"), kinds.count("rank")) == (4, 13, 2)
    assert len({fact.subject for fact in TABLE.facts}) == len(kinds)
    assert PACK.source and (TABLE.year, TABLE.place) == (PACK.source.year, PACK.source.place)


@needs_report
def test_every_value_of_the_table_stands_in_the_report() -> None:
    assert report_faults(REPORT.read_text(encoding="utf-8"), TABLE) == []


@needs_report
def test_no_figure_and_no_level_word_of_the_report_is_missing_from_the_table() -> None:
    report = REPORT.read_text(encoding="utf-8").replace("百年", "")
    assert set(figures_in(report)) <= {fact.figure for fact in FIGURES}
    assert levels_in(report) == {fact.level for fact in LEVELS}


def test_the_table_quotes_a_few_words_only() -> None:
    assert [fact.quote for fact in TABLE.facts if len(plain(fact.quote)) >= 18] == []


# what the digest says


def test_the_digest_says_every_fact_and_nothing_else() -> None:
    assert digest_faults(DIGEST, TABLE) == []


def test_every_section_of_the_digest_names_year_and_place() -> None:
    sections = re.split(r"^## .+$", DIGEST, flags=re.MULTILINE)[1:]
    assert ["2021年" in text and "杭州" in text for text in sections] == [True] * 7


@pytest.mark.parametrize("fact", named(FIGURES))
def test_an_altered_number_of_the_digest_is_noticed(fact: ReportFact) -> None:
    number = re.findall(r"[0-9][0-9.]*|[两五七九十]", fact.value)[0]
    wrong = [new for new in others(number) if states(figure_altered(fact, number, new), fact)]
    assert wrong == []
    assert fact.subject in digest_faults(figure_altered(fact, number, others(number)[0]), TABLE)


@pytest.mark.parametrize("fact", named([fact for fact in FIGURES if fact.unit]))
def test_an_altered_unit_of_the_digest_is_noticed(fact: ReportFact) -> None:
    unit = fact.unit.replace("(次)", "（次）")
    assert fact.subject in digest_faults(figure_altered(fact, unit, "份"), TABLE)


@pytest.mark.parametrize("fact", named([fact for fact in FIGURES if re.search("[万亿]", fact.value)]))
def test_an_altered_scale_of_the_digest_is_noticed(fact: ReportFact) -> None:
    scale = re.findall("[万亿]", fact.value)[0]
    for new in {"万", "亿", ""} - {scale}:
        assert fact.subject in digest_faults(figure_altered(fact, scale, new), TABLE)


@pytest.mark.parametrize("new", ["", "突破", "约", "余", "近", "超", "多", "不足"])
@pytest.mark.parametrize("fact", named([fact for fact in FIGURES if fact.qualifier]))
def test_an_altered_qualifier_of_the_digest_is_noticed(fact: ReportFact, new: str) -> None:
    if new != fact.qualifier:
        assert fact.subject in digest_faults(figure_altered(fact, fact.qualifier, new), TABLE)


@pytest.mark.parametrize("fact", named([fact for fact in FIGURES if not fact.qualifier]))
def test_a_qualifier_that_the_report_does_not_use_is_noticed(fact: ReportFact) -> None:
    number = re.findall(r"第?[0-9][0-9.]*|第?[两五七九十]", fact.value)[0]
    assert fact.subject in digest_faults(figure_altered(fact, number, f"约{number}"), TABLE)


@pytest.mark.parametrize("fact", named(LEVELS))
def test_an_altered_level_of_the_digest_is_noticed(fact: ReportFact) -> None:
    for new in [*LADDER, "全省首例", "全国率先", "全国首届"]:
        if new != fact.level:
            assert not states(altered(fact, fact.level, new), fact)
    assert fact.subject in digest_faults(altered(fact, fact.level, "全省首例"), TABLE)


@pytest.mark.parametrize("fact", named(NAMES))
def test_an_altered_name_of_the_digest_is_noticed(fact: ReportFact) -> None:
    member = fact.value.split("、")[-1] if fact.type in ("set", "pair", "coverage", "award") else fact.value
    assert fact.subject in digest_faults(altered(fact, member, "某某"), TABLE)


@pytest.mark.parametrize("new", ["2020年", "2022年"])
def test_an_altered_year_of_the_digest_is_noticed(new: str) -> None:
    for found in re.finditer("2021年", DIGEST):
        assert digest_faults(DIGEST[: found.start()] + new + DIGEST[found.end() :], TABLE) != []

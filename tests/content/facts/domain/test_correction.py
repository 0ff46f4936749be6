"""What an editor may make of a fact, and what the document has to say to it."""

from dataclasses import replace

import pytest

from content.facts.domain.correction import corrected, correction_of, doubts
from content.facts.domain.extract import extract_facts
from content.facts.domain.fact import Fact
from content.sources.domain.document import Document
from content.sources.domain.loading import load_document

TEXT = (
    "东湖市司法局2022年工作总结\n"
    "全年办结法律援助案件300余件，同比下降12.5%。\n"
    "新增律师20名，规模居全省第七。\n"
)


@pytest.fixture(scope="module")
def report() -> Document:
    return load_document(TEXT, title="东湖市司法局2022年工作总结", year=2022, place="东湖")


def fact_with(value: str, report: Document) -> Fact:
    return next(fact for fact in extract_facts(report) if fact.value.startswith(value))


def told(fact: Fact, report: Document, **changes: object) -> list[tuple[str, bool]]:
    found = doubts(fact, replace(correction_of(fact), **changes), report)
    return [(doubt.field, doubt.firm) for doubt in found]


def test_what_is_not_changed_is_not_doubted(report: Document) -> None:
    assert [doubts(fact, correction_of(fact), report) for fact in extract_facts(report)] == [[]] * 4


def test_every_fact_as_it_stands_comes_out_as_it_was(report: Document) -> None:
    facts = extract_facts(report)
    assert [corrected(fact, correction_of(fact), report) for fact in facts] == facts


@pytest.mark.parametrize(
    ("changes", "doubt"),
    [
        ({"value": "20"}, ("value", True)),
        ({"value": ""}, ("value", True)),
        ({"value": "法律"}, ("value", True)),
        ({"unit": "名"}, ("unit", True)),
        ({"qualifier": "突破"}, ("qualifier", True)),
        ({"span": "全年办结三百件"}, ("span", True)),
        ({"span": ""}, ("span", True)),
        ({"subject": "公证"}, ("subject", False)),
        ({"level": "全国首创"}, ("level", False)),
        ({"year": 1999}, ("year", False)),
        ({"place": "西山"}, ("place", False)),
    ],
)
def test_what_the_document_does_not_say_is_told_at_its_field(
    report: Document, changes: dict[str, object], doubt: tuple[str, bool]
) -> None:
    assert told(fact_with("300", report), report, **changes) == [doubt]


def test_a_number_is_read_again_and_a_fall_stays_a_fall(report: Document) -> None:
    fall = fact_with("12.5", report)
    assert fall.norm == -0.125
    wider = replace(fall, norm=-0.3, value="30%")
    assert corrected(wider, correction_of(fall), report).norm == -0.125
    rank = fact_with("第七", report)
    assert corrected(replace(rank, value="第九", norm=9.0), correction_of(rank), report).norm == 7.0


def test_a_span_is_found_through_blanks_and_stays_words_of_the_source(report: Document) -> None:
    cases = fact_with("300", report)
    moved = corrected(cases, replace(correction_of(cases), span="法律援助 案件300余件"), report)
    assert (report.text[moved.start : moved.end], moved.span) == ("法律援助案件300余件",) * 2
    elsewhere = corrected(cases, replace(correction_of(cases), span="新增律师20名", value="20"), report)
    assert elsewhere.passage == fact_with("20", report).passage


def test_not_to_be_asked_is_the_editors_word_and_can_be_taken_back(report: Document) -> None:
    cases = fact_with("300", report)
    shut = corrected(cases, replace(correction_of(cases), askable=False), report)
    assert (shut.askable, shut.refused) == (False, "editor")
    opened = corrected(shut, replace(correction_of(shut), askable=True), report)
    assert (opened.askable, opened.refused) == (True, "")

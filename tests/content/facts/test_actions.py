"""Facts of a source are written once; a fact that stays keeps its row, and so the items that rest on it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from content.facts.actions import write_facts
from content.facts.domain.fact import Fact as FactValue
from content.facts.models import Fact
from content.sources.actions import add_source
from content.sources.models import Passage, Source

pytestmark = pytest.mark.django_db
CASES = FactValue("figure", "办案", "5", "办案5件", 0, 5, 1, norm=5.0, unit="件")
FIRST = FactValue("first", "清单", "全省率先", "全省率先推行清单", 6, 14, 1, level="全省率先")
LIST = FactValue("set", "工作", "甲、乙", "甲、乙等工作", 15, 21, 1, members=("甲", "乙"))


@pytest.fixture
def source() -> Source:
    source = add_source(text="办案5件。", now=datetime(2026, 11, 24, tzinfo=UTC))
    Passage.objects.create(source=source, number=1, start=0, end=30)
    return source


def rows() -> list[tuple[int, int, str]]:
    return list(Fact.objects.values_list("pk", "number", "value"))


def test_every_field_is_kept(source: Source) -> None:
    write_facts(source=source, facts=[LIST])
    fact = Fact.objects.get()
    assert (fact.type, fact.subject, fact.members, fact.span) == ("set", "工作", ["甲", "乙"], "甲、乙等工作")
    assert (fact.start, fact.end, fact.passage.number, fact.askable) == (15, 21, 1, True)


def test_writing_twice_changes_nothing(source: Source) -> None:
    write_facts(source=source, facts=[CASES, FIRST])
    before = rows()
    write_facts(source=source, facts=[CASES, FIRST])
    assert rows() == before


def test_a_fact_that_moved_keeps_its_row_and_one_that_went_is_gone(source: Source) -> None:
    cases, _ = write_facts(source=source, facts=[CASES, FIRST])
    write_facts(source=source, facts=[LIST, replace(CASES, askable=False, refused="conflict")])
    assert [(number, value) for _, number, value in rows()] == [(1, "甲、乙"), (2, "5")]
    moved = Fact.objects.get(value="5")
    assert (moved.pk, moved.refused) == (cases.pk, "conflict")


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow_with_the_facts(
    source: Source, count: int, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    with django_assert_num_queries(6):
        write_facts(source=source, facts=[CASES, FIRST, LIST][:count])

"""What an editor changed between two editions, and what only looks like it."""

from dataclasses import replace

import pytest

from content.facts.domain.editions import match_facts
from tests.content.facts.domain.reports import DATA, facts_in

AID = "2022年，东湖市司法局办理法律援助案件5000件。"
VISITS = "全年接待群众咨询860人次。"
PRIZE = "“东湖普法”短视频获评全国优秀普法作品。"


def fates(old: str, new: str) -> list[tuple[str, str | None, str | None, tuple[str, ...]]]:
    before, after = facts_in(old), facts_in(new)
    return [
        (
            pair.fate,
            before[pair.old].value if pair.old is not None else None,
            after[pair.new].value if pair.new is not None else None,
            pair.changed,
        )
        for pair in match_facts(before, after)
    ]


def told(old: str, new: str) -> list[tuple[str, str | None, str | None, tuple[str, ...]]]:
    """All but what stayed the same."""
    return [fate for fate in fates(old, new) if fate[0] != "same"]


@pytest.mark.parametrize("name", ["bureau.txt", "government.txt", "procuratorate.txt"])
def test_a_report_broken_into_other_lines_is_the_same(name: str) -> None:
    text = (DATA / name).read_text(encoding="utf-8")
    assert told(text, text) == []
    assert told(text, text.replace("\n\n", "\n\n\n").replace("，", "，\n")) == []


@pytest.mark.parametrize(
    ("now", "changed"),
    [
        (AID.replace("5000", "5200"), [("changed", "5000", "5200", ("value",))]),
        (AID.replace("案件5000", "案件近5000"), [("changed", "5000", "5000", ("qualifier",))]),
        (AID.replace("5000件", "５０００件"), []),
        ("", [("gone", "5000", None, ())]),
    ],
)
def test_a_number_that_changes_and_one_that_is_only_written_another_way(now: str, changed: list) -> None:
    assert told(f"{AID}\n\n{VISITS}", f"{now}\n\n{VISITS}") == changed


def test_a_level_that_changes_is_told() -> None:
    old = "在全省率先推行行政执法“扫码入企”机制。"
    found = told(old, old.replace("全省", "全市"))
    assert [(fate, "level" in changed) for fate, _, _, changed in found] == [("changed", True)]


def test_what_is_put_in_above_does_not_part_what_belongs_together() -> None:
    added = "\n\n".join(f"第{n}季度走访企业{n}00家次。" for n in "123456")
    found = told(f"{VISITS}\n\n{AID}", f"{added}\n\n{VISITS}\n\n{AID.replace('5000', '5200')}")
    assert [one for one in found if one[0] != "new"] == [("changed", "5000", "5200", ("value",))]


def test_a_far_paragraph_with_the_same_thing_is_another_fact() -> None:
    between = "\n\n".join(f"第{n}项工作按时完成，群众满意。" for n in "12345678")
    found = told(f"{AID}\n\n{between}\n\n{PRIZE}", f"{between}\n\n{PRIZE}\n\n{AID.replace('5000', '7')}")
    assert [fate for fate, *_ in found] == ["gone", "new"]


def test_said_twice_and_once_taken_out_is_gone_once() -> None:
    twice = f"{VISITS}\n\n{PRIZE}\n\n{VISITS}"
    assert [fate for fate, *_ in told(twice, f"{VISITS}\n\n{PRIZE}")] == ["gone"]


def test_a_reworded_sentence_is_changed_and_not_gone() -> None:
    found = told(AID, AID.replace("办理法律援助案件", "办理各类法律援助的案件"))
    assert [(fate, changed) for fate, _, _, changed in found] == [("changed", ("subject",))]


def test_a_document_of_another_year_says_something_else() -> None:
    before, after = facts_in(VISITS), facts_in(VISITS.replace("全年", "2021年"))
    assert [pair.changed for pair in match_facts(before, after)] == [("year",)]


def test_nothing_and_something() -> None:
    assert told("", AID) == [("new", None, "5000", ())]
    assert match_facts([], []) == []


def test_a_place_written_without_its_suffix_is_the_same_place() -> None:
    before = facts_in(f"{AID}\n\n{VISITS}")
    long = [replace(fact, place="东湖市") for fact in before]
    short = [replace(fact, place="东湖") for fact in before]
    other = [replace(fact, place="西湖") for fact in before]
    assert {pair.fate for pair in match_facts(long, short)} == {"same"}
    assert {pair.changed for pair in match_facts(long, other)} == {("place",)}

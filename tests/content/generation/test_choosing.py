"""Every fact is asked once before any is asked again, true and false about alike."""

from collections import Counter
from pathlib import Path

from content.facts.domain.extract import extract_facts
from content.generation import choosing
from content.generation.choosing import ENOUGH, MOST_PER_FACT
from content.generation.draft import Draft
from content.generation.generate import generate
from content.sources.domain.loading import load_document
from tests.content.generation.drafts import document

KINDS = ["调解员", "联络员", "志愿者", "宣讲员", "督察员", "讲解员", "网格员", "观察员", "陪审员", "评议员"]


def made(count: int, seed: int = 1) -> list[Draft]:
    """Drafts on so many sentences, each with a number of its own."""
    text = "".join(
        f"第{number // 10}片区配备{KINDS[number % 10]}{137 + 3 * number}名。" for number in range(count)
    )
    read = document(text)
    return generate(read, extract_facts(read), seed=seed)


def test_a_short_report_asks_its_facts_in_three_formats() -> None:
    uses = Counter(index for draft in made(10) for index in draft.facts)
    assert set(uses.values()) == {MOST_PER_FACT}


def test_a_long_report_asks_more_facts_and_each_less_often() -> None:
    drafts = made(80)
    uses = Counter(index for draft in drafts for index in draft.facts)
    assert (len(drafts), len(uses), max(uses.values())) == (ENOUGH, 80, 2)


def test_a_very_long_report_asks_every_fact_once() -> None:
    uses = Counter(index for draft in made(130) for index in draft.facts)
    assert (len(uses), set(uses.values())) == (130, {1})


def test_formats_take_turns_in_being_first() -> None:
    formats = Counter(draft.content.format for draft in made(130))
    assert min(formats[name] for name in ("single", "numeric", "truefalse")) >= 20


def test_about_half_of_the_statements_are_true() -> None:
    said = [
        draft.content.key["value"]
        for seed in range(6)
        for draft in made(40, seed)
        if draft.content.format == "truefalse"
    ]
    assert 0.4 < sum(said) / len(said) < 0.6


def test_no_statement_is_asked_as_true_and_as_false() -> None:
    asked = Counter((draft.recipe, draft.facts) for draft in made(40))
    assert set(asked.values()) == {1}


def test_a_name_that_nobody_asks_for_may_stand_in_every_stem() -> None:
    read = document("开展“法润乡村”活动86场次，发放读本9300册，受教育群众4200人次。")
    stems = [draft.content.stem for draft in generate(read, extract_facts(read), seed=1)]
    assert {number for number in ("场次", "册", "人次") for stem in stems if number in stem} == {
        "场次",
        "册",
        "人次",
    }


def test_of_several_ways_to_take_turns_the_one_that_asks_most_is_kept(monkeypatch) -> None:
    read = load_document(Path("tests/data/reports/news.txt").read_text(encoding="utf-8"))
    facts = extract_facts(read)

    def most(ways: int) -> list[int]:
        monkeypatch.setattr(choosing, "WAYS", ways)
        return [len(generate(read, facts, seed=seed)) for seed in range(4)]

    alone, of_eight = most(1), most(8)
    assert all(one <= eight for one, eight in zip(alone, of_eight, strict=True))
    assert sum(alone) < sum(of_eight)

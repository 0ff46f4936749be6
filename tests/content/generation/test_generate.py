"""Whole documents to drafts: playable, few a fact, the same each time."""

from collections import Counter
from pathlib import Path

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.choosing import MOST_PER_FACT
from content.generation.draft import Draft
from content.generation.generate import draft_code, generate, playable
from content.sources.domain.document import Document
from content.sources.domain.loading import load_document
from content.sources.domain.reading import read_upload

SHARED = Path("../shared/reports/hangzhou-2021.txt")
OWN = [
    Path("tests/data/reports") / name
    for name in ("bureau.txt", "procuratorate.txt", "news.txt", "page.html", "government.txt", "feature.txt")
]


def load(path: Path) -> Document:
    return load_document(read_upload(path.read_bytes(), path.name).text)


def made(path: Path, seed: int = 7) -> list[Draft]:
    document = load(path)
    return generate(document, extract_facts(document), seed=seed)


@pytest.fixture(params=[*OWN, *([SHARED] if SHARED.exists() else [])], ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_every_draft_can_be_played(path: Path) -> None:
    drafts = made(path)
    assert drafts != []
    assert len(playable(drafts)) == len(drafts)


def test_no_fact_is_asked_more_than_three_times(path: Path) -> None:
    uses = Counter(index for draft in made(path) for index in draft.facts)
    assert max(uses.values()) <= MOST_PER_FACT


def test_the_same_seed_gives_the_same_drafts_and_another_gives_others(path: Path) -> None:
    assert made(path, 7) == made(path, 7)
    assert made(path, 7) != made(path, 8)


def test_every_stem_names_the_year_and_the_place(path: Path) -> None:
    origin = load(path).origin
    for draft in made(path):
        assert "年" in draft.content.stem
        assert origin.place in draft.content.stem or origin.title in draft.content.stem


def test_every_rationale_quotes_the_source(path: Path) -> None:
    text = "".join(load(path).text.split())
    for draft in made(path):
        quote = draft.content.citation["quote"]
        assert "".join(quote.split()) in text
        assert quote.rstrip("。；;，,") in draft.content.rationale


def test_facts_for_grown_ups_are_asked_only_of_them() -> None:
    document = load_document("监所民警执勤240天。办理援助案件30件。", title="总结", year=2022, place="东湖")
    facts = extract_facts(document)
    asked = {draft.facts for draft in generate(document, facts, seed=1)}
    assert [[fact.value for fact in facts], asked] == [["240", "30"], {(1,)}]
    assert {draft.facts for draft in generate(document, facts, seed=1, adult=True)} == {(0,), (1,)}


def test_no_two_drafts_share_a_stem_or_a_code(path: Path) -> None:
    drafts, facts = made(path), extract_facts(load(path))
    assert len({draft.content.stem for draft in drafts}) == len(drafts)
    assert len({draft_code(1, draft, facts) for draft in drafts}) == len(drafts)


def test_the_code_of_a_draft_fits_its_column() -> None:
    document = load(OWN[0])
    facts = extract_facts(document)
    codes = [draft_code(10**9, draft, facts) for draft in generate(document, facts, seed=1)]
    assert max(map(len, codes)) <= 48


@pytest.mark.skipif(not SHARED.exists(), reason="the shared report is not beside this checkout")
def test_the_shared_report_fills_a_paper_in_seven_formats() -> None:
    drafts = made(SHARED)
    formats = {draft.content.format for draft in drafts}
    # it counts no three things of one kind, so that nothing can be put in order
    assert formats == {"single", "multiple", "truefalse", "numeric", "blank", "matching", "cloze"}
    assert 80 <= len(drafts) <= 120


def test_no_stem_quotes_a_number_that_the_document_contradicts() -> None:
    title, whole = "云川县2023年调解通报", "调解纠纷618件，其中南山镇140件。"
    document = load_document(f"{title}\n\n全县{whole}\n\n从上报看，调解纠纷612件，其中北城镇81件。")
    facts = extract_facts(document)
    assert [fact.value for fact in facts if fact.refused == "conflict"] == ["618", "612"]
    assert generate(document, facts, seed=1) == []

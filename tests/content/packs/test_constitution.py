from collections import Counter
from pathlib import Path

import pytest

import content.packs
from content.items.checks import run_checks, run_paper_checks
from content.packs.domain import PackItem, read_pack

FOLDER = Path(content.packs.__file__).parent
PACK = read_pack(FOLDER / "constitution")
# topic: (law, articles it has)
LAWS = {
    "宪法": ("中华人民共和国宪法", 143),
    "法治宣传教育": ("中华人民共和国法治宣传教育法", 65),
    "未成年人保护": ("中华人民共和国未成年人保护法", 132),
    "个人信息保护": ("中华人民共和国个人信息保护法", 74),
    "义务教育": ("中华人民共和国义务教育法", 63),
    "预防未成年人犯罪": ("中华人民共和国预防未成年人犯罪法", 68),
}
# the day of the Constitution is asked with it, but written in the law on legal education
ELSEWHERE = {"con-day": "法治宣传教育"}
# no wrong wording may stand beside these: asked by blank, number, fraction or date, or stated as they are
NEUTRAL = {"con-day", "con-vote-age", "con-vote-student", "con-anthem", "con-emblem"}


@pytest.mark.parametrize("item", PACK.items, ids=lambda item: item.code)
def test_an_item_names_the_law_it_cites(item: PackItem) -> None:
    law, articles = LAWS[ELSEWHERE.get(item.code, item.topic)]
    citation = item.content.citation
    assert citation["title"] == law
    assert 1 <= citation["number"] <= citation.get("until", citation["number"]) <= articles
    assert law.removeprefix("中华人民共和国") in item.content.stem


@pytest.mark.parametrize("item", PACK.items, ids=lambda item: item.code)
def test_a_quote_is_short(item: PackItem) -> None:
    citation = item.content.citation
    assert len(citation.get("quote", "")) <= 30
    assert "quote" in citation or "until" in citation


@pytest.mark.parametrize("item", PACK.items, ids=lambda item: item.code)
def test_an_item_says_whom_it_suits(item: PackItem) -> None:
    assert item.suits == tuple(who for who in ("primary", "junior", "senior", "adult") if who in item.suits)
    assert item.suits != ()


def test_each_law_is_cited_with_the_date_of_its_text() -> None:
    dates = {(i.content.citation["title"], i.content.citation["text_date"]) for i in PACK.items}
    assert dates == {(law.name, law.text_date) for law in PACK.laws.values()}
    assert len(dates) == 6


def test_every_age_finds_enough_to_play() -> None:
    suited = Counter(who for item in PACK.items for who in item.suits)
    assert len(PACK.items) >= 48
    assert {who: suited[who] >= 30 for who in suited} == dict.fromkeys(
        ("primary", "junior", "senior", "adult"), True
    )


def test_state_symbols_and_state_organs_are_asked_only_in_neutral_ways() -> None:
    asked = {item.code: item for item in PACK.items if item.code in NEUTRAL}
    assert set(asked) == NEUTRAL
    assert [
        c for c, i in asked.items() if i.content.format not in ("single", "blank", "numeric", "truefalse")
    ] == []
    assert [c for c, i in asked.items() if i.content.key.get("value") is False] == []


def test_no_check_complains() -> None:
    assert [(i.code, complaint) for i in PACK.items for complaint in run_checks(i.content)] == []
    assert run_paper_checks([item.content for item in PACK.items]) == []

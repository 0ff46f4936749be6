"""The Hangzhou items against the table of what the report says, and against altered copies of themselves."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import content.packs
from content.items.checks import run_checks, run_paper_checks
from content.items.domain import ItemContent
from content.packs.domain import PackItem, read_pack
from tests.content.packs.report_facts import ReportFact, facts_behind, item_faults, read_table

FOLDER = Path(content.packs.__file__).parent
PACK = read_pack(FOLDER / "hangzhou_2021")
DIGEST = PACK.digest_text
TABLE = read_table(FOLDER.parents[1] / "tests" / "data" / "reports" / "hangzhou_facts.yaml")

LADDER = ["全国首创", "全国首例", "全国唯一试点", "全省率先", "全市首届"]
NUMBER = re.compile(r"[0-9][0-9.]*(?=[余万亿个人件家项条次]|是)|(?<=第)[七九]|十(?=条)|五(?=年)")
DIGITS = ["1", "2", "3", "8", "10", "11", "12", "16", "33", "65", "82", "97", "147", "240", "1.2", "2.8"]
WORDS = ["五", "六", "七", "八", "九", "十"]
NOT_FOR_CHILDREN = re.compile("监狱|监所|戒毒|毒瘾|疫情|抗疫")


def facts_of(item: PackItem) -> list[ReportFact]:
    return facts_behind(item.content.citation["quote"], DIGEST, TABLE)


def others(number: str) -> list[str]:
    return [other for other in (DIGITS if number[0].isdecimal() else WORDS) if other != number]


def rewritten(content: ItemContent) -> Iterator[ItemContent]:
    """The explanation with one number, qualifier or level word altered, each in turn."""
    text = content.rationale
    found = [(one, others(one[0])) for one in NUMBER.finditer(text)]
    found += [(one, ["", "近", "不足"]) for one in re.finditer(r"(?:突破|约)(?=[0-9])", text)]
    found += [(one, [new for new in LADDER if new != one[0]]) for one in re.finditer("|".join(LADDER), text)]
    for one, wrong in found:
        yield from (
            replace(content, rationale=text[: one.start()] + new + text[one.end() :]) for new in wrong
        )


def rekeyed(content: ItemContent) -> Iterator[ItemContent]:
    """The item with another figure, or another pair of name and figure or level, as its key."""
    key, body = content.key, content.body
    if content.format == "numeric":
        yield from (replace(content, key={**key, "value": new}) for new in others(key["value"]))
    options = {option["id"]: option["text"] for option in body.get("options", [])}
    if content.format == "single" and re.search(r"[0-9]|第.位", options[key["option"]]):
        yield from (replace(content, key={"option": id}) for id in options if id != key["option"])
    said = [
        row["id"] for row in body.get("right", []) if re.search("|".join(["^[0-9]", *LADDER]), row["text"])
    ]
    for left, right in key.get("pairs", {}).items():
        others_said = [id for id in said if id != right]
        yield from (replace(content, key={"pairs": {**key["pairs"], left: id}}) for id in others_said)


def test_the_pack_is_large_and_most_facts_are_asked_about() -> None:
    asked = {fact.subject for item in PACK.items for fact in facts_of(item)}
    assert (len(PACK.items) >= 85, len(asked) >= 80) == (True, True)


@pytest.mark.parametrize("item", PACK.items, ids=lambda item: item.code)
def test_an_item_rests_on_a_fact_and_says_it_as_it_is(item: PackItem) -> None:
    assert item_faults(item.content, DIGEST, TABLE) == []


def test_a_fact_carries_three_items_at_most() -> None:
    resting = {fact.subject: [i.code for i in PACK.items if fact in facts_of(i)] for fact in TABLE.facts}
    assert {subject: found for subject, found in resting.items() if len(found) > 3} == {}


def test_nothing_about_prisons_drugs_and_the_epidemic_is_asked_of_children() -> None:
    adult = {fact for fact in TABLE.facts if fact.adult}
    open_to_all = [item for item in PACK.items if item.suits != ("adult",)]
    texts = {i.code: f"{i.content.stem}{i.content.body}{i.content.rationale}" for i in open_to_all}
    assert len(adult) >= 10
    assert [item.code for item in open_to_all if adult & set(facts_of(item))] == []
    assert [code for code, text in texts.items() if NOT_FOR_CHILDREN.search(text)] == []


def test_no_check_finds_anything() -> None:
    contents = [item.content for item in PACK.items]
    alone = [(i.code, one.check) for i in PACK.items for one in run_checks(i.content, source_text=DIGEST)]
    together = [(PACK.items[place].code, one.check) for place, one in run_paper_checks(contents)]
    assert (alone, together) == ([], [])


@pytest.mark.parametrize(("spoil", "least"), [(rewritten, 500), (rekeyed, 150)])
def test_an_altered_explanation_or_key_is_noticed(spoil, least: int) -> None:
    spoilt = [(item.code, content) for item in PACK.items for content in spoil(item.content)]
    missed = [
        (code, content.rationale, content.key)
        for code, content in spoilt
        if item_faults(content, DIGEST, TABLE) == []
    ]
    assert (missed, len(spoilt) >= least) == ([], True)


@pytest.mark.parametrize(
    ("code", "norms"),
    [
        ("hz2021-counts-ascending", [3, 8, 11, 33]),
        ("hz2021-figures-ascending", [12000, 28000, 160000, 1470000]),
    ],
)
def test_an_ordering_by_number_follows_the_table(code: str, norms: list[int]) -> None:
    content = next(item.content for item in PACK.items if item.code == code)
    texts = {option["id"]: option["text"] for option in content.body["options"]}
    counted = [fact for fact in TABLE.facts if fact.figure]
    meant = [{f.norm for f in counted if f.is_meant_in(texts[id])} for id in content.key["order"]]
    assert [norm in found for norm, found in zip(norms, meant, strict=True)] == [True] * 4

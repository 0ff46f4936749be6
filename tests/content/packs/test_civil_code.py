import json
from pathlib import Path

import pytest

import content.packs
from content.packs.domain import PackItem, read_pack
from content.packs.domain.citing import chinese_number

FOLDER = Path(content.packs.__file__).parent
PACK = read_pack(FOLDER / "civil_code")
# the law text itself is not part of the project; whoever has it beside the checkout gets the comparison
LAW = FOLDER.parents[1].parent / "shared" / "law" / "civil_code.json"
needs_law = pytest.mark.skipif(not LAW.exists(), reason="the law text is not beside the checkout")
# the cited article gives the rule, the item asks for what comes out of it
WORKED_OUT = {"cc-deposit-cap", "cc-deposit-double", "cc-interest-upfront"}


def articles() -> dict[int, list[str]]:
    return {row["article"]: row["paragraphs"] for row in json.loads(LAW.read_text(encoding="utf-8"))}


def every(*formats: str) -> pytest.MarkDecorator:
    items = [i for i in PACK.items if not formats or i.content.format in formats]
    return pytest.mark.parametrize("item", items, ids=lambda item: item.code)


def text_of(item: PackItem) -> str:
    return "".join(articles()[item.content.citation["number"]])


@every()
def test_an_item_names_the_code(item: PackItem) -> None:
    assert "民法典" in item.content.stem
    assert item.content.citation["title"] == "中华人民共和国民法典"


@needs_law
@every()
def test_the_cited_place_exists(item: PackItem) -> None:
    cited = item.content.citation
    rows = articles()[cited["number"]]
    paragraphs = [row for row in rows if not row.startswith("（")]
    assert cited.get("paragraph", 1) <= len(paragraphs)
    assert "paragraph" not in cited or len(paragraphs) > 1, "an article of one paragraph is cited without"
    if "item" in cited:
        assert any(row.startswith(f"（{chinese_number(cited['item'])}）") for row in rows)


@needs_law
@every()
def test_the_topic_is_the_book_of_the_article(item: PackItem) -> None:
    rows = json.loads(LAW.read_text(encoding="utf-8"))
    book = next(row["book"] for row in rows if row["article"] == item.content.citation["number"])
    assert item.topic.removesuffix("编") == book.removesuffix("编")


@needs_law
@every()
def test_a_quote_is_short_and_exact(item: PackItem) -> None:
    quote = item.content.citation.get("quote", "")
    assert len(quote) <= 30
    assert quote in text_of(item)


@needs_law
@every("single")
def test_a_number_that_is_the_key_is_in_the_article(item: PackItem) -> None:
    options = {option["id"]: option["text"] for option in item.content.body["options"]}
    if item.content.body["fixed_order"] and item.code not in WORKED_OUT:
        assert options[item.content.key["option"]] in text_of(item)


@needs_law
@every("numeric")
def test_a_number_to_fill_in_is_in_the_article(item: PackItem) -> None:
    if item.code not in WORKED_OUT:
        number = int(item.content.key["value"])
        assert ("两个" if number == 2 else chinese_number(number)) in text_of(item)


@needs_law
@every("blank")
def test_a_number_in_a_blank_is_in_the_article(item: PackItem) -> None:
    for digits, words in item.content.key["blanks"]:
        assert chinese_number(int(digits)) == words
        assert f"{words}周岁" in text_of(item)


@needs_law
def test_no_long_run_of_the_law_is_copied() -> None:
    law = "|".join(row for rows in articles().values() for row in rows)
    texts = [text for i in PACK.items for text in (i.content.stem, i.content.rationale)]
    copied = [text[n : n + 22] for text in texts for n in range(len(text) - 21) if text[n : n + 22] in law]
    assert copied == []

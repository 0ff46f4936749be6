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
# the cited article gives the rule, the item asks for what comes out of it
WORKED_OUT = {"cc-deposit-cap", "cc-deposit-double", "cc-interest-upfront"}


@pytest.fixture(scope="module")
def law() -> dict[int, dict]:
    if not LAW.exists():
        pytest.skip("the law text is not beside the checkout")
    return {row["article"]: row for row in json.loads(LAW.read_text(encoding="utf-8"))}


def rows_of(item: PackItem, law: dict[int, dict]) -> list[str]:
    return law[item.content.citation["number"]]["paragraphs"]


def of(format: str) -> list[PackItem]:
    return [i for i in PACK.items if i.content.format == format and i.code not in WORKED_OUT]


@pytest.mark.parametrize("item", PACK.items, ids=lambda item: item.code)
def test_an_item_names_the_code(item: PackItem) -> None:
    assert "民法典" in item.content.stem
    assert item.content.citation["title"] == "中华人民共和国民法典"
    assert 1 <= item.content.citation["number"] <= 1260


def test_a_paragraph_is_cited_where_the_article_has_several(law) -> None:
    """款 only: the rows that open with （一） are 项. A whole article may be cited without a paragraph."""
    wrong = []
    for item in PACK.items:
        paragraphs = [row for row in rows_of(item, law) if not row.startswith("（")]
        paragraph = item.content.citation.get("paragraph")
        if paragraph and (len(paragraphs) == 1 or paragraph > len(paragraphs)):
            wrong.append(item.code)
    assert wrong == []


def test_a_quote_is_short_and_stands_in_the_cited_paragraph(law) -> None:
    wrong = []
    for item in PACK.items:
        quote, paragraph = item.content.citation.get("quote", ""), item.content.citation.get("paragraph", 0)
        number, cited = 0, ""
        for row in rows_of(item, law):
            number += not row.startswith("（")
            cited += row if paragraph in (0, number) else ""
        if len(quote) > 30 or quote not in cited:
            wrong.append(item.code)
    assert wrong == []


def test_a_cited_list_item_exists(law) -> None:
    cited = [(i, i.content.citation["item"]) for i in PACK.items if "item" in i.content.citation]
    marks = [(f"（{chinese_number(number)}）", rows_of(item, law)) for item, number in cited]
    assert len(marks) >= 1
    assert [mark for mark, rows in marks if not any(row.startswith(mark) for row in rows)] == []


def test_the_topic_is_the_book_of_the_article(law) -> None:
    books = {item.code: law[item.content.citation["number"]]["book"] for item in PACK.items}
    assert [
        i.code for i in PACK.items if books[i.code].removesuffix("编") != i.topic.removesuffix("编")
    ] == []


def test_a_key_that_is_a_number_is_in_the_article(law) -> None:
    wrong = []
    for item in (item for item in of("single") if item.content.body["fixed_order"]):
        options = {option["id"]: option["text"] for option in item.content.body["options"]}
        key = options[item.content.key["option"]]
        wrong += [] if key in "".join(rows_of(item, law)) else [(item.code, key)]
    assert wrong == []


def test_a_number_to_fill_in_is_in_the_article(law) -> None:
    words = {item.code: chinese_number(int(item.content.key["value"])) for item in of("numeric")}
    words["cc-printed-will"] = "两个"
    assert [i.code for i in of("numeric") if words[i.code] not in "".join(rows_of(i, law))] == []


def test_an_age_in_a_blank_is_in_the_article(law) -> None:
    ages = [(item, digits, words) for item in of("blank") for digits, words in item.content.key["blanks"]]
    assert [digits for _, digits, words in ages if chinese_number(int(digits)) != words] == []
    assert [words for item, _, words in ages if f"{words}周岁" not in "".join(rows_of(item, law))] == []


def test_no_long_run_of_the_law_is_copied(law) -> None:
    whole = "|".join(row for article in law.values() for row in article["paragraphs"])
    texts = [text for i in PACK.items for text in (i.content.stem, i.content.rationale)]
    copied = [text[n : n + 22] for text in texts for n in range(len(text) - 21) if text[n : n + 22] in whole]
    assert copied == []

"""What a pack says of a law stands in the law, or a line says what does not."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import content.packs
from content.facts.domain.numerals import read_number
from content.laws.domain import LawText
from content.laws.domain.articles_json import read_articles
from content.packs.domain import PackData, PackItem, read_pack
from content.packs.domain.citing import article_name, chinese_number
from content.packs.domain.verifying import Unconfirmed, verify, verify_item
from content.packs.domain.verifying.amounts import amounts
from content.packs.domain.verifying.fit import Wording
from tests.content.packs.domain.verifying.town import ITEMS, LAW, NAME, PLANTED, planted

FOLDER = Path(content.packs.__file__).parent
# the law text itself is not part of the project; whoever has it beside the checkout gets the comparison
CODE = FOLDER.parents[1].parent / "shared" / "law" / "civil_code.json"
WORDS = Wording(LAW)


def found(item: PackItem) -> list[Unconfirmed]:
    return list(verify_item(item, LAW, NAME, WORDS))


@pytest.mark.parametrize("code", ITEMS)
def test_a_good_item_is_confirmed(code: str) -> None:
    assert found(ITEMS[code]) == []


def test_planted_errors_are_found() -> None:
    missed = [error for error in PLANTED if not found(planted(*error))]
    assert len(PLANTED) == 30
    assert len(missed) <= 1, missed


def test_a_line_says_item_field_number_and_why() -> None:
    assert found(planted("card-age", "rationale", "满八周岁就", "满九周岁就"))[0] == Unconfirmed(
        "card-age", "rationale", "九周岁", "条文和题干里都没有这个数，也不能由它们算出"
    )


@pytest.mark.parametrize(
    ("code", "rationale", "said"),
    [
        ("late", "一年内不再办理。逾期满三个月就可以收回。", True),
        ("late", "一年内不再办理。逾期三个月以内不收回。", False),
        ("card-age", "满八周岁就可以自己办。超过八周岁才算。", True),
        ("claim", "2022年3月5日，自知道之日起一年内。满五年的，不再保护。", True),
    ],
)
def test_the_sentence_draws_the_line_where_the_article_does(code: str, rationale: str, said: bool) -> None:
    item = ITEMS[code]
    doubts = found(replace(item, content=replace(item.content, rationale=rationale)))
    assert any("界限" in each.why for each in doubts) == said


@pytest.mark.parametrize(
    ("citation", "why"),
    [
        ({"number": 13}, "法律文本里没有这一条"),
        ({"number": 3, "until": 2}, "法律文本里没有这一条"),
        ({"number": 3, "paragraph": 3}, "没有这一款"),
        ({"number": 6, "item": 4}, "没有这一款或这一项"),
        ({"number": 6, "item": 3, "quote": "手稿"}, "引文不在"),
    ],
)
def test_a_place_that_is_not_there_is_said(citation: dict, why: str) -> None:
    item = ITEMS["kept"]
    wrong = {**item.content.citation, "item": None, "quote": "", **citation}
    doubts = found(replace(item, content=replace(item.content, citation=wrong)))
    assert why in doubts[0].why


def test_items_of_another_law_are_set_aside() -> None:
    stranger = replace(
        ITEMS["loan"],
        code="other",
        content=replace(ITEMS["loan"].content, citation={"kind": "law", "title": "民法典", "number": 1}),
    )
    pack = PackData(
        **dict.fromkeys(("title", "text", "licence", "reviewed_by", "digest_text", "checksum"), ""),
        code="p",
        kind="law",
        topics=(),
        source=None,
        law=None,
        laws={},
        items=(ITEMS["loan"], stranger),
    )
    done = verify(pack, LAW, f"中华人民共和国{NAME}")
    assert (done.checked, done.other_law, done.unconfirmed) == (1, ("other",), ())


@pytest.fixture(scope="module")
def code() -> LawText:
    if not CODE.exists():
        pytest.skip("the law text is not beside the checkout")
    return read_articles(CODE.read_text(encoding="utf-8"))


def test_the_shipped_civil_code_pack_is_confirmed(code: LawText) -> None:
    done = verify(read_pack(FOLDER / "civil_code"), code, "民法典")
    assert (done.other_law, done.unconfirmed) == ((), ())
    assert done.checked >= 240


def test_articles_ages_and_periods_off_by_one_are_found_in_the_shipped_pack(code: LawText) -> None:
    words, missed, tried = Wording(code), [], 0
    for item in read_pack(FOLDER / "civil_code").items:
        for wrong in (*_other_articles(item, code), *_other_numbers(item)):
            tried += 1
            if not any(verify_item(wrong, code, "民法典", words)):
                missed.append((item.code, wrong.content.citation["article"], wrong.content.rationale))
    assert tried > 700
    assert len(missed) <= 0.05 * tried, json.dumps(missed, ensure_ascii=False, indent=1)


def _other_articles(item: PackItem, code: LawText) -> Iterator[PackItem]:
    citation = item.content.citation
    rest = {name: citation.get(name) for name in ("until", "paragraph", "item")}
    for number in (citation["number"] - 1, citation["number"] + 1):
        if (number, 0) in code.by_number:
            wrong = {**citation, "number": number, "article": article_name(number, **rest)}
            yield replace(item, content=replace(item.content, citation=wrong))


def _other_numbers(item: PackItem) -> Iterator[PackItem]:
    """Every age and period of the rationale one more and one less."""
    text = item.content.rationale
    for amount in amounts(text):
        numeral = amount.text.rstrip("周岁年个月日天小时")
        value = read_number(numeral)
        if amount.kind not in ("age", "months", "days") or value is None:
            continue
        for other in (int(value) - 1, int(value) + 1):
            if other > 0:
                written = str(other) if numeral.isascii() else chinese_number(other)
                wrong = text[: amount.start] + written + text[amount.start + len(numeral) :]
                yield replace(item, content=replace(item.content, rationale=wrong))

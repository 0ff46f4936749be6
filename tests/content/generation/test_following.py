"""A wording follows its words into the next edition; an editor's own words stay."""

from dataclasses import replace

from content.facts.domain.fact import Fact
from content.generation.following import Edition, Followed, cited, follow
from content.items.domain import ItemContent

OLD = Edition("总结", "original", "全市办理法律援\n助案件300件。接待群众80人。")
NEW = Edition("总结（修订）", "digest", "先说一句。全市共办理法律援助\n案件300件。接待群众８０人。")
AID = Fact("figure", "法律援助案件", "300", "全市办理法律援助案件300件", 0, 15, 1)
AID_NOW = replace(AID, span="全市共办理法律援助案件300件", start=5, end=21)
CITATION = {"kind": "report", "title": "总结", "section": "一", "quote": AID.span, "start": 0, "end": 15}
ITEM = ItemContent("single", "问？", {}, {}, rationale=f"原文：“{AID.span}”。", citation=CITATION)
PAIR = Followed(AID, AID_NOW, "一", "二")


def followed(item: ItemContent, *pairs: Followed) -> ItemContent | None:
    return follow(item, pairs, old=OLD, new=NEW)


def test_quotation_section_title_and_explanation_are_those_of_the_new_edition() -> None:
    assert followed(ITEM, PAIR) == replace(
        ITEM,
        rationale=f"摘编：“{AID_NOW.span}”。",
        citation={
            "kind": "report",
            "title": "总结（修订）",
            "section": "二",
            "quote": AID_NOW.span,
            "start": 5,
            "end": 21,
        },
    )


def test_own_words_of_an_editor_stay() -> None:
    own = {
        **CITATION,
        "title": "年报",
        "section": "我的小节",
        "quote": "接待群众80人",
        "start": 16,
        "end": 23,
    }
    item = replace(ITEM, rationale="我的讲解。", citation=own)
    found = followed(item, PAIR)
    assert found == replace(item, citation={**own, "start": 22, "end": 29})
    assert NEW.text[22:29] == "接待群众８０人"


def test_a_quotation_that_is_lost_is_said_to_be() -> None:
    lost = replace(ITEM, citation={**CITATION, "quote": "早就没有的话", "start": 2, "end": 8})
    assert followed(lost, PAIR) is None


def test_the_quoted_fact_is_told_by_its_place_then_by_its_words() -> None:
    other = replace(AID, start=40, end=55, span="别的")
    assert cited(ITEM, [other, AID]) == 1
    assert cited(replace(ITEM, citation={"quote": AID.span}), [other, AID]) == 1
    assert cited(replace(ITEM, citation={}), [other, AID]) == 0


def test_nothing_is_found_where_nothing_is_sought() -> None:
    assert (NEW.find(""), NEW.find("没有的话")) == (None, None)

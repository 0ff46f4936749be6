"""What the checks say about a list of somebody else's items."""

from typing import Any

from content.items.intake.findings import findings_of

GOOD = {
    "id": "q1",
    "format": "single",
    "stem": "2021年，杭州市有多少个镇街作为试点？",
    "options": [{"text": "11个"}, {"text": "22个", "is_key": False}, {"text": "33个", "is_key": True}],
    "quote": "通过33个试点镇街",
    "citation": "杭州市司法局2021年度亮点工作回眸",
    "year": 2021,
    "place": "杭州",
}  # fmt: skip


def found(*raws: Any) -> list[tuple[Any, str, str]]:
    return [(line["item"], line["check"], line["field"]) for line in findings_of(raws)]


def test_a_good_item_gets_no_line() -> None:
    assert findings_of([GOOD]) == []


def test_a_line_says_which_item_what_where_and_why() -> None:
    (line,) = findings_of([{**GOOD, "stem": "2021年，杭州市33个镇街作为试点，试点镇街有多少个？"}])
    assert (line["item"], line["check"], line["field"]) == ("q1", "STEM_LEAK", "stem")
    assert line["why"].startswith("题干里已经出现了答案")


def test_an_entry_nobody_understands_is_one_line_and_stops_nothing() -> None:
    assert found(7, {"id": 5}, {**GOOD, "stem": "杭州市有多少个试点镇街？"}) == [
        (1, "FORMAT", ""),
        (5, "FORMAT", ""),
        ("q1", "NO_CONTEXT", "stem"),
    ]


def test_the_key_is_compared_with_the_source_where_there_is_one() -> None:
    source = "杭州市探索综合改革，通过34个试点镇街推进。全年办理案件33件。"
    without = {**GOOD, "quote": None, "source": source}
    assert found(without) == [("q1", "KEY_SUPPORTED", "key")]
    assert found({**without, "source": source.replace("34", "33")}) == []


def test_a_quote_that_its_source_does_not_have_is_found() -> None:
    assert found({**GOOD, "source": "杭州市通过三十三个试点镇街，推进改革。"}) == [
        ("q1", "KEY_SUPPORTED", "citation")
    ]


def test_items_of_one_paper_are_held_against_each_other_and_both_are_named() -> None:
    told = {
        "id": "q2",
        "format": "truefalse",
        "stem": "2021年，杭州市有33个镇街作为试点，探索综合改革。",
        "answer": True,
        "quote": "通过33个试点镇街",
        "year": 2021,
    }
    assert found(GOOD, told) == []
    assert found({**GOOD, "paper": "p"}, {**told, "paper": "p"}) == [
        ("q1", "CROSS_LEAK", "stem"),
        ("q2", "CROSS_LEAK", "stem"),
    ]

"""Paragraphs are what the writer wrote, not what the layout program broke."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.sources.domain.document import Passage
from content.sources.domain.folding import fold
from content.sources.domain.joining import split_passages


def shown(text: str) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in split_passages(text)]


def test_a_document_name_broken_over_two_paragraphs_is_joined() -> None:
    text = "去年起草了《云川市停车\n\n管理办法》，已经施行。"
    assert shown(text) == [("body", "去年起草了《云川市停车管理办法》,已经施行。")]


def test_hard_wrapped_lines_are_joined_and_paragraphs_kept() -> None:
    text = "全市共办理案件三百\n件，其中调解成功\n二百件。\n第二段从这里开始，\n到这里结束。"
    assert [words for _, words in shown(text)] == [
        "全市共办理案件三百件,其中调解成功二百件。",
        "第二段从这里开始,到这里结束。",
    ]


@pytest.mark.parametrize(
    "heading", ["一、主要工作", "（二）执法监督", "## 普法宣传", "1. 基本情况", "做基层治理的“领头雁”"]
)
def test_headings_stand_apart_and_name_what_follows(heading: str) -> None:
    passages = split_passages(f"总结\n\n开头一段话，有句号。\n\n{heading}\n\n全年办案5件。")
    assert (passages[2].kind, passages[3].section) == ("heading", heading.lstrip("# "))


def test_an_indented_line_begins_a_paragraph_even_after_a_forgotten_full_stop() -> None:
    assert len(split_passages("　　第一段，没有句号\n　　第二段，有句号。")) == 2


def test_a_heading_after_a_forgotten_full_stop_stays_a_heading() -> None:
    unfinished = "全年开展执法检查三十次，发现问题二百个，督促整改二百个，回头看也做了两轮，没有发现新的问题"
    text = f"{unfinished}\n\n执法监督工作\n\n第二段，有句号。"
    assert [kind for kind, _ in shown(text)] == ["body", "heading", "body"]


def test_rows_of_a_table_are_not_joined() -> None:
    assert shown("案件\t30件\n调解\t20件") == [("row", "案件\t30件"), ("row", "调解\t20件")]


def test_rows_with_one_blank_between_label_and_number_are_not_joined() -> None:
    kinds = [
        passage.kind for passage in split_passages("指标 数值\n新收案件 245件\n出庭率 98.8% 97%\n\n说明。")
    ]
    assert kinds == ["heading", "row", "row", "body"]


def test_a_by_line_is_known() -> None:
    assert shown("记者 甲乙\n\n全年办案5件。")[0][0] == "byline"


def marked(passage: Passage, text: str) -> str:
    return fold(text[passage.start : passage.end])


@given(st.text(alphabet=st.sampled_from("法治办案一、。，《》“”（）15\n\n \t　#"), max_size=120))
def test_nothing_but_white_space_falls_between_passages(text: str) -> None:
    passages = split_passages(text)
    assert "".join(marked(passage, text) for passage in passages) == fold(text)


@given(st.text(alphabet=st.sampled_from("法治案２．5万件，。\n《》 "), min_size=1, max_size=80), st.data())
def test_a_place_in_a_passage_leads_back_to_the_source(text: str, data: st.DataObject) -> None:
    for passage in split_passages(text):
        start = data.draw(st.integers(0, len(passage.text) - 1))
        end = data.draw(st.integers(start + 1, len(passage.text)))
        a, b = passage.source_range(start, end)
        assert fold(text[a:b]) == "".join(passage.text[start:end].split())

"""Sentences around a number: what stays, what goes, and when nothing is asked."""

from random import Random

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.recipes.figure_numeric import figure_numeric
from content.sources.domain.loading import load_document
from tests.content.generation.drafts import contents

TABLE = "数据\n\n项目\t数量\t同比\n调解员(人)\t412\t+11.1%\n"


def stems(text: str) -> list[str]:
    return [content.stem.removeprefix("2022年，东湖市") for content in contents(figure_numeric, text)]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("为6户小微企业垫付周转金。", ["为____户小微企业垫付周转金。"]),
        ("防止案件32件、涉及98人。", ["防止案件____件。", "防止案件32件、涉及____人。"]),
        (
            "清理文件18件，其中废止11件、修改7件。",
            [
                "司法局清理文件____件。",
                "司法局清理文件18件，其中废止____件。",
                "司法局清理文件18件，其中修改____件。",
            ],
        ),
        ("追赃挽损四千二百万元。", ["追赃挽损____万元。"]),
        ("服判息诉率为百分之九十一点三。", ["服判息诉率为____%。"]),
        ("收案、结案同比分别增长6%和7%。", ["收案同比增长____%。", "结案同比增长____%。"]),
    ],
)
def test_the_sentence_around_a_number_stays_true(text: str, asked: list[str]) -> None:
    assert stems(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "对恶意欠薪的4家企业，移送公安机关。",
        "新建南山、北城两个调委会。",
        "该平台归集数据30项。",
        "平均年龄54岁。",
        "经费不少于30万元。",
    ],
)
def test_what_does_not_stand_alone_or_counts_itself_is_not_asked(text: str) -> None:
    assert stems(text) == []


def test_a_list_whose_predicate_comes_last_is_asked_for_its_last_number_only() -> None:
    assert stems("全市31个单位、1150名人员全部接入。") == ["____名人员全部接入。"]


def test_a_cell_is_asked_by_its_label() -> None:
    assert stems(TABLE) == ["调解员为____人。", "调解员同比增长____%。"]


def test_a_clause_after_a_comparison_has_lost_what_it_counts() -> None:
    text = "收到复议申请726件，首次超过一审诉讼案件数；审结651件，直接纠错率为7.2%。"
    assert stems(text) == ["司法局收到复议申请____件。"]


@pytest.mark.parametrize(("place", "asked"), [("南浦区", 0), ("东湖", 1)])
def test_a_district_is_not_asked_for_the_number_of_its_whole_city(place: str, asked: int) -> None:
    read = load_document(
        "据统计，全市行政机关一审诉讼平均败诉率为9.3%。",
        title=f"{place}2022年工作总结", year=2022, place=place, publisher="",
    )  # fmt: skip
    assert len(list(figure_numeric(extract_facts(read), read, Random(1)))) == asked

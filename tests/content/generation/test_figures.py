"""Sentences around a number: what stays, what goes, and when nothing is asked."""

import pytest

from content.generation.recipes.figure_numeric import figure_numeric
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

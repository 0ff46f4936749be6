"""The year of the report stands only before what happened in it."""

from random import Random

import pytest

from content.facts.domain.extract import extract_facts
from content.generation.recipes.figure_single import figure_single
from content.generation.recipes.truefalse import truefalse
from content.sources.domain.loading import load_document
from tests.content.generation.drafts import contents


@pytest.mark.parametrize(
    "text",
    [
        "6年来，市司法局举办普法讲座312场。",
        "近三年，市司法局化解劳动争议纠纷845件。",
        "市司法局计划投入专项资金90万元。",
        "届时还将有26家企业提供就业岗位。",
        "揭牌仪式上，市司法局赠送普法图书600册。",
        "旅游巡回法庭开庭以来，审理旅游纠纷案件74件。",
    ],
)
def test_what_is_of_no_one_year_is_not_asked(text: str) -> None:
    assert contents(figure_single, text) == []


def test_what_adds_up_is_told_by_the_report() -> None:
    (content,) = contents(figure_single, "市司法局累计培训调解员1320名。")
    assert content.stem.startswith("据《东湖市司法局2022年工作总结》，东湖市司法局")


def test_what_was_done_since_a_year_is_asked_of_the_years_since() -> None:
    text = "自2019年“七五”普法启动以来，市司法局开展宣讲5100场次。今年，市司法局开展讲座310场次。"
    assert [content.stem for content in contents(figure_single, text)] == [
        "自2019年“七五”普法启动以来，东湖市司法局开展宣讲多少场次？",
        "2022年，东湖市司法局开展讲座多少场次？",
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("“民法典宣传月”期间，全市举办宣讲126场。", "2022年“民法典宣传月”期间，东湖市"),
        ("12月1日至7日“宪法宣传周”期间，开展主题活动83场。", "2022年“宪法宣传周”期间，东湖市司法局"),
        ("国庆假期期间，全市举办宣讲126场。", "2022年国庆假期期间，东湖市"),
        ("5月份共调解邻里纠纷214件。", "2022年5月，东湖市"),
    ],
)
def test_what_was_done_in_a_month_is_not_asked_of_the_year(text: str, when: str) -> None:
    (content,) = contents(figure_single, text)
    assert content.stem.startswith(when)


def test_a_month_without_a_name_is_called_as_the_title_calls_it() -> None:
    text, title = "宣传月期间，全市举办宣讲126场。", "东湖市“民法典宣传月”见闻"
    read = load_document(text, title=title, year=2022, place="东湖", publisher="")
    (draft,) = figure_single(extract_facts(read), read, Random(1))
    assert draft.content.stem == "2022年“民法典宣传月”期间，东湖市举办宣讲多少场？"


def test_a_clause_with_its_own_years_gets_none_in_front() -> None:
    stems = [c.stem for c in contents(truefalse, "南山镇民事案件数量由2019年的318件下降到2022年的164件。")]
    assert stems and all(stem.startswith("东湖市南山镇") for stem in stems)


def test_a_year_it_is_compared_with_leaves_its_own_in_front() -> None:
    (content,) = contents(figure_single, "行政机关负责人出庭应诉率由2021年的88.5%上升至96.4%。")
    assert content.stem.startswith("2022年，东湖市")

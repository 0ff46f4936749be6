"""Results belong to the body that reports, and levels are joined so that they read."""

import pytest

from content.generation.recipes.award_single import award_single
from content.generation.recipes.figure_single import figure_single
from content.generation.recipes.spread_single import spread_single
from content.generation.recipes.truefalse import truefalse
from tests.content.generation.drafts import contents


def test_what_was_granted_belongs_to_the_body_that_reports() -> None:
    text = "举办“法润夜市”专项活动，获评全省最佳实践案例。"
    assert contents(award_single, text)[0].stem == (
        "据《东湖市司法局2022年工作总结》，东湖市司法局举办“法润夜市”专项活动，获评哪一级的最佳实践案例？"
    )


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "建成省市县三级贯通的驾驶舱，在全省推广应用。",
            "据《东湖市司法局2022年工作总结》，东湖市建成的省市县三级贯通的驾驶舱在什么范围推广应用？",
        ),
        (
            "“东湖连心”服务平台在全省推广应用。",
            "据《东湖市司法局2022年工作总结》，东湖市“东湖连心”服务平台在什么范围推广应用？",
        ),
    ],
)
def test_a_level_behind_the_place_is_joined(text: str, stem: str) -> None:
    assert contents(spread_single, text)[0].stem == stem


def test_the_body_speaks_of_itself_as_this_office() -> None:
    text = "该局强化回访，群众满意度达99.6%。"
    stems = {content.stem for seed in range(9) for content in contents(truefalse, text, seed)}
    assert stems
    assert all("东湖市司法局" in stem for stem in stems)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("提出法律意见建议215条。", "2022年，东湖市司法局提出法律意见建议多少条？"),
        (
            "律师全年办理各类案件3472件，担任法律顾问328家。",
            "2022年，东湖市律师担任法律顾问多少家？",
        ),
        ("建成人民法庭41个、共享法庭526个。", "2022年，东湖市建成共享法庭多少个？"),
    ],
)
def test_a_deed_without_agent_is_of_the_office_or_of_who_acted_before(text: str, stem: str) -> None:
    assert stem in [content.stem for content in contents(figure_single, text)]


@pytest.mark.parametrize(
    ("text", "scrap"),
    [
        ("创建省级民主法治示范村4个、市级11个。", "市级多少"),
        ("全市培养法律明白人2146名，平均每个行政村9名。", "行政村多少"),
    ],
)
def test_a_number_is_not_asked_without_the_thing_it_counts(text: str, scrap: str) -> None:
    stems = [content.stem for content in contents(figure_single, text)]
    assert stems
    assert not any(scrap in stem for stem in stems)

"""Results belong to the body that reports, and levels are joined so that they read."""

import pytest

from content.generation.recipes.award_single import award_single
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

"""A card and the answer it stands for."""

import pytest

from content.items import formats
from quiz.live.domain.cards import card_form, card_option
from tests.factories.items import WORDINGS


@pytest.mark.parametrize(
    ("item_format", "option"), [("single", "c"), ("truefalse", "true"), ("truefalse", "false")]
)
def test_an_answer_is_the_card_it_came_from(item_format: str, option: str) -> None:
    answer = formats.get(item_format).read_form(card_form(item_format, option), WORDINGS[item_format][1])
    assert card_option(answer) == option


def test_an_answer_that_takes_a_card_back_is_none() -> None:
    assert card_option({}) == ""

from random import Random

import pytest

from content.items import formats
from content.items.domain import ItemContent
from quiz.live.domain.guessing import guess
from tests.factories.items import ALL_FORMATS, WORDINGS


def content_of_format(format: str) -> ItemContent:
    stem, body, key = WORDINGS[format]
    return ItemContent(format=format, stem=stem, body=body, key=key)


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_a_right_guess_is_right(format):
    content = content_of_format(format)
    item_format = formats.get(format)
    given = item_format.read_json(guess(content, True, Random(1)), content.body)
    assert item_format.mark(given, content).quality == 1


@pytest.mark.parametrize("format", ALL_FORMATS)
def test_a_guess_at_random_is_an_answer_a_phone_may_give(format):
    content = content_of_format(format)
    for seed in range(20):
        formats.get(format).read_json(guess(content, False, Random(seed)), content.body)

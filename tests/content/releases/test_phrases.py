import pytest

from content.releases.phrases import for_whom, named


@pytest.mark.parametrize(
    ("suits", "told"),
    [
        ([["junior", "adult"], ["junior", "adult"]], "适合初中、成人。"),
        ([["primary", "adult"], ["adult"]], "适合小学 1 道、成人。"),
        ([["senior"], []], "适合高中 1 道；1 道没写适合谁。"),
        ([[], []], ""),
        ([], ""),
    ],
)
def test_a_quiz_says_whom_its_items_suit(suits, told):
    assert for_whom(suits) == told


def test_a_long_stem_is_named_by_its_beginning():
    assert named(3, "短题干？") == "第 3 题“短题干？”"
    assert named(3, "长" * 30) == f"第 3 题“{'长' * 23}…”"

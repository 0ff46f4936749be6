"""A statement and the clause it was made from use words that exclude each other."""

import pytest

from content.items.checks.opposites import contradicted

SENTENCE = "全年受理投诉96件，同比下降4.5%，申报国家专利1项，获批软件著作权2项。"


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("2022年，南屏区获批国家专利1项。", True),
        ("2022年，南屏区申报国家专利1项。", False),
        ("2022年，南屏区获批软件著作权2项。", False),
        ("2022年，南屏区投诉同比上升4.5%。", True),
        ("2022年，南屏区投诉同比减少4.5%。", False),
        ("2022年，南屏区新建公园3个，同比增长。", False),
    ],
)
def test_the_clause_about_the_same_thing_is_compared(statement: str, found: bool) -> None:
    assert contradicted(statement, SENTENCE) is found


def test_what_was_spread_may_have_been_done_first() -> None:
    sentence = "全省率先建成数字驾驶舱，在全省推广应用。"
    assert contradicted("2022年，南屏区建成的数字驾驶舱在全省推广应用。", sentence) is False

"""A small class, counted by hand."""

import pytest

from quiz.analysis.domain import gathering
from quiz.analysis.domain.gathering import Gathering, Measures, Pick

OFFERED = {"甲": True, "乙": False, "丙": False}


def gathered(*answers: tuple[str, int], offered=OFFERED, of: int = 4) -> Measures:
    """(pick, how many of the `of` other items were right), one second more for each."""
    found = Gathering(offered)
    for number, (name, others) in enumerate(answers, 1):
        found.add(right=name == "甲", others=(others, of), spent_ms=1000 * number, picked=[name])
    return found.measures()


def test_a_class_of_five():
    """Rests 1, ¾, ½, ¼, 0; right are the first three. n = 5, Σx = 3, Σy = 2.5, Σy² = 1.875, Σxy = 2.25:
    (11.25 − 7.5) / √((15 − 9)(9.375 − 6.25)) = 3.75 / √18.75."""
    found = gathered(("甲", 4), ("甲", 3), ("甲", 2), ("乙", 1), ("乙", 0))
    assert (found.count, found.right_count, found.median_ms) == (5, 3, 3000)
    assert found.discrimination == pytest.approx(3.75 / 18.75**0.5)
    assert found.fifths == [1, 1, 1, 1, 1]
    assert found.picks == [
        Pick("甲", True, 3, [0, 0, 1, 1, 1]),
        Pick("乙", False, 2, [1, 1, 0, 0, 0]),
        Pick("丙", False, 0, [0, 0, 0, 0, 0]),
    ]


def test_a_wrong_key_shows_in_the_sign():
    assert gathered(("乙", 4), ("乙", 3), ("甲", 1), ("甲", 0)).discrimination == pytest.approx(
        -0.9487, abs=1e-4
    )


def test_a_paper_of_one_item_tells_how_hard_it_is_and_nothing_of_ability():
    found = Gathering(OFFERED)
    for name in ("甲", "乙"):
        found.add(right=name == "甲", others=None, spent_ms=0, picked=[name])
    assert found.measures() == Measures(
        count=2, right_count=1, discrimination=None, median_ms=0, fifths=[0] * 5,
        picks=[Pick("甲", True, 1, [0] * 5), Pick("乙", False, 1, [0] * 5), Pick("丙", False, 0, [0] * 5)],
    )  # fmt: skip


def test_nobody_at_all():
    assert Gathering({"答对": True}).measures() == Measures(
        0, 0, None, 0, [0] * 5, [Pick("答对", True, 0, [0] * 5)]
    )


def test_of_what_people_write_the_commonest_is_kept():
    written = [(name, 1) for name in ("六", "七", "六", "八", "九", "十", "百", "六", "七")]
    found = gathered(*written, offered={"答对": True})
    assert [(pick.name, pick.count) for pick in found.picks] == [
        ("答对", 0), ("六", 3), ("七", 2), ("九", 1), ("八", 1), ("十", 1),
    ]  # fmt: skip


def test_memory_is_bounded_whatever_people_write(monkeypatch):
    monkeypatch.setattr(gathering, "MOST_WRITTEN", 3)
    found = gathered(("六", 1), ("七", 1), ("八", 1), ("七", 1), ("九", 1), offered={"答对": True})
    assert [(pick.name, pick.count) for pick in found.picks] == [("答对", 0), ("七", 2), ("六", 1)]
    assert found.count == 5

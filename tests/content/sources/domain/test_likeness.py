"""An edited report is mostly itself; last year's of the same bureau is another document."""

from pathlib import Path

from content.sources.domain.likeness import MOSTLY, likeness, sentences

REPORTS = Path("tests/data/reports")
BUREAU = (REPORTS / "bureau.txt").read_text(encoding="utf-8")


def alike(one: str, other: str) -> float:
    return likeness(sentences(one), sentences(other))


def test_another_layout_and_width_is_the_same_text() -> None:
    assert alike(BUREAU, BUREAU.replace("\n", " \n\n").replace("2", "２")) == 1


def test_an_edit_leaves_most_of_it() -> None:
    edited = BUREAU.replace("近5000件", "近5200件").replace("居全省第三", "居全省第二")
    assert MOSTLY < alike(BUREAU, edited) < 1


def test_other_reports_are_strangers() -> None:
    for name in ("government.txt", "procuratorate.txt", "news.txt"):
        assert alike(BUREAU, (REPORTS / name).read_text(encoding="utf-8")) < 0.1


def test_a_short_text_in_a_long_one_is_no_edition_of_it() -> None:
    assert alike(BUREAU, BUREAU[:90]) < MOSTLY
    assert alike("", "") == 0


def test_worked_shares() -> None:
    one, both, other = "甲" * 10, "乙" * 10, "丙" * 20
    assert alike(f"{one}。{both}。", f"{both}！{other}。") == 2 * 10 / 50
    assert sentences("特此报告。") == frozenset()

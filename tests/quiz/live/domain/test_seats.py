"""Names of seats, and how many items fit."""

import pytest

from quiz.live.domain.seats import free_name, group_names, initial, item_proposal, next_group_name


@pytest.mark.parametrize(
    ("taken", "name"), [([], "小满"), (["小满"], "小满2"), (["小满", "小满2", "小满3"], "小满4")]
)
def test_equal_names_get_a_number(taken: list[str], name: str) -> None:
    assert free_name("小满", taken) == name


@pytest.mark.parametrize(
    ("taken", "name"), [([], "第1组"), (["第1组", "第3组"], "第2组"), (["向日葵组"], "第1组")]
)
def test_the_first_group_that_is_not_there_is_offered(taken: list[str], name: str) -> None:
    assert next_group_name(taken) == name


@pytest.mark.parametrize(
    ("minutes", "limit", "count"), [(10, 20, 8), (10, None, 7), (3, 60, 1), (45, 20, 30), (1, 20, 1)]
)
def test_as_many_items_are_proposed_as_fit(minutes: int, limit: int | None, count: int) -> None:
    assert item_proposal(minutes, limit, available=30) == count


def test_groups_stand_one_a_line() -> None:
    assert group_names(" 第1组 \r\n\n向日葵组\n  ") == ["第1组", "向日葵组"]


@pytest.mark.parametrize(
    ("name", "shown"), [("第1组", "1"), ("第12组", "12"), ("第一组", "第"), ("向日葵组", "向")]
)
def test_a_numbered_group_shows_its_number(name: str, shown: str) -> None:
    assert initial(name) == shown

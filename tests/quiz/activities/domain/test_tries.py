from quiz.activities.domain.tries import board_group, tries_left


def test_tries_run_out_and_never_below_none() -> None:
    assert [tries_left(3, used) for used in (0, 2, 3, 5)] == [3, 1, 0, 0]
    assert tries_left(0, 99) is None


def test_a_board_takes_one_attempt_of_the_activity_or_of_each_day() -> None:
    assert board_group(7, "") == "act:7"
    assert board_group(7, "2026-11-24") == "act:7:2026-11-24"

import pytest

from quiz.play.domain.shown import first_open, has_passed, longest_run, share_percent, steps, topic_scores


def states(*args) -> str:
    return " ".join(step.state for step in steps(*args))


def test_with_feedback_after_each_item_the_steps_tell_right_and_wrong() -> None:
    assert states(4, [1, 2], {1: True, 2: False}, 3, False) == "right wrong now open"


def test_before_the_hand_in_the_steps_tell_only_that_there_is_an_answer() -> None:
    assert states(4, [2], {}, 1, False) == "now answered open open"


def test_after_the_hand_in_what_was_left_out_is_wrong() -> None:
    assert states(3, [1], {1: True}, None, True) == "right wrong wrong"


def test_one_goes_on_at_the_first_item_without_an_answer() -> None:
    assert first_open(3, []) == 1
    assert first_open(3, [3, 1]) == 2
    assert first_open(3, [1, 2, 3]) is None


def test_the_longest_run_of_right_answers() -> None:
    assert longest_run([True, True, False, True]) == 2
    assert longest_run([False]) == 0


def test_topics_are_counted_in_the_order_they_come_up() -> None:
    scores = topic_scores([("宪法", True), ("民法", False), ("宪法", False)])
    assert scores == [("宪法", 1, 2), ("民法", 0, 1)]


@pytest.mark.parametrize(
    ("right", "percent", "passed"),
    [(6, 60, True), (5, 60, False), (0, None, None), (7, 67, True), (6, 61, False)],
)
def test_the_pass_line_is_reached_when_it_is_touched(
    right: int, percent: int | None, passed: bool | None
) -> None:
    assert has_passed(right, 10, percent) == passed


def test_a_share_is_told_from_thirty_answers_on() -> None:
    assert share_percent(["a"] * 10 + ["b"] * 20, "a") == 33
    assert share_percent(["a"] * 29, "a") is None

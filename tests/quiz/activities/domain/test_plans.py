from typing import Any

import pytest

from content.releases.domain import Candidate, Pool
from quiz.activities.domain.plans import draw_faults, is_plan, plan_text, plan_total

# six easy, three medium, two hard; 1 and 2 give each other away
LEVELS = ["easy"] * 6 + ["medium"] * 3 + ["hard"] * 2
POOL = Pool([Candidate(place, level, "single", "") for place, level in enumerate(LEVELS, 1)], [[1, 2]])


def plan(**counts: int) -> dict[str, Any]:
    return {"by": "difficulty", "counts": counts}


def faults(draw: int, drawn: Any, pool: Pool = POOL) -> list[tuple[str, str]]:
    return [(fault.field, fault.code) for fault in draw_faults(draw, drawn, pool)]


def test_a_plan_is_told_as_people_count() -> None:
    assert plan_text(plan(hard=2, easy=4, medium=4)) == "易 4、中 4、难 2"
    assert plan_text({"by": "topic", "counts": {"": 1, "继承编": 2}}) == "没写专题 1、继承编 2"
    assert plan_text({"by": "format", "counts": {"truefalse": 3, "single": 7}}) == "单选 7、判断 3"


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        {"by": "difficulty"},
        {"by": "author", "counts": {"easy": 1}},
        {"by": "difficulty", "counts": {}},
        {"by": "difficulty", "counts": {"easy": 0}},
        {"by": "difficulty", "counts": {"easy": True}},
        {"by": "difficulty", "counts": {"easy": 10**6}},
        {"by": "difficulty", "counts": [3]},
        {"by": ["difficulty"], "counts": {"easy": 1}},
    ],
)
def test_what_has_not_the_shape_of_a_plan_is_none(wrong: Any) -> None:
    assert (is_plan(wrong), plan_total(wrong)) == (False, 0)


def test_a_plan_that_can_be_drawn_has_no_fault() -> None:
    assert faults(9, plan(easy=5, medium=2, hard=2)) == []
    assert faults(0, {}, Pool(POOL.candidates)) == []


def test_each_way_a_plan_fails_has_its_own_sentence() -> None:
    assert faults(3, {"by": "difficulty", "counts": {"easy": "3"}}) == [("draw_plan", "unknown")]
    assert faults(4, plan(easy=3)) == [("draw", "sum")]
    assert faults(5, plan(easy=2, hard=3)) == [("draw_plan", "too_few")]
    [fault] = draw_faults(7, plan(hard=3, medium=4), POOL)
    assert "中要 4 道，只有 3 道；难要 3 道，只有 2 道" in fault.text


def test_items_that_must_stay_apart_are_not_counted_twice() -> None:
    assert faults(6, plan(easy=6)) == [("draw_plan", "apart")]
    assert faults(5, plan(easy=5)) == []
    assert faults(11, {}) == [("draw", "apart")]
    assert faults(10, {}) == []
    assert faults(0, {}) == [("draw", "apart")]

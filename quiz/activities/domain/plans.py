"""How the items of an attempt are mixed: so many of each difficulty, format or topic."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from content.items.domain import Fault, JsonDict
from content.items.phrases import DIFFICULTY_NAMES, FORMAT_NAMES
from content.releases.domain import DRAWN_BY, Pool
from quiz.play.domain.drawing import is_drawable, neighbours

BY_NAMES: Final = {"difficulty": "难度", "format": "题型", "topic": "专题"}
MOST: Final = 1000
_NAMES: Final[dict[str, Mapping[str, str]]] = {"difficulty": DIFFICULTY_NAMES, "format": FORMAT_NAMES}


def kind_name(by: str, kind: str) -> str:
    return _NAMES.get(by, {}).get(kind, kind) or "没写专题"


def in_order(by: str, kinds: Mapping[str, int]) -> dict[str, int]:
    """As people count them: easy before hard, the formats as everywhere, topics by name."""
    places = {kind: place for place, kind in enumerate(_NAMES.get(by, {}))}
    return dict(sorted(kinds.items(), key=lambda one: (places.get(one[0], 0), one[0])))


def plan_text(plan: JsonDict) -> str:
    """易 4、中 4、难 2"""
    counts = in_order(plan["by"], plan["counts"])
    return "、".join(f"{kind_name(plan['by'], kind)} {count}" for kind, count in counts.items())


def plan_total(plan: Any) -> int:
    """How many items a plan makes; 0 for what is none."""
    return sum(plan["counts"].values()) if is_plan(plan) else 0


def is_plan(plan: Any) -> bool:
    """Whether it has the shape of one: {"by": "difficulty", "counts": {"easy": 4, "hard": 2}}."""
    if not isinstance(plan, dict) or set(plan) != {"by", "counts"} or plan["by"] not in DRAWN_BY:
        return False
    counts = plan["counts"]
    return (
        isinstance(counts, dict)
        and bool(counts)
        and all(isinstance(kind, str) and type(count) is int for kind, count in counts.items())
        and all(1 <= count <= MOST for count in counts.values())
    )


def draw_faults(draw: int, plan: JsonDict, pool: Pool) -> Iterator[Fault]:
    """Why `draw` items mixed by `plan`, or any where it is empty, cannot be drawn from the pool."""
    barred = neighbours([one.number for one in pool.candidates], pool.apart)
    if plan and not is_plan(plan):
        yield Fault("draw_plan", "unknown", "每份怎么搭配没写对：选一样来分，再写每种几道。")
    elif plan and plan_total(plan) != draw:
        yield Fault("draw", "sum", f"搭配加起来是 {plan_total(plan)} 道，和每次抽题数对不上，请改成一样。")
    elif plan and (lacking := _lacking(plan, pool)):
        yield Fault("draw_plan", "too_few", f"题单里的题不够搭配：{lacking}。少抽几道，或先往题单里加题。")
    elif draw == 0 and barred:
        yield Fault("draw", "apart", _TOGETHER)
    elif draw and not is_drawable(*_wanted(draw, plan, pool), barred):
        yield Fault("draw_plan" if plan else "draw", "apart", _TOO_MANY)


_TOGETHER: Final = (
    "题单里有放在同一份卷里不合适的题，不能全部作答。填上每次抽几道，抽题时会避开；或到题单里把它们移出去。"
)
_TOO_MANY: Final = (
    "题单里有的题会互相说出答案，同一份卷只抽其中一道，这样就抽不满。少抽几道，或先往题单里加题。"
)


def _wanted(draw: int, plan: JsonDict, pool: Pool) -> tuple[list[str], Mapping[str, int]]:
    if plan:
        return pool.kinds(plan["by"]), plan["counts"]
    return [""] * len(pool.candidates), {"": draw}


def _lacking(plan: JsonDict, pool: Pool) -> str:
    there = pool.available(plan["by"])
    return "；".join(
        f"{kind_name(plan['by'], kind)}要 {count} 道，只有 {there.get(kind, 0)} 道"
        for kind, count in in_order(plan["by"], plan["counts"]).items()
        if count > there.get(kind, 0)
    )

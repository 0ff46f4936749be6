"""The rules of an activity as a value, and what is wrong with them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from content.items.domain import AUDIENCES, EVERYBODY, AudienceCounts, Fault, JsonDict
from content.releases.domain import Pool
from content.releases.phrases import held_in_practice, nothing_suits

from .plans import draw_faults

HELD = "held_items"
_YEARS = range(2000, 2201)


@dataclass(frozen=True)
class Rules:
    """The fields of Activity that are rules; there they are explained."""

    opens_at: datetime
    closes_at: datetime | None = None
    audience: str = EVERYBODY
    draw: int = 0
    draw_plan: JsonDict = field(default_factory=dict)
    tries: int = 0
    tries_per: str = "all"
    counts: str = "first"
    scoring: str = "official"
    pass_percent: int | None = None
    limit_seconds: int | None = None
    feedback: str = "each"

    @property
    def is_practice(self) -> bool:
        """Whoever sees the explanations while playing, or plays as often as they like, practises. A contest
        tells at the end and limits the tries."""
        return self.feedback == "each" or not self.tries


@dataclass(frozen=True)
class Choices:
    """What may be chosen, as the tables and registries say."""

    audience: Collection[str]
    tries_per: Collection[str]
    counts: Collection[str]
    scoring: Collection[str]
    feedback: Collection[str]


def rule_faults(rules: Rules, choices: Choices, counts: AudienceCounts, pool: Pool) -> list[Fault]:
    """`counts`: whom the items of the release suit; `pool`: those of them that suit the audience."""
    faults = [*_choice_faults(rules, choices), *_number_faults(rules, counts), *_window_faults(rules)]
    if rules.is_practice and pool.held:
        faults.append(Fault("release", HELD, held_in_practice(pool.held)))
    undrawable = any(fault.field in ("audience", "draw") or fault.code == "empty" for fault in faults)
    return faults if undrawable else [*faults, *draw_faults(rules.draw, rules.draw_plan, pool)]


def _choice_faults(rules: Rules, choices: Choices) -> Iterator[Fault]:
    for name in ("audience", "tries_per", "counts", "scoring", "feedback"):
        if getattr(rules, name) not in getattr(choices, name):
            yield Fault(name, "unknown", "规则里有一项不在可选的范围内，请重新选择。")


def _number_faults(rules: Rules, counts: AudienceCounts) -> Iterator[Fault]:
    item_count = counts.fitting(rules.audience)
    if counts.total == 0:
        yield Fault("release", "empty", "题单里还没有题目，请先添加题目再发布。")
    elif item_count == 0 and rules.audience in AUDIENCES:
        yield Fault("audience", "nothing_suits", nothing_suits(rules.audience))
    elif not rules.draw_plan and not 0 <= rules.draw <= item_count:
        yield Fault("draw", "range", f"每次抽题数要在 0 到 {item_count} 之间，0 表示全部题目。")
    if not 0 <= rules.tries <= 1000:
        yield Fault("tries", "range", "次数要在 0 到 1000 之间，0 表示不限。")
    if rules.pass_percent is not None and not 1 <= rules.pass_percent <= 100:
        yield Fault("pass_percent", "range", "合格线要在 1 到 100 之间，不设就留空。")
    if rules.limit_seconds is not None and not 30 <= rules.limit_seconds <= 4 * 60 * 60:
        yield Fault("limit_seconds", "range", "限时要在 30 秒到 4 小时之间，不限时就留空。")


def _window_faults(rules: Rules) -> Iterator[Fault]:
    for name, moment in (("opens_at", rules.opens_at), ("closes_at", rules.closes_at)):
        if moment is not None and moment.year not in _YEARS:
            yield Fault(name, "range", "时间的年份不对，请写 2000 年到 2200 年之间的时间。")
    if rules.closes_at is not None and rules.closes_at <= rules.opens_at:
        yield Fault("closes_at", "order", "结束时间要晚于开始时间，请改一下。")

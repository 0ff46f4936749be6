"""What the page of figures says."""

from collections.abc import Sequence
from typing import Final

from .domain.advice import Advice, Verdict
from .domain.formulas import FIFTHS
from .domain.plots import LinePlot, Scatter

TABS: Final = {Verdict.LOOK: "要看看", Verdict.GOOD: "好题", Verdict.FEW: "数据太少"}
CHIPS: Final = {
    Advice.CHECK_KEY: "核对答案",
    Advice.TOO_EASY: "太容易",
    Advice.TOO_HARD: "太难",
    Advice.WEAK_OPTION: "干扰项太弱",
    Advice.CHECK_STEM: "核对题干",
}
SENTENCES: Final = {
    Advice.CHECK_KEY: "会得多的人反而答错。先核对答案，再看题干有没有两可的地方。",
    Advice.TOO_EASY: "九成以上的人答对，分不出会和不会。选项可以换得更像一些。",
    Advice.TOO_HARD: "答对的不到两成。看看是不是超出了讲过的，讲解要不要补。",
    Advice.CHECK_STEM: "会得多和会得少的人答得差不多。看看题干和选项有没有两可的地方。",
}
COUNTING: Final = "开始算了，几秒到几分钟，过一会儿刷新就能看到。"
CSV_HEAD: Final = (
    "题号", "版本", "题型", "题干", "人次", "答对率%", "区分度", "中位用时（秒）",
    "最吸引人的错项", "错项占比%", "好", "不好", "建议", "算于",
)  # fmt: skip


def sentence(advice: Advice, weak: Sequence[str]) -> str:
    if advice == Advice.WEAK_OPTION:
        return f"{'、'.join(f'“{name}”' for name in weak)}很少有人选，换一个更像的，或者去掉。"
    return SENTENCES[advice]


def scatter_label(drawn: Scatter) -> str:
    """What the drawing shows, for who does not see it."""
    good = sum(dot.good for dot in drawn.dots)
    told = f"散点图：横轴答对率，纵轴区分度，共 {len(drawn.dots)} 道题，好题 {good} 道"
    return f"{told}，要看看 {len(drawn.dots) - good} 道。逐题数字在下面的表里。"


def lines_label(drawn: LinePlot) -> str:
    told = []
    for line in drawn.lines:
        low, high = (_percent(line.percents, places) for places in (range(FIFTHS), range(FIFTHS - 1, -1, -1)))
        told.append(f"{'正确的' if line.pick.is_key else ''}“{line.pick.name}”从 {low}% 到 {high}%")
    return f"折线图：按其他题的成绩从低到高分五档，各档选各项的百分比。{'；'.join(told)}。"


def _percent(percents: Sequence[int | None], places: range) -> int | None:
    """The first known one in this order."""
    return next((found for place in places if (found := percents[place]) is not None), None)

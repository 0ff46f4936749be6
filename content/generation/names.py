"""What kind of thing bears a coined name, so that wrong names are names of such a thing too."""

import re
from collections.abc import Iterable

from content.facts.domain.fact import Fact
from content.generation.stems import spoken

# what may go by the same name: a drive is called 行动 or 活动
_FAMILIES = (
    ("drive", r"(?:行动|活动|整治|攻坚|检查|专项监督|宣传周|宣传月|宣讲|巡讲|巡回)"),
    ("way", r"(?:工作法|机制|模式|制度|做法|经验)"),
    ("platform", r"(?:平台|系统|小程序|公众号|应用|场景|终端|驾驶舱|程序)"),
    ("mediation", r"(?:调解室|调解工作室|工作室|调解中心|调解站|议事会)"),
    ("station", r"(?:工作站|服务站|驿站|联系点|联络点|服务点|法律服务中心)"),
    ("window", r"(?:窗口|专窗|专区|办案区|通道)"),
    ("court", r"(?:法庭|审判点|巡回点)"),
    ("team", r"(?:团队|队伍|服务队|服务团|讲师团|宣讲团|志愿者|小分队|工作队|[一-鿿]队|[一-鿿]团)"),
    ("brand", r"(?:品牌|项目|工程|计划)"),
    ("school", r"(?:夜校|讲堂|课堂|学院|大讲堂|沙龙|论坛)"),
    ("contest", r"(?:大赛|竞赛|评选|比赛)"),
    ("base", r"(?:基地|实验室|公园|广场|阵地|展馆)"),
    ("column", r"(?:栏目|专栏|直播|节目)"),
)
# 八五: a plan of so many years
PLAN = re.compile(r"[“\"]([一二三四五六七八九])五[”\"]")
_KINDS = tuple((name, re.compile(rf"{words}$")) for name, words in _FAMILIES)
_KIND_SAID = re.compile(r"[一-鿿]{0,16}")
_OWN_KIND = re.compile(r"(?:基地|中心|平台|工程|行动|清单|[队团站室员长岗车])$")
_LEAST = 2
FEWEST = 2  # names of its kind, below which a name is not chosen but written


def bare_name(fact: Fact) -> str:
    return fact.value.strip('“”"')


def kin_of(fact: Fact, names: Iterable[Fact]) -> list[Fact]:
    """Names of the same kind and of about the same length, so that neither tells."""
    own, size = (_own_kind(fact), kind_of(fact)), len(fact.value)
    others = [
        other
        for other in names
        if other.value != fact.value
        and size / 2 <= len(other.value) <= size * 2
        and not PLAN.fullmatch(other.value)
    ]
    return [other for other in others if (_own_kind(other), kind_of(other)) == own]


def _own_kind(fact: Fact) -> str:
    """What the name itself says that it is: no 基地 is a 工作站."""
    found = _OWN_KIND.search(bare_name(fact))
    return found[0] if found else ""


def kind_of(fact: Fact) -> str:
    """By the words behind the name, else by the end of the name itself; "" where neither says it."""
    name = bare_name(fact)
    behind = _KIND_SAID.match(spoken(fact).partition(fact.value)[2])
    said = behind[0] if behind else ""
    for size in range(len(said), _LEAST - 1, -1):
        if found := _family(said[:size]):
            return found
    return _family(name) or said[:_LEAST]


def _family(words: str) -> str:
    return next((name for name, kind in _KINDS if kind.search(words)), "")

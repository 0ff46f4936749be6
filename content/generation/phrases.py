"""What the desk reads while a document is worked on, and of what a new edition changed."""

from typing import Final

from content.facts.domain.correction import Correction
from content.facts.domain.fact import Fact
from content.generation.wording import quoted

READING = "正在分段"
EXTRACTING = "正在找事实"
CARRYING = "正在和上一版对照"
WRITING = "正在写题目草稿"
DONE = "完成"

# what the explanation of a made item calls the document it quotes
CALLED: Final = {"original": "原文：", "digest": "摘编："}

_BEHIND_NUMBER, _BEHIND_UNIT = ("余", "多"), ("以上",)
_SHORT: Final = 40
MOST: Final = 300  # what a finding holds
_FIGURE: Final = {"value", "qualifier", "unit", "type"}


def changed(old: Fact, new: Fact, fields: tuple[str, ...]) -> str:
    """What one fact says now, for the editor of an item that rests on it."""
    if fields == ("askable",):
        return f"新版本里，{_named(old)}已经不宜出题（前后说法不一，或句子离开上下文看不懂）。"
    before, after = difference(old, new, fields)
    return f"新版本里，{_named(old)}由 {before} 改成了 {after}。"


def gone(span: str) -> str:
    return f"新版本里已经没有{quoted(_short(span))}这句话。"


def with_advice(told: str) -> str:
    """The sentences within the room a finding has, and what to do."""
    advice = "请对照新版本改好，或写明为什么仍然可用。"
    return f"{told[: MOST - len(advice)]}{advice}"


def said(fact: Fact) -> str:
    """近5000件, 320余件, 2.8万件以上."""
    unit = "" if fact.value.endswith(fact.unit) else fact.unit
    if fact.qualifier in _BEHIND_NUMBER:
        return f"{fact.value}{fact.qualifier}{unit}"
    if fact.qualifier in _BEHIND_UNIT:
        return f"{fact.value}{unit}{fact.qualifier}"
    return f"{fact.qualifier}{fact.value}{unit}"


def difference(old: Fact, new: Fact, changed: tuple[str, ...]) -> tuple[str, str]:
    """Before and after: of everything that differs, what tells the most in the fewest words."""
    fields = set(changed)
    if fields == {"askable"}:
        return ("可以出题", "不宜出题") if old.askable else ("不宜出题", "可以出题")
    if fields & {"subject", "year", "place"} and old.span != new.span:
        return quoted(_short(old.span)), quoted(_short(new.span))
    if "members" in fields:
        return quoted(_short("、".join(old.members))), quoted(_short("、".join(new.members)))
    if "year" in fields:
        return _year(old), _year(new)
    if "place" in fields:
        return old.place or "没写地方", new.place or "没写地方"
    if fields & _FIGURE:
        return said(old), said(new)
    return old.level or "没有级别", new.level or "没有级别"


def _year(fact: Fact) -> str:
    return f"{fact.year} 年的" if fact.year else "没写年份的"


def _named(fact: Fact) -> str:
    return quoted(_short(fact.subject or fact.span))


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


RECIPE_NAMES: Final = {
    "level_matching": "配对：做法和首创范围",
    "number_matching": "配对：事项和数量",
    "organ_single": "单选：哪个单位做的",
    "figure_ordering": "排序：按数量",
    "rank_single": "单选：第几名",
    "award_single": "单选：获得什么荣誉",
    "document_multiple": "多选：哪些文件",
    "document_single": "单选：哪份文件",
    "date_single": "单选：哪一天",
    "granter_single": "单选：哪个单位定的",
    "spread_single": "单选：在什么范围",
    "reach_single": "单选：哪几级",
    "set_multiple": "多选：包括哪几项",
    "figure_single": "单选：数字是多少",
    "first_single": "单选：哪一项是首创",
    "name_blank": "填空：名称",
    "name_cloze": "选词填空：名称",
    "level_single": "单选：什么级别的首创",
    "figure_numeric": "数值填空：数字是多少",
    "truefalse": "判断：说法对不对",
}
# recipes of before, whose items stay in banks
FORMER_NAMES: Final = {"role_matching": "配对：比喻和领域", "role_single": "单选：小标题的比喻"}


def fact_changed(before: Fact, after: Correction) -> str:
    """What the items that rest on a corrected fact are told."""
    if not after.askable:
        said = "标成了不出题"
    elif (before.value, before.unit) != (after.value, after.unit):
        said = f"从“{before.value}{before.unit}”改成了“{after.value}{after.unit}”"
    else:
        said = "改过了"
    return f"这道题依据的事实{said}。请对照原文看题目还对不对：要改就改好再存，不用改就写明为什么。"

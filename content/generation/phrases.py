"""What the desk reads while a document is worked on."""

from typing import Final

from content.facts.domain.correction import Correction
from content.facts.domain.fact import Fact

READING = "正在分段"
EXTRACTING = "正在找事实"
WRITING = "正在写题目草稿"
DONE = "完成"

RECIPE_NAMES: Final = {
    "level_matching": "配对：做法和首创级别",
    "role_matching": "配对：比喻和领域",
    "number_matching": "配对：事项和数量",
    "organ_single": "单选：哪个单位做的",
    "figure_ordering": "排序：按数量",
    "rank_single": "单选：第几名",
    "award_single": "单选：获得什么荣誉",
    "document_single": "单选：哪份文件",
    "set_multiple": "多选：包括哪几项",
    "figure_single": "单选：数字是多少",
    "first_single": "单选：哪一项是首创",
    "name_blank": "填空：名称",
    "name_cloze": "选词填空：名称",
    "level_single": "单选：什么级别的首创",
    "figure_numeric": "数值填空：数字是多少",
    "truefalse": "判断：说法对不对",
}


def fact_changed(before: Fact, after: Correction) -> str:
    """What the items that rest on a corrected fact are told."""
    if not after.askable:
        said = "标成了不出题"
    elif (before.value, before.unit) != (after.value, after.unit):
        said = f"从“{before.value}{before.unit}”改成了“{after.value}{after.unit}”"
    else:
        said = "改过了"
    return f"这道题依据的事实{said}。请对照原文看题目还对不对：要改就改好再存，不用改就写明为什么。"

"""What columns are called in the files people have, and the one name each has here."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from content.exchange.simplified import simplified

_NAMES = {
    "type": "type questiontype 题类 类型",
    "stem": "题干 标题 question questiontext content stem",
    "options": "选项 备选项 候选项 选项内容 备选答案 options choices",
    "answer": "正确选项 答案选项 正确答案的选项 正确项 answer answers correctanswer correctanswers key",
    "answer_text": "正确答案文本 答案文本 答案内容",
    "rationale": "说明 答案说明 题目说明 解题思路 解答 explanation answerexplanation rationale",
    "difficulty": "difficulty",
    "topic": "知识点 知识点名称 目录 分类 题目分类 试题分类 题库分类 章节 模块 二级考点 考点 标签 专题 科目"
    " topic category tags",
    "code": "代码 题目代码 题目编码 编码 code",
    "number": "题号 序号 编号 原题号 题目编号 试题编号 id no num number #",
    "ignored": "分值 分数 每题得分 题目分值 试题分值 选项数 选项个数 选项数量 时间 限时 时间限制 答题时间"
    " 备注 原因 怎么改 原位置 timelimit timeinseconds time points score",
    "suits": "适合谁 适用学段 audience",
    "citation": "出处 依据 法律依据 法条依据 citation",
    "notes": "选项说明 选项解析",
    "image": "imagelink image 图片 图片链接 题干图片",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
# what nobody can list: 试题题目, 题目描述, 答案详解, 所属章节
_ABOUT = "(?:试题|题目|习题|考题|问题|本题|题干)"
_COMPOSED = {
    "stem": rf"{_ABOUT}(?:题干|题目|试题|问题|标题|内容|正文|描述|名称|文本|文字)?",
    "answer": rf"{_ABOUT}?(?:正确|标准|参考)?的?答案",
    "rationale": rf"(?:{_ABOUT}|答案|参考|答题|文字)?(?:解析|详解|解释|讲解|分析)(?:说明|内容)?",
    "difficulty": rf"{_ABOUT}?(?:难度|难易度|难易程度)(?:系数|等级|级别)?",
    "type": rf"{_ABOUT}?(?:题型|类型)",
    "topic": "所属(?:知识点|目录|分类|章节|模块|科目|题库)",
}
_PATTERNS = {field: re.compile(pattern) for field, pattern in _COMPOSED.items()}
_OPTION = re.compile(
    r"(?:选项|选择项|备选答案|备选项?|候选答案|候选项?|答案|option|answer|choice)?"
    r"([a-j]|[1-9]|10|[一二三四五六七八九十])(?:选项|项)?"
)
_CHINESE = "一二三四五六七八九十"
_NOTE = re.compile(r"[(\[【].*?[)\]】]|\s[-–—]\s.*|[*:：\ufeff\u200b_]|\s|[.、,]+$", re.DOTALL)
_AROUND = re.compile(r"\s*[(\[【]([^()\[\]【】]*)[)\]】]\s*")
_LONGEST = 80  # with what stands in brackets
# how the names of stems begin, and few other cells do
_ASKS = re.compile(r"[\s*【\[(（\ufeff]*(?:[题題问問标標试試习習考本]|stem|question|content)", re.IGNORECASE)


@lru_cache(maxsize=1024)
def field_of(header: str) -> str:
    """stem, answer, option:0 …; "" for a column nobody knows."""
    wide = simplified(unicodedata.normalize("NFKC", header))
    if around := _AROUND.fullmatch(wide):
        wide = around[1]
    name = _NOTE.sub("", wide).lower()
    return next(filter(None, map(_named, [name, *name.split("/")])), "")


def _named(name: str) -> str:
    if name in _FIELDS:
        return _FIELDS[name]
    if not name:
        return ""
    found = _OPTION.fullmatch(name)
    if found and not name.isdigit() and name not in _CHINESE:
        return f"option:{_place(found[1])}"
    return next((field for field, pattern in _PATTERNS.items() if pattern.fullmatch(name)), "")


def fields_of(row: Sequence[str]) -> list[str]:
    """The field of each cell; of two columns with one name only the first counts."""
    fields: list[str] = []
    for cell in row:
        field = field_of(cell) if len(cell) <= _LONGEST else ""
        again = field in fields and field not in ("ignored", "number", "topic", "image")
        fields.append("" if again else field)
    return fields


def header_fields(row: Sequence[str]) -> list[str]:
    """The fields of a row that names the columns of a table of items; [] of any other row, cheaply."""
    asks = any(len(cell) <= _LONGEST and _ASKS.match(cell) and field_of(cell) == "stem" for cell in row)
    fields = fields_of(row) if asks else []
    return fields if is_header(fields) else []


def is_header(fields: Sequence[str]) -> bool:
    """Whether a row that reads so names the columns of a table of items."""
    answered = "answer" in fields or "answer_text" in fields
    return "stem" in fields and (answered or ("type" in fields and "option:0" in fields))


def _place(mark: str) -> int:
    if mark.isdigit():
        return int(mark) - 1
    return _CHINESE.index(mark) if mark in _CHINESE else ord(mark) - ord("a")

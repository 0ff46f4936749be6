"""What columns are called in the files people have, and the one name each has here."""

import re
import unicodedata
from collections.abc import Sequence

_NAMES = {
    "type": "题型 题目类型 试题类型 类型 type questiontype 题类 试题题型",
    "stem": "题干 题目 试题 试题内容 题目内容 题干内容 试题题干 问题 标题 question questiontext content stem",
    "options": "选项 备选项 候选项 选项内容 备选答案 options choices",
    "answer": "答案 正确答案 标准答案 参考答案 正确选项 答案选项 试题答案 正确答案的选项"
    " answer answers correctanswer correctanswers key",
    "answer_text": "正确答案文本 答案文本 答案内容",
    "rationale": "解析 答案解析 试题解析 题目解析 解答 说明 答案说明 讲解"
    " explanation answerexplanation rationale",
    "difficulty": "难度 难易度 难易程度 题目难度 试题难度 难度系数 难度等级 difficulty",
    "topic": "知识点 知识点名称 目录 分类 题目分类 试题分类 章节 模块 二级考点 标签 专题 科目"
    " topic category tags",
    "code": "代码 题目代码 题目编码 编码 code",
    "number": "题号 序号 编号 原题号 题目编号 试题编号 id no num number #",
    "ignored": "分值 分数 每题得分 题目分值 选项数 选项个数 选项数量 时间 限时 答题时间 备注"
    " 原因 怎么改 原位置 timelimit timeinseconds time points score",
    "suits": "适合谁 适用学段 audience",
    "citation": "出处 依据 法律依据 法条依据 citation",
    "notes": "选项说明 选项解析",
    "image": "imagelink image 图片 图片链接 题干图片",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
_OPTION = re.compile(
    r"(?:选项|备选项?|答案|option|answer|choice|選項)?([a-j]|[1-9]|10|[一二三四五六七八九十])(?:选项|项)?"
)
_CHINESE = "一二三四五六七八九十"
_NOTE = re.compile(r"[(\[【].*?[)\]】]|\s[-–—]\s.*|[*:：\ufeff\u200b_]|\s", re.DOTALL)


def field_of(header: str) -> str:
    """stem, answer, option:0 …; "" for a column nobody knows."""
    name = _NOTE.sub("", unicodedata.normalize("NFKC", header)).lower()
    if name in _FIELDS:
        return _FIELDS[name]
    found = _OPTION.fullmatch(name)
    return f"option:{_place(found[1])}" if found and not name.isdigit() and name not in _CHINESE else ""


def fields_of(row: Sequence[str]) -> list[str]:
    """The field of each cell; of two columns with one name only the first counts."""
    fields: list[str] = []
    for cell in row:
        field = field_of(cell) if len(cell) <= 80 else ""
        again = field in fields and field not in ("ignored", "number", "topic", "image")
        fields.append("" if again else field)
    return fields


def is_header(fields: Sequence[str]) -> bool:
    """Whether a row that reads so names the columns of a table of items."""
    answered = "answer" in fields or "answer_text" in fields
    return "stem" in fields and (answered or ("type" in fields and "option:0" in fields))


def _place(mark: str) -> int:
    if mark.isdigit():
        return int(mark) - 1
    return _CHINESE.index(mark) if mark in _CHINESE else ord(mark) - ord("a")

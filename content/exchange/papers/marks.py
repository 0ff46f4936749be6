"""The signs by which the parts of a paper are known. All patterns read half width and stay linear."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.exchange.papers.lines import Line
from content.exchange.type_names import TYPES

_UNTAKEN = (
    "简答 问答 论述 材料分析 材料 案例分析 案例 分析 名词解释 计算 实务 写作 作文 主观 操作 辨析 应用"
    " 综合 阅读理解 改错"
)
_CHOICES = "选择 不定向选择 单项 多项"
_TAKEN = sorted(
    {*_CHOICES.split(), *(name.removesuffix("题") for name in TYPES if name[0] > "一")}, key=len, reverse=True
)
_TYPES = sorted({*_UNTAKEN.split(), *_TAKEN}, key=len, reverse=True)
_TYPE = "|".join(_TYPES)
_SECTION = re.compile(
    r"(?:#{1,4}\s*)?(?P<head>第?\s*[一二三四五六七八九十IVX]{1,4}\s*(?:部分|大题|卷)?\s*[、.:,)]?\s*"
    r"|\([一二三四五六七八九十]{1,3}\)\s*|(?P<digits>[0-9]{1,2}\s*[、.]\s*))?"
    rf"(?:【\s*|\[\s*)?(?P<type>{_TYPE})(?:类)?(?P<ti>试?题)?(?:部分)?(?:\s*[】\]])?\s*"
    r"(?P<rest>(?:[:(,。;【\[—-]|[共每本以请]|\s).{0,300})?"
)
# 二、判断说明题（共 5 小题）: a name of its own, which may hold one that is known
_PART = re.compile(
    r"第?[一二三四五六七八九十]{1,3}(?:部分|大题)?\s*[、.:]\s*(?P<name>(?:(?![的是哪下属])[\u4e00-\u9fff]){2,10})题\s*"
    r"(?:[(\[][^()\[\]]{0,200}[)\]])?\s*[:.。]?"
)
_NUMBERED = re.compile(r"\(?[0-9]{1,4}\s*[.、)]")
TYPE_TAG = re.compile(rf"[(\[【<]\s*(?P<type>{_TYPE})题?\s*(?:[,、;:]?\s*[0-9.]{{1,5}}\s*分)?\s*[)\]】>]")
# 单选题：下列…… behind the number, or alone in the line below it
TYPE_FIRST = re.compile(rf"(?P<type>{'|'.join(_TAKEN)})题\s*(?:[::]|\n)\s*(?=\S)")
POINTS = re.compile(
    r"[(\[【]\s*(?:(?:本题|每题|每小题|本小题|每空)?\s*[0-9.]{1,5}\s*分|分[值数]\s*:?\s*[0-9.]{1,5}\s*分?)\s*[)\]】]"
)
HEADING = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}(?:[、.]|章|节|部分)|\([一二三四五六七八九十]{1,3}\)).{0,40}"
)

_FIELDS = {
    "answer": "正确答案 参考答案 标准答案 答案选项 正确选项 答案 ANSWER answer Answer",
    "rationale": "答案解析 试题解析 题目解析 参考解析 解析 详解 解答 解释 理由 法律依据 依据 出处 讲解",
    "difficulty": "难易程度 难易度 难度系数 难度等级 题目难度 试题难度 难度",
    "topic": "知识点名称 知识点 考查点 考点 所属章节 章节 目录 分类 标签",
    "type": "题目类型 试题类型 题型",
    "code": "题目代码 代码",
    "stem": "题干 题目 试题 问题",
    "ignored": "分值 分数 得分 我的答案 学生答案 你的答案 考生答案 作答时间 答题时间 选项数 正确率",
}
_FIELD_OF = {name: field for field, names in _FIELDS.items() for name in names.split()}
_NAME = "|".join(sorted(_FIELD_OF, key=len, reverse=True))
_FIELD = rf"(?:【\s*(?P<a>{_NAME})\s*】\s*[::]?|\[\s*(?P<b>{_NAME})\s*\]\s*:?|(?P<c>{_NAME})\s*:)\s*"
_SAID = r"(?:[A-Z、, ]{1,15}|[√×✓✗对错]|正确|错误)[.。]?$"
_FIELD_FIRST = re.compile(
    rf"{_FIELD}|[(\[【]\s*(?P<d>{_NAME})\s*[::]\s*"
    r"|(?P<e>(?:正确|参考|标准)?答案)\s*[是为]?\s*(?=[A-Z√×✓✗对错])|(?P<f>[应故]?选)\s*(?=[A-Z]{1,8}[.。]?$)"
    rf"|(?P<g>答)\s*:\s*(?={_SAID})"
)
_FIELD_WITHIN = re.compile(rf"(?:(?<=[\s;。!?.)\]】,、])|(?=【))(?:{_FIELD})")
# what may follow the words of an option in the same line
_AMID = frozenset(["answer", "rationale", "difficulty", "topic", "ignored"])
_KEPT_NAMES = frozenset(["法律依据", "依据", "出处"])

_OPTION_FIRST = re.compile(
    r"(?:[○●□■☐☑◯▢◻]\s*)?(?:选项\s*)?(?:([A-Za-z])\s*[.、:)]|[(\[【]\s*([A-Za-z])\s*[)\]】]\s*[.、:]?)\s*"
)
_OPTION_WITHIN = re.compile(r"(?<![A-Za-z0-9])(?:([A-Z])\s?[.、:)]|[(\[【]\s?([A-Z])\s?[)\]】][.、:]?)\s*")
_BARE_FIRST = re.compile(r"([A-Z])(?:\s+(?=\S)|(?=[\u4e00-\u9fff]))")
_BARE_WITHIN = re.compile(r"(?<=\s)([A-Z])(?:\s+(?=\S)|(?=[\u4e00-\u9fff]))")


@dataclass(frozen=True)
class Field:
    name: str
    start: int
    end: int
    keep: bool = False  # its heading belongs to the words
    bracketed: bool = False  # with what it says, as in （答案：A）


def field_at(plain: str) -> Field | None:
    """The field that a line begins with."""
    found = _FIELD_FIRST.match(plain)
    return _field(found) if found else None


def fields_within(plain: str, start: int, *, all_names: bool) -> Iterator[Field]:
    """Fields further on in a line; behind a stem or an option only those nobody would write there."""
    for found in _FIELD_WITHIN.finditer(plain, start):
        field = _field(found)
        if all_names or field.name in _AMID:
            yield field


def option_at(plain: str) -> tuple[int, int] | None:
    """The place of the option that a line begins with, and where its words begin."""
    found = _OPTION_FIRST.match(plain)
    return (ord((found[1] or found[2]).upper()) - 65, found.end()) if found else None


def bare_option_at(plain: str) -> tuple[int, int] | None:
    """A letter and no sign behind it: an option only among its like."""
    found = _BARE_FIRST.match(plain)
    return (ord(found[1]) - 65, found.end()) if found else None


def options_within(
    plain: str, start: int, end: int, first: int, *, bare: bool = False
) -> list[tuple[int, int]]:
    """(start, start of the words) of the options from place `first` on, in the order of the alphabet.

    `bare` letters have nothing behind them but a space, or not even that.
    """
    spans = list[tuple[int, int]]()
    for found in (_BARE_WITHIN if bare else _OPTION_WITHIN).finditer(plain, start, end):
        if ord(next(filter(None, found.groups()))) - 65 == first + len(spans):
            spans.append((found.start(), found.end()))
    return spans


def type_of_section(line: Line) -> str | None:
    """一、单选题（每题 2 分） and its like; 判断：下列…… is the beginning of an item.

    "" for a section of a type nobody knows, None for what begins no section.
    """
    found = _SECTION.fullmatch(line.plain)
    if not found:
        part = _PART.fullmatch(line.plain)
        return (
            next((name for name in (*_TAKEN, *_UNTAKEN.split()) if name in part["name"]), "")
            if part
            else None
        )
    rest = (found["rest"] or "").strip()
    if _NUMBERED.match(rest):
        return None
    if found["digits"] and rest and rest[0] not in "(共每":
        return None
    sure = (found["head"] or found["ti"]) and not (found["ti"] is None and rest[:1] == ":")
    return found["type"] if sure or not rest else None


def _field(found: re.Match[str]) -> Field:
    named = found.groupdict()
    word = next(name for key in "abcdefg" if (name := named.get(key)))
    return Field(
        _FIELD_OF.get(word, "answer"), found.start(), found.end(), word in _KEPT_NAMES, bool(named.get("d"))
    )

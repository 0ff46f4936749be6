"""The tables that can be written: their columns, and what of an item each of them can hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from content.exchange.layouts import LAYOUTS

_ALL = ("single", "multiple", "truefalse", "numeric", "blank", "ordering", "matching", "cloze")
_LETTERS = tuple("ABCDEFGH")


@dataclass(frozen=True)
class Shape:
    """
    layout      the code of the layout as it is read
    name        as sentences call it
    columns     the header
    above       rows before the header
    help        the row of instructions below it, where there is one
    types       the word for each format it has; empty where the options tell the format
    always      what stands in a column of every item, by header
    stem_max, option_max  in letters; 0 for no limit
    """

    layout: str
    name: str
    columns: tuple[str, ...]
    types: Mapping[str, str]
    above: tuple[tuple[str, ...], ...] = ()
    help: tuple[str, ...] = ()
    always: Mapping[str, str] = field(default_factory=dict)
    stem_max: int = 0
    option_max: int = 0

    @property
    def numbered(self) -> bool:
        return LAYOUTS[self.layout].numbered


GENERIC = Shape(
    "generic",
    "通用表格",
    (
        *("代码", "题型", "题干", *(f"选项{letter}" for letter in _LETTERS)),
        *("答案", "解析", "难度", "知识点", "适合谁", "出处", "选项说明"),
    ),
    types=dict(zip(_ALL, ("单选", "多选", "判断", "数值", "填空", "排序", "配对", "选词填空"), strict=True)),
)

CHAOXING = Shape(
    "chaoxing",
    "超星的表",
    ("目录", "题型", "题干", "正确答案", "答案解析", "难易度", "知识点", "选项数", *_LETTERS[:7]),
    types={"single": "单选题", "multiple": "多选题", "truefalse": "判断题", "blank": "填空题"},
)

KAHOOT = Shape(
    "kahoot",
    "Kahoot 的表",
    (
        "",
        "Question - max 120 characters",
        *(f"Answer {number} - max 75 characters" for number in range(1, 5)),
        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
        "Correct answer(s) - choose at least one",
    ),
    types={"single": "", "multiple": "", "truefalse": ""},
    above=(("", "Quiz template"), *[()] * 6),
    always={"Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs": "20"},
    stem_max=120,
    option_max=75,
)

QUIZIZZ = Shape(
    "quizizz",
    "Wayground（Quizizz）的表",
    (
        "Question Text",
        "Question Type",
        *(f"Option {number}" for number in range(1, 6)),
        "Correct Answer",
        "Time in seconds",
        "Image Link",
        "Answer explanation",
    ),
    # without a type two options that say true and false are a true-false item
    types={"single": "Multiple Choice", "multiple": "Checkbox", "truefalse": ""},
    help=("Text of the question (required)", "(optional, default is Multiple Choice)"),
    always={"Time in seconds": "30"},
)

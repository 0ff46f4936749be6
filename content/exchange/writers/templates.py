"""Tables to fill in, with three rows that show how."""

from dataclasses import replace

from content.exchange.items import TakenItem
from content.exchange.writers.shapes import CHAOXING, GENERIC, Shape
from content.exchange.writers.tables import as_xlsx, table_rows
from content.items.domain import ItemContent

_HELP = {
    "代码": "可不填；填了，再导入时就认得是同一道题",
    "题型": "必填：单选、多选、判断、填空、数值、排序、配对、选词填空",
    "题干": "必填；填空题的空写成四条下划线 ____",
    "选项A": "单选、多选至少填两个选项",
    "答案": "必填：选项字母；判断写 对 或 错；几个空之间用 |，几种写法之间用 ;",
    "解析": "可不填",
    "难度": "可不填：易、中、难",
    "知识点": "可不填",
    "适合谁": "可不填：小学、初中、高中、成人，几种用顿号隔开",
    "出处": "可不填，例如 《民法典》第十七条",
    "选项说明": "可不填：一行说一个选项，写成 A：为什么有人会选",
    "目录": "选填，例如 /宪法",
    "正确答案": "必填：选项字母；判断写 正确 或 错误；几个空之间用 |",
    "答案解析": "选填",
    "难易度": "选填：易、中、难",
    "选项数": "选填",
    "A": "单选、多选至少填两个选项",
}


def _options(*texts: str) -> list[dict[str, str]]:
    return [{"id": id, "text": text} for id, text in zip("abcd", texts, strict=False)]


SAMPLES = (
    TakenItem(
        1,
        ItemContent(
            "single",
            "国家宪法日是每年的哪一天？",
            {"options": _options("3月15日", "4月15日", "12月4日", "12月9日")},
            {"option": "c"},
            "现行宪法在1982年12月4日通过并公布施行，这一天定为国家宪法日。",
            difficulty="easy",
        ),
        topic="宪法",
    ),
    TakenItem(
        2,
        ItemContent(
            "multiple",
            "下列哪些是民法典规定的承担民事责任的方式？",
            {"options": _options("停止侵害", "赔偿损失", "赔礼道歉", "行政拘留")},
            {"options": ["a", "b", "c"]},
            "见民法典第一百七十九条。行政拘留是行政处罚。",
        ),
        topic="民法典",
    ),
    TakenItem(
        3,
        ItemContent(
            "truefalse",
            "十八周岁以上的自然人为成年人。",
            {},
            {"value": True},
            "见民法典第十七条。",
            difficulty="easy",
        ),
        topic="民法典",
    ),
)
TEMPLATES: dict[str, Shape] = {
    shape.layout: replace(shape, help=tuple(_HELP.get(column, "") for column in shape.columns))
    for shape in (GENERIC, CHAOXING)
}


def template(layout: str) -> bytes:
    """An .xlsx for one of TEMPLATES: header, a row of help, three items. Raises KeyError."""
    shape = TEMPLATES[layout]
    rows, _ = table_rows(SAMPLES, shape)
    return as_xlsx(rows, shape)

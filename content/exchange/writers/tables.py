"""Items as tables: .xlsx in the layouts of four programs, and .csv."""

import csv
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from io import StringIO

from content.exchange.asides import shown_citation
from content.exchange.guarding import guarded
from content.exchange.headers import fields_of
from content.exchange.identity import noted_options
from content.exchange.items import TakenItem
from content.exchange.writers.base import Writer, Written
from content.exchange.writers.rows import CannotHold, row_of
from content.exchange.writers.shapes import CHAOXING, GENERIC, KAHOOT, QUIZIZZ, Shape
from content.exchange.writers.workbooks import xlsx_of

_NAMED = 10  # items that a sentence counts up
_WIDTHS = {"stem": 50, "answer": 16, "rationale": 40, "topic": 14, "code": 18}

type Rows = list[list[str]]


def write_table(items: Sequence[TakenItem], shape: Shape, pack: Callable[[Rows, Shape], bytes]) -> Written:
    rows, left_out = table_rows(items, shape)
    return Written(pack(rows, shape), left_out)


def table_rows(items: Sequence[TakenItem], shape: Shape) -> tuple[Rows, list[str]]:
    """The rows below the header, and what of the items is not in them."""
    rows: Rows = []
    left_out = list[str]()
    lost = defaultdict[str, list[int]](list)
    for number, item in enumerate(items, 1):
        try:
            row, back = row_of(item, shape)
        except CannotHold as reason:
            left_out.append(f"第 {number} 题“{item.content.stem[:20]}”没有写进去：{reason}")
            continue
        rows.append(row)
        for words in _lost(item, back, shape):
            lost[words].append(number)
    return rows, left_out + [_sentence(words, numbers, shape) for words, numbers in lost.items()]


def above(shape: Shape) -> Rows:
    """The header, and what stands before and right after it."""
    return [list(row) for row in (*shape.above, shape.columns, *([shape.help] if shape.help else []))]


def as_xlsx(rows: Rows, shape: Shape) -> bytes:
    return xlsx_of([*above(shape), *rows], header=len(shape.above), widths=widths_of(shape))


def widths_of(shape: Shape) -> dict[int, int]:
    return {
        column: 22 if field.startswith("option:") else _WIDTHS.get(field, 10)
        for column, field in enumerate(fields_of(shape.columns))
    }


def as_csv(rows: Rows, shape: Shape) -> bytes:
    """With the mark by which Excel knows UTF-8, and nothing that it would take for a formula."""
    text = StringIO()
    csv.writer(text).writerows([guarded(cell) for cell in row] for row in [*above(shape), *rows])
    return text.getvalue().encode("utf-8-sig")


def _lost(item: TakenItem, back: TakenItem, shape: Shape) -> list[str]:
    content, fields = item.content, fields_of(shape.columns)
    here = {
        "讲解": content.rationale and "rationale" not in fields,
        "难度": content.difficulty != "medium" and "difficulty" not in fields,
        "专题": item.topic != back.topic,
        "代码": item.code != back.code,
        "出处": shown_citation(content.citation) != back.content.citation,
        "选项说明": noted_options(content) != noted_options(back.content),
        "适合谁": list(item.suits) != list(back.suits),
        "不打乱选项": content.body.get("fixed_order"),
        "填写提示": content.body.get("hint"),
        "图片": content.body.get("picture"),
        "材料": content.body.get("case"),
    }
    return [words for words, there in here.items() if there]


def _sentence(words: str, numbers: Sequence[int], shape: Shape) -> str:
    named = "、".join(map(str, numbers[:_NAMED])) + ("……" if len(numbers) > _NAMED else "")
    why = "写下来会读成别的" if words in shape.columns else f"{shape.name}里没有放它的地方"
    return f"{len(numbers)} 道题的“{words}”没有写进去，{why}（第 {named} 题）。"


def _xlsx(shape: Shape) -> Writer:
    return Writer(shape.layout, ".xlsx", partial(write_table, shape=shape, pack=as_xlsx))


TABLES: tuple[Writer, ...] = (
    *map(_xlsx, (GENERIC, CHAOXING, KAHOOT, QUIZIZZ)),
    Writer("csv", ".csv", partial(write_table, shape=GENERIC, pack=as_csv)),
)

"""What of a sheet is not to be seen on the screen and is read all the same, in sentences."""

from collections.abc import Sequence

from content.exchange.sheets import column_letter

_SHOWN = 10


def hidden_sheet(name: str) -> str:
    return f"工作表“{name}”是隐藏的，没有读。要带进来的，请先取消隐藏。"


def hidden_parts(name: str, rows: Sequence[int], columns: Sequence[int]) -> list[str]:
    """Rows and columns from 0."""
    remarks = []
    if rows:
        places = "、".join(str(row + 1) for row in rows[:_SHOWN]) + ("等" if len(rows) > _SHOWN else "")
        remarks.append(f"工作表“{name}”里有 {len(rows)} 行是隐藏的（第 {places} 行），也一起读了。")
    if columns:
        letters = "、".join(map(column_letter, columns[:_SHOWN])) + ("等" if len(columns) > _SHOWN else "")
        remarks.append(f"工作表“{name}”里有隐藏的列（{letters} 列），也一起读了。")
    return remarks

"""UNIT_MIX: the options are not of one unit, one precision, one type."""

from collections.abc import Iterator

from content.items.checks.base import Complaint, Subject
from content.items.checks.figures import Figure, read_figure, units_agree
from content.items.checks.parts import options_of

CODE = "UNIT_MIX"


def check(subject: Subject) -> Iterator[Complaint]:
    figures = [read_figure(option.text) for option in options_of(subject.content)]
    numbers = [figure for figure in figures if figure]
    if not numbers or len(figures) < 2:
        return
    if len(numbers) < len(figures):
        yield Complaint(CODE, "options", "选项有的是数、有的不是，请全部换成同一类。")
    elif not _one_unit(numbers):
        yield Complaint(CODE, "options", "选项的单位不一样，一看便能排除，请统一单位。")
    elif not _one_precision(numbers):
        yield Complaint(CODE, "options", "选项的小数位数或“万、亿”写法不一样，请写成同样的精度。")


def _one_unit(numbers: list[Figure]) -> bool:
    first = numbers[0]
    # 个 with nothing beside it is seen as quickly as another unit
    agree = all(units_agree(first.unit, one.unit) and bool(first.unit) == bool(one.unit) for one in numbers)
    return agree and len({one.kind for one in numbers}) == 1


def _one_precision(numbers: list[Figure]) -> bool:
    return len({one.decimals for one in numbers}) == 1 and len({one.scale for one in numbers}) == 1

"""A row of a table says its numbers without their units."""

import pytest

from content.items.checks.cells import in_cell
from content.items.checks.figures import read_figure


@pytest.mark.parametrize(
    ("told", "row", "stands"),
    [
        ("318件", "信访受理\t318\t402", True),
        ("20.9%", "信访受理\t318\t402\t-20.9", True),
        ("12870万元", "涉及金额(万元)\t12,870", True),
        ("0.9万人次", "法治讲座 | 64 | 0.9", True),
        ("31件", "信访受理\t318\t402", False),
        ("318件", "信访受理318", False),
    ],
)
def test_a_whole_cell_of_a_row_bears_a_number_out(told: str, row: str, stands: bool) -> None:
    figure = read_figure(told)
    assert figure is not None
    assert in_cell(figure, row) is stands

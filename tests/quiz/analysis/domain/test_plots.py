"""Where points and lines stand, reckoned by hand."""

import pytest

from quiz.analysis.domain.gathering import Pick
from quiz.analysis.domain.plots import Point, line_plot, scatter


def test_corners_and_the_middle():
    """0 % lies at x = 46, 100 % at 404; discrimination 0.8 at y = 8, −0.4 at 252."""
    drawn = scatter([Point(1, 0, 0.8, True), Point(2, 1, -0.4, False), Point(3, 0.5, 0.2, True)], chosen=None)
    assert [(dot.x, dot.y, dot.good) for dot in drawn.dots] == [
        ("46.0", "8.0", True), ("404.0", "252.0", False), ("225.0", "130.0", True),
    ]  # fmt: skip


def test_what_lies_beyond_stands_at_the_edge_and_the_chosen_one_on_top():
    drawn = scatter([Point(7, 0, -1, False), Point(8, 0, 1, True)], chosen=7)
    assert [(dot.y, dot.chosen) for dot in drawn.dots] == [("8.0", False), ("252.0", True)]


def test_the_zone_of_good_items_and_the_ticks():
    drawn = scatter([], chosen=None)
    assert tuple(drawn.zone) == ("117.6", "8.0", "250.6", "122.0")
    assert [tick.label for tick in drawn.across] == ["0%", "25%", "50%", "75%", "100%"]
    assert [tick.label for tick in drawn.up] == ["−0.4", "−0.2", "0.0", "0.2", "0.4", "0.6", "0.8"]


PICKS = [Pick("甲", True, 25, [2, 3, 4, 7, 9]), Pick("乙", False, 25, [8, 7, 6, 3, 1])]


def test_shares_in_each_fifth():
    """90 % is the highest share, so the frame goes to 100 in steps of 20; 198 units high."""
    plot = line_plot(PICKS, [10] * 5)
    assert [line.percents for line in plot.lines] == [[20, 30, 40, 70, 90], [80, 70, 60, 30, 10]]
    assert plot.lines[0].points == "52.0,172.4 132.0,152.6 212.0,132.8 292.0,73.4 372.0,33.8"
    assert plot.lines[0].ends == [("52.0", "172.4"), ("372.0", "33.8")]
    assert [(line.letter, line.label) for line in plot.lines] == [("a", "90%"), ("b", "10%")]
    assert [tick.label for tick in plot.up] == ["0", "20", "40", "60", "80", "100"]


def test_a_fifth_without_people_is_passed_over():
    plot = line_plot(PICKS, [10, 0, 10, 0, 10])
    assert [line.percents for line in plot.lines] == [[20, None, 40, None, 90], [80, None, 60, None, 10]]
    assert plot.lines[0].points.count(",") == 3


@pytest.mark.parametrize("fifths", [[0, 0, 0, 0, 0], [0, 0, 9, 0, 0]])
def test_one_kind_of_people_makes_no_line(fifths):
    assert line_plot(PICKS, fifths) is None


def test_labels_of_lines_that_meet_are_moved_apart_upwards():
    """All three end at 3 of 9, whose height leaves the lowest label where it belongs."""
    picks = [Pick(name, False, 9, [0, 0, 0, 0, 3]) for name in "甲乙丙"]
    labels = [float(line.label_y) for line in line_plot(picks, [9] * 5).lines]
    assert [round(labels[0] - label, 1) for label in labels] == [0, 17, 34]


def test_a_low_frame_has_finer_steps():
    plot = line_plot([Pick("甲", True, 2, [1, 0, 0, 0, 4])], [10] * 5)
    assert [tick.label for tick in plot.up] == ["0", "10", "20", "30", "40"]

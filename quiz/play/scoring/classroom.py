from .base import ScoringRule


class Classroom(ScoringRule):
    """课堂: a right answer is worth at least 70 %."""

    code = "classroom"
    full_points = 1000
    speed_weight = 0.3

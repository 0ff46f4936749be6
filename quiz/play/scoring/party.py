from .base import ScoringRule


class Party(ScoringRule):
    """快答: half of the points are for speed."""

    code = "party"
    full_points = 1000
    speed_weight = 0.5

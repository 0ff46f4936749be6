from .base import ScoringRule


class Official(ScoringRule):
    """官方赛制: only what is right counts; time decides ties alone."""

    code = "official"
    full_points = 100
    speed_weight = 0

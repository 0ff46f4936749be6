"""The words of play in Chinese."""

from typing import Final

SCORING: Final = {"official": "官方赛制", "classroom": "课堂", "party": "快答"}

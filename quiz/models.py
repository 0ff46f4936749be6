"""Gathers the tables of every feature, so that Django finds them. Nobody else imports from here."""

from quiz.activities.models import Activity, ActivityEntry
from quiz.analysis.models import VersionStatistics
from quiz.boards.models import Board, BoardCount, BoardEntry, BoardResult
from quiz.live.models import Room, RoomSeat, Round
from quiz.opinions.models import Decision, Opinion
from quiz.people.models import Player
from quiz.play.models import (
    Attempt,
    Correction,
    Mark,
    Paper,
    PaperItem,
    Response,
    Ruling,
    Score,
    ScoreChange,
)

__all__ = [
    "Activity",
    "ActivityEntry",
    "Attempt",
    "Board",
    "BoardCount",
    "BoardEntry",
    "BoardResult",
    "Correction",
    "Decision",
    "Mark",
    "Opinion",
    "Paper",
    "PaperItem",
    "Player",
    "Response",
    "Room",
    "RoomSeat",
    "Round",
    "Ruling",
    "Score",
    "ScoreChange",
    "VersionStatistics",
]

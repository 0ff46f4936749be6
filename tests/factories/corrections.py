"""A key put right, in the fewest words a test can say it."""

from datetime import datetime, timedelta
from typing import Any

from content.items.models import ItemVersion
from content.staff.models import User
from quiz.boards.actions import fold_board
from quiz.boards.comparison import compare_with_rebuild
from quiz.boards.models import Board
from quiz.corrections.actions import correct_key, void_wording
from quiz.corrections.following import apply_corrections
from quiz.play.models import Correction
from tests.cast import NOW, teacher_zhou

LATER = NOW + timedelta(hours=1)
REASON = "热线 2026 年换了号码"


def reworded(version: ItemVersion, *, author: User | None = None, **changes: Any) -> ItemVersion:
    """The next wording of the item, approved: with another key, unless told otherwise."""
    fields = {name: getattr(version, name) for name in ("format", "stem", "body", "option_notes", "citation")}
    fields |= {"key": {"option": "a"}, "rationale": "新的讲解", **changes}
    return ItemVersion.objects.create(
        item=version.item, number=version.number + 1, created_at=NOW, frozen_at=NOW, author=author, **fields
    )


def corrected(version: ItemVersion, key: dict[str, Any] | None = None, now: datetime = LATER) -> Correction:
    """The decision alone: what follows from it is yet to come."""
    newer = reworded(version, key=key or {"option": "a"})
    return correct_key(version=version, by_version=newer, reason=REASON, by=teacher_zhou(), now=now)


def voided(version: ItemVersion, now: datetime = LATER) -> Correction:
    return void_wording(version=version, reason=REASON, by=teacher_zhou(), now=now)


def apply(version: ItemVersion, now: datetime = LATER) -> dict[str, int]:
    """The worker's part."""
    return apply_corrections(version=version, now=now)


def fold_all() -> None:
    """Every board folded, and equal to what a rebuild would give."""
    for board in Board.objects.all():
        fold_board(board_id=board.pk, now=LATER)
        assert compare_with_rebuild(board).equal

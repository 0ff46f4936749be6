"""What players say of items, in the fewest words a test can say it."""

from datetime import datetime

from quiz.opinions.actions import report_item
from quiz.opinions.models import Opinion
from quiz.play.closing import closed_item
from quiz.play.models import Attempt
from tests.cast import NOW, make_player
from tests.factories.play import answer, make_activity, make_attempt, make_release


def answered(*, right: bool = False, release=None, nickname: str = "小明") -> Attempt:
    """An attempt whose first item is answered and explained."""
    attempt = make_attempt(make_player(nickname), release=release, feedback="each", opens_at=NOW)
    answer(attempt, 1, right=right)
    return attempt


def item_of(attempt: Attempt, number: int = 1):
    claim = (attempt.player_id, attempt.player.token_version)
    return closed_item(claim, attempt.paper_id, number)


def report(
    attempt: Attempt, reason: str = "wrong_key", words: str = "", *, number: int = 1, now: datetime = NOW
) -> Opinion:
    return report_item(item=item_of(attempt, number), reason=reason, words=words, now=now)


__all__ = ["answered", "item_of", "make_activity", "make_release", "report"]

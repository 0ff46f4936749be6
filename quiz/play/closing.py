"""An item that is closed for a player, however it was played: who may speak of it must have seen its key."""

from dataclasses import dataclass

from .domain.shown import Answered
from .errors import AttemptNotFound, ItemNotClosed, ItemNotOpen
from .models import HOSTED, Attempt
from .papers import PaperEntry
from .queries import answer_log, is_closed, paper_entry
from .rulings import rulings_of


@dataclass(frozen=True)
class ClosedItem:
    """`last`: the player's own answer, None where there was none."""

    attempt: Attempt
    entry: PaperEntry
    last: Answered | None


def closed_item(claim: tuple[int, int] | None, paper_id: int, number: int) -> ClosedItem:
    """The item `number` of a paper that the player of the claim (player id, token version) has played.

    Raises AttemptNotFound, ItemNotOpen where the paper has no such item, ItemNotClosed.
    """
    if claim is None:
        raise AttemptNotFound
    player_id, version = claim
    own = Attempt.objects.filter(paper=paper_id, player=player_id, player__token_version=version)
    attempt = own.order_by("-pk").first()
    if attempt is None:
        raise AttemptNotFound
    entry = paper_entry(attempt, number)
    if entry is None:
        raise ItemNotOpen
    last = answer_log(attempt).get(number)
    if attempt.feedback == HOSTED:
        closed = number in rulings_of({paper_id})[paper_id].closed
    else:
        closed = is_closed(attempt, last)
    if not closed:
        raise ItemNotClosed
    return ClosedItem(attempt, entry, last)

"""Writing opinions and what the desk makes of them."""

from datetime import datetime
from typing import Any, Final

from django.db import transaction

from content.items.models import ItemVersion
from content.staff.models import User
from quiz.play.closing import ClosedItem

from .errors import NoteMissing, ReasonMissing, UnknownOutcome, WordsTooLong
from .models import Decision, Opinion, Outcome, Reason, Thumb

MOST_WORDS: Final = 200


def give_thumb(*, item: ClosedItem, thumb: str, now: datetime) -> Opinion:
    """The thumb of the player; the same one again, or an unknown one, takes it back."""
    with transaction.atomic():
        opinion = _locked(item, now)
        opinion.thumb = thumb if thumb in Thumb.values and opinion.thumb != thumb else ""
        opinion.save(update_fields=["thumb"])
    return opinion


def report_item(*, item: ClosedItem, reason: str, words: str, now: datetime) -> Opinion:
    """Raises ReasonMissing, WordsTooLong. Another report of the same wording takes the place of the first."""
    words = " ".join(words.split())
    if reason not in Reason.values:
        raise ReasonMissing
    if len(words) > MOST_WORDS:
        raise WordsTooLong(MOST_WORDS)
    return _write_report(item, now, reason=reason, words=words, reported_at=now)


def withdraw_report(*, item: ClosedItem, now: datetime) -> Opinion:
    return _write_report(item, now, reason="", words="", reported_at=None)


def decide(
    *,
    version: ItemVersion,
    reason: str,
    outcome: str,
    note: str,
    covers_until: datetime,
    by: User,
    now: datetime,
) -> Decision:
    """Settles what was told of a wording for one reason until the page was shown.

    Raises UnknownOutcome, and NoteMissing for 已处理 without a word.
    """
    note = " ".join(note.split())[: Decision._meta.get_field("note").max_length]
    if outcome not in Outcome.values:
        raise UnknownOutcome
    if outcome == Outcome.MENDED and not note:
        raise NoteMissing
    return Decision.objects.create(
        version=version,
        reason=reason,
        outcome=outcome,
        note=note,
        covers_until=min(covers_until, now),
        by=by,
        made_at=now,
    )


@transaction.atomic
def _write_report(item: ClosedItem, now: datetime, **report: Any) -> Opinion:
    opinion = _locked(item, now)
    for name, value in report.items():
        setattr(opinion, name, value)
    opinion.attempt, opinion.number = item.attempt, item.entry.number
    opinion.save(update_fields=[*report, "attempt", "number"])
    return opinion


def _locked(item: ClosedItem, now: datetime) -> Opinion:
    """The player's one opinion of the wording, made where there is none."""
    where = {"attempt": item.attempt, "number": item.entry.number, "given_at": now}
    return Opinion.objects.select_for_update().get_or_create(
        player_id=item.attempt.player_id, version_id=item.entry.version_id, defaults=where
    )[0]

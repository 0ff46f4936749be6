"""What a player is told of an item that is closed for him; queries.feedback sees to it that it is."""

from content.items import formats

from .domain.shown import Answered, CorrectionNote, FeedbackView, Question
from .models import Attempt
from .papers import PaperEntry


def explained(
    question: Question, attempt: Attempt, entry: PaperEntry, last: Answered | None, share: int | None
) -> FeedbackView:
    content, item_format = entry.content, formats.get(entry.content.format)
    return FeedbackView(
        question=question,
        right=last is not None and last.quality == 1,
        points=(last.points if last else None) or 0,
        quality=(last.quality if last else None) or 0,
        key={} if entry.void else content.key,
        key_text="" if entry.void else item_format.key_text(content),
        answer_text=item_format.answer_text(last.answer, content) if last else "",
        rationale="" if entry.void else content.rationale,
        citation={} if entry.void else content.citation,
        option_notes={} if entry.void else content.option_notes,
        spent_ms=last.spent_ms if last else 0,
        share_percent=share,
        correction=_note(attempt, entry),
    )


def _note(attempt: Attempt, entry: PaperEntry) -> CorrectionNote | None:
    """Who began later has never seen another key; that an item is void everybody must be told."""
    made = entry.correction
    if made is None or (attempt.started_at > made.made_at and not made.void):
        return None
    return CorrectionNote(made.id, made.void, made.reason, made.made_at)

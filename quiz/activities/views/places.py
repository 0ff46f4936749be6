"""Where a player is sent: the addresses inside one attempt."""

from django.urls import reverse

from quiz.play.domain.shown import Step
from quiz.play.models import Attempt, Feedback
from quiz.play.queries import current_number


def item_url(attempt: Attempt, number: int) -> str:
    return reverse("play:item", args=[attempt.pk, number])


def hand_in_url(attempt: Attempt) -> str:
    return reverse("play:hand_in", args=[attempt.pk])


def result_url(attempt: Attempt) -> str:
    return reverse("play:result", args=[attempt.pk])


def place_url(attempt: Attempt) -> str:
    """Where the attempt goes on: its current item, handing in, or its result."""
    if attempt.finished_at is not None:
        return result_url(attempt)
    number = current_number(attempt)
    return hand_in_url(attempt) if number is None else item_url(attempt, number)


def number_after(number: int, steps: list[Step]) -> int | None:
    """The item to go on with; None when it is time to hand in or to see the result.

    While feedback waits for the end: the next one, until none is left open. Looking back at a finished
    attempt: the next wrong one.
    """
    states = {step.number: step.state for step in steps}
    if all(state in ("right", "wrong") for state in states.values()):
        return next((n for n in sorted(states) if n > number and states[n] == "wrong"), None)
    still_open = [n for n in sorted(states) if states[n] in ("open", "now") and n != number]
    if not still_open:
        return None
    return next((n for n in still_open if n > number), still_open[0])


def sees_feedback_at_once(attempt: Attempt) -> bool:
    return attempt.feedback == Feedback.EACH

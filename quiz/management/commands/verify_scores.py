"""Replays the log of answers and compares: responses → marks → scores → results on boards."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quiz.activities.verification import result_differences
from quiz.live.board_results import room_differences
from quiz.play.models import HOSTED, Attempt
from quiz.play.verification import attempt_differences, waiting_attempts

CHUNK = 500


class Command(BaseCommand):
    help = (
        "Compare marks, scores and board results with the log; exit 1 on any difference that no correction "
        "in hand explains."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        checked = different = waiting = last = 0
        while chunk := list(Attempt.objects.filter(pk__gt=last).order_by("pk")[:CHUNK]):
            alone = [attempt for attempt in chunk if attempt.feedback != HOSTED]
            hosted = [attempt.pk for attempt in chunk if attempt.feedback == HOSTED]
            found = [*attempt_differences(chunk), *result_differences(alone), *room_differences(hosted)]
            for difference in found:
                self.stdout.write(str(difference))
                different += 1
            waiting += len(waiting_attempts(chunk) - {one.attempt_id for one in found})
            checked, last = checked + len(chunk), chunk[-1].pk
        if waiting:
            self.stdout.write(f"{waiting} attempts wait to be marked again by a corrected key.")
        if different:
            raise CommandError(f"{different} differences in {checked} attempts.")
        self.stdout.write(f"{checked} attempts: marks, scores and board results equal the log.")

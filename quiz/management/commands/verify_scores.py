"""Replays the log of answers and compares: responses → marks → scores → results on boards."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quiz.activities.verification import result_differences
from quiz.live.board_results import room_differences
from quiz.play.models import HOSTED, Attempt
from quiz.play.verification import attempt_differences

CHUNK = 500


class Command(BaseCommand):
    help = "Compare marks, scores and board results with the log; exit 1 on any difference."

    def handle(self, *args: Any, **options: Any) -> None:
        checked = different = last = 0
        while chunk := list(Attempt.objects.filter(pk__gt=last).order_by("pk")[:CHUNK]):
            alone = [attempt for attempt in chunk if attempt.feedback != HOSTED]
            hosted = [attempt.pk for attempt in chunk if attempt.feedback == HOSTED]
            found = [*attempt_differences(chunk), *result_differences(alone), *room_differences(hosted)]
            for difference in found:
                self.stdout.write(str(difference))
                different += 1
            checked, last = checked + len(chunk), chunk[-1].pk
        if different:
            raise CommandError(f"{different} differences in {checked} attempts.")
        self.stdout.write(f"{checked} attempts: marks, scores and board results equal the log.")

"""Rebuild every board from its results, or say whether a rebuild would change anything."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from content.jobs.errors import KeyBusy
from quiz.boards.actions import rebuild_board
from quiz.boards.comparison import compare_with_rebuild
from quiz.boards.errors import BoardMoved
from quiz.boards.models import Board
from quiz.live.board_results import post_room
from quiz.live.models import Room


class Command(BaseCommand):
    help = "Rebuild all boards from the log, rooms included. --check writes nothing, exits 1 on a difference."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="only compare with a rebuild")

    def handle(self, *args: Any, **options: Any) -> None:
        line = self._check if options["check"] else self._rebuild
        if not options["check"]:
            for room_id in Room.objects.exclude(ended_at=None).values_list("pk", flat=True):
                post_room(room_id=room_id)
        failed = [board for board in Board.objects.order_by("pk") if not line(board)]
        if failed:
            raise CommandError(f"{len(failed)} board(s) differ from a rebuild.")

    def _check(self, board: Board) -> bool:
        found = compare_with_rebuild(board)
        self.stdout.write(
            f"{_name(board)}: {found.entries} entries, {found.wrong_entries} wrong, "
            f"{found.wrong_counts} wrong counts, {found.waiting} results waiting"
        )
        return found.equal

    def _rebuild(self, board: Board) -> bool:
        try:
            rebuild_board(board_id=board.pk, now=timezone.now())
        except (BoardMoved, KeyBusy) as error:
            self.stdout.write(f"{_name(board)}: {error}")
            return False
        board.refresh_from_db()
        self.stdout.write(f"{_name(board)}: {compare_with_rebuild(board).entries} entries rebuilt")
        return True


def _name(board: Board) -> str:
    return f"board {board.pk} ({board.scope_kind} {board.scope_id} {board.period})"

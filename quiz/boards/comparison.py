"""Compares a board with what a rebuild would give, without writing."""

from collections import Counter
from dataclasses import dataclass

from quiz.boards import domain, queries
from quiz.boards.models import Board, BoardCount, BoardEntry

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Comparison:
    """`wrong_*`: lines that a rebuild would change, add or remove; `waiting`: results not folded yet."""

    entries: int
    wrong_entries: int
    wrong_counts: int
    waiting: int

    @property
    def equal(self) -> bool:
        return self.wrong_entries == 0 and self.wrong_counts == 0


def compare_with_rebuild(board: Board) -> Comparison:
    """Every entry and every line of the counting table, beside those computed from the results."""
    wrong = seen = 0
    expected: Counter[tuple[int, int]] = Counter()
    for players in queries.player_chunks(board_id=board.pk, size=CHUNK):
        right = queries.standings_of(board_id=board.pk, player_ids=players)
        held = queries.entries_of(board_id=board.pk, generation=board.generation, player_ids=players)
        wrong += len(domain.changed(held, right))
        seen += len(held)
        for points, seconds, entries in domain.count_changes([], right.values()):
            expected[points, seconds] += entries
    entries = BoardEntry.objects.filter(board=board, generation=board.generation).count()
    strays = entries - seen
    return Comparison(entries, wrong + strays, _wrong_counts(board, expected), queries.waiting_count(board))


def _wrong_counts(board: Board, expected: Counter[tuple[int, int]]) -> int:
    rows = BoardCount.objects.filter(board=board, generation=board.generation)
    held = {
        (points, seconds): entries
        for points, seconds, entries in rows.values_list("points", "seconds", "entries")
    }
    return sum(held.get(place) != expected.get(place) for place in held.keys() | expected.keys())

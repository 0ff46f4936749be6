from quiz.boards.models import Board
from quiz.boards.phrases import ORDER, ROOMS_COUNTED, SITE_COUNTED, rule_lines
from quiz.boards.queries import BoardRule


def test_the_sentence_changes_with_the_rule_that_counts():
    board = Board(scope_kind="activity")
    rules = [BoardRule(counts, daily) for counts in ("first", "best") for daily in (False, True)]
    assert len({tuple(rule_lines(board, rule)) for rule in rules}) == 4
    assert rule_lines(board, BoardRule("best", daily=False)) == ["每人计最好的一次成绩。", ORDER]


def test_a_board_over_activities_says_that_it_adds_them_and_what_rooms_give():
    lines = rule_lines(Board(scope_kind="site"), BoardRule("first", daily=False))
    assert lines == [SITE_COUNTED, ROOMS_COUNTED, ORDER]
    assert "满分 100 分" in ROOMS_COUNTED

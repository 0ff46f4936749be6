"""Chinese for the rules of a board, rendered from what is enforced."""

from quiz.boards.models import Board
from quiz.boards.queries import SITE, BoardRule

COUNTED = {
    ("first", False): "每人只计第一次完成的成绩，以后再答算练习。",
    ("first", True): "每人每天只计当天第一次完成的成绩，各天相加；当天再答算练习。",
    ("best", False): "每人计最好的一次成绩。",
    ("best", True): "每人每天计当天最好的一次成绩，各天相加。",
}
SITE_COUNTED = "每人把在各活动中计入的成绩相加；哪一次计入，按各活动的规则。"
ORDER = "得分高的在前；得分相同，用时少的在前（精确到秒）；都相同则名次并列。"


def rule_lines(board: Board, rule: BoardRule) -> list[str]:
    """What counts on this board and how it is ordered, one sentence or two a line."""
    counted = SITE_COUNTED if board.scope_kind == SITE else COUNTED[rule.counts, rule.daily]
    return [counted, ORDER]

"""Chinese for the rules of a board, rendered from what is enforced."""

from quiz.boards.models import Board
from quiz.boards.queries import SITE, BoardRule
from quiz.play.scoring.official import Official

COUNTED = {
    ("first", False): "每人只计第一次完成的成绩，以后再答算练习。",
    ("first", True): "每人每天只计当天第一次完成的成绩，各天相加；当天再答算练习。",
    ("best", False): "每人计最好的一次成绩。",
    ("best", True): "每人每天计当天最好的一次成绩，各天相加。",
}
SITE_COUNTED = "每人把计入的成绩相加：活动按各自的规则，现场比赛同一份题单只计第一次。"
ROOMS_COUNTED = (
    f"现场比赛不论哪种玩法，都按每题满分 {Official.full_points} 分折算，答得快不加分；用时只算作答的时间。"
)
ORDER = "得分高的在前；得分相同，用时少的在前（精确到秒）；都相同则名次并列。"


def rule_lines(board: Board, rule: BoardRule) -> list[str]:
    """What counts on this board and how it is ordered, one sentence or two a line."""
    if board.scope_kind == SITE:
        return [SITE_COUNTED, ROOMS_COUNTED, ORDER]
    return [COUNTED[rule.counts, rule.daily], ORDER]

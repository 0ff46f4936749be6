"""What may go wrong in a room: `code` for programs, the sentence for people."""

from .phrases import NOTICES


class LiveError(Exception):
    code = "live_error"
    sentence = ""

    def __str__(self) -> str:
        return self.sentence


class RoomNotFound(LiveError):
    code = "room_not_found"
    sentence = "没找到这场比赛。核对一下大屏幕上的 6 位房间号。"


class RoomLocked(LiveError):
    code = "room_locked"
    sentence = "老师把门关上了。请老师开一下门，再进来。"


class RoomFull(LiveError):
    code = "room_full"
    sentence = "这个房间坐满了，请和老师说一声。"


class CrowdedAddress(LiveError):
    code = "crowded_address"
    sentence = "从这个网络进来的人太多了，暂时不能再进新人。请和老师说一声。"


class RoomEnded(LiveError):
    code = "room_ended"
    sentence = "这场比赛已经结束。"


class SeatNumberTaken(LiveError):
    code = "seat_number_taken"
    sentence = "这个座位号有人用了。看看是不是填错了，或者请老师帮忙。"


class SeatNumberWrong(LiveError):
    code = "seat_number_wrong"
    sentence = "座位号是 1 到 99 的数字。"


class GroupNameTaken(LiveError):
    code = "group_name_taken"
    sentence = "这个组名已经有了。看看是不是同组的手机进场了，要么换一个组名。"


class PlayedWithCards(LiveError):
    code = "played_with_cards"
    sentence = "这一场不用手机：看大屏幕，和同组的人一起举牌，老师会记下来。"


class NotSeated(LiveError):
    code = "not_seated"
    sentence = "你还没进场。输入房间号就能进来。"


class SeatMoved(LiveError):
    code = "moved"
    sentence = NOTICES["moved"]


class TooManyGroups(LiveError):
    code = "too_many_groups"
    sentence = "举牌最多 12 组。可以把两组并成一组。"


class NotWithCards(LiveError):
    code = "not_with_cards"
    sentence = "只有举牌的比赛由主持人加组，其他比赛请大家自己进场。"


class Banned(LiveError):
    code = "banned"
    sentence = "老师请你离开了这场比赛。有事请和老师说。"


class RejoinCodeWrong(LiveError):
    code = "rejoin_code_wrong"
    sentence = "找不到这个找回码。核对一下，或者重新进场。"


class NotHost(LiveError):
    code = "not_host"
    sentence = "只有主持人能这样做。用恢复码可以接着主持。"


class IllegalMove(LiveError):
    code = "illegal_move"
    sentence = "现在不能这样做，屏幕上是最新的情况。"


class StaleMove(LiveError):
    code = "stale_move"
    sentence = "这一步已经有人按过了，屏幕上是最新的情况。"


class RoundClosed(LiveError):
    code = "round_closed"
    sentence = "这道题已经收卷，没来得及算上。"


class RoundNotOpen(LiveError):
    code = "round_not_open"
    sentence = "先把题读完，选项一打开就能选。"


class RoundPaused(LiveError):
    code = "round_paused"
    sentence = "比赛暂停了。老师一继续，就能再选。"


class AlreadyAnswered(LiveError):
    code = "already_answered"
    sentence = "这道题你已经答过了，算先答的那一次。"


class NotUnderstood(LiveError):
    code = "not_understood"
    sentence = "没看懂这一步。请刷新页面，再按一次。"


class NotKept(LiveError):
    code = "not_kept"
    sentence = "刚才没能存下这个答案，请再答一次。"


class StillWriting(LiveError):
    code = "still_writing"
    sentence = "答案送到了，只是存得慢，还没存好。过一会儿刷新看看，没有的话再答一次。"


class KeyUnfit(LiveError):
    code = "key_unfit"
    sentence = "这个答案不适合这道题，请再选一次。"

"""What can go wrong with a board."""


class BoardError(Exception):
    """Base of the family; the message is for people."""

    code = "board_error"


class BoardMoved(BoardError):
    """Somebody wrote to the board while a rebuild was reading it."""

    code = "board_moved"

    def __init__(self) -> None:
        super().__init__("重建时这个榜单又有了新变动，旧榜单没有动过。请再运行一次 rebuild_boards。")

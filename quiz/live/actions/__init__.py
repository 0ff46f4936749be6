"""Writing rooms: open one, sit down in it, lead it from item to item, and put a wrong key right."""

from .keeping import finish_room, keep_marks
from .leading import FINISH, close_when_over, make_move, set_lock
from .opening import RoomRules, open_room, open_room_again, open_room_of, rules_of
from .ruling import BOARDS, MARKS, correct_key, follow_correction, void_round
from .seating import (
    add_group,
    admit_seat,
    bring_back_seat,
    forget_seat_numbers,
    rejoin_seat,
    remove_seats,
    rename_seat,
    stretch_seat,
    take_seat,
)

__all__ = [
    "BOARDS",
    "FINISH",
    "MARKS",
    "RoomRules",
    "add_group",
    "admit_seat",
    "bring_back_seat",
    "close_when_over",
    "correct_key",
    "finish_room",
    "follow_correction",
    "forget_seat_numbers",
    "keep_marks",
    "make_move",
    "open_room",
    "open_room_again",
    "open_room_of",
    "rejoin_seat",
    "remove_seats",
    "rename_seat",
    "rules_of",
    "set_lock",
    "stretch_seat",
    "take_seat",
    "void_round",
]

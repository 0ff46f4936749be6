"""Writing the bank: every verb in one transaction."""

from .checking import check_version, complain_of_edition, flag_version, waive_finding
from .commenting import comment_on_item, settle_comment, unsettle_comment
from .creating import NewItem, create_items, wording_fields
from .deciding import (
    approve_item,
    approve_items,
    reject_item,
    reopen_item,
    unapprove_item,
    unapprove_items,
)
from .figures import Figures, keep_figures
from .filing import file_item
from .filters import keep_filter
from .holding import hold_item, hold_items
from .indexing import index_items
from .looking import keep_near_pairs, look_for_near
from .retiring import restore_item, restore_items, retire_item, retire_items
from .rewording import edit_case
from .submitting import submit_item, submit_items, withdraw_item, withdraw_items
from .taking_back import drop_drafts, put_back
from .writing import create_item, edit_item, put_wording, requote_item

__all__ = [
    "Figures",
    "NewItem",
    "approve_item",
    "approve_items",
    "check_version",
    "comment_on_item",
    "complain_of_edition",
    "create_item",
    "create_items",
    "drop_drafts",
    "edit_case",
    "edit_item",
    "file_item",
    "flag_version",
    "hold_item",
    "hold_items",
    "index_items",
    "keep_figures",
    "keep_filter",
    "keep_near_pairs",
    "look_for_near",
    "put_back",
    "put_wording",
    "reject_item",
    "reopen_item",
    "requote_item",
    "restore_item",
    "restore_items",
    "retire_item",
    "retire_items",
    "settle_comment",
    "submit_item",
    "submit_items",
    "unapprove_item",
    "unapprove_items",
    "unsettle_comment",
    "waive_finding",
    "withdraw_item",
    "withdraw_items",
    "wording_fields",
]

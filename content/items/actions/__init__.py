"""Writing the bank: every verb in one transaction."""

from .checking import check_version, complain_of_edition, flag_version, waive_finding
from .deciding import (
    approve_item,
    approve_items,
    reject_item,
    reopen_item,
    unapprove_item,
    unapprove_items,
)
from .filters import keep_filter
from .indexing import index_items
from .looking import keep_near_pairs, look_for_near
from .retiring import restore_item, restore_items, retire_item, retire_items
from .writing import create_item, edit_item, put_wording, requote_item

__all__ = [
    "approve_item",
    "approve_items",
    "check_version",
    "complain_of_edition",
    "create_item",
    "edit_item",
    "flag_version",
    "index_items",
    "keep_filter",
    "keep_near_pairs",
    "look_for_near",
    "put_wording",
    "reject_item",
    "reopen_item",
    "requote_item",
    "restore_item",
    "restore_items",
    "retire_item",
    "retire_items",
    "unapprove_item",
    "unapprove_items",
    "waive_finding",
]

"""Writing the bank: every verb in one transaction."""

from .checking import check_version, complain_of_edition, flag_version, waive_finding
from .deciding import approve_item, approve_items, reject_item, reopen_item, unapprove_item
from .filing import file_item
from .retiring import restore_item, retire_item
from .writing import create_item, edit_item, put_wording, requote_item

__all__ = [
    "approve_item",
    "approve_items",
    "check_version",
    "complain_of_edition",
    "create_item",
    "edit_item",
    "file_item",
    "flag_version",
    "put_wording",
    "reject_item",
    "reopen_item",
    "requote_item",
    "restore_item",
    "retire_item",
    "unapprove_item",
    "waive_finding",
]

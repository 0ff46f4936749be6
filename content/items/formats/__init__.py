"""The registry of item formats."""

from content.items.errors import UnknownFormat
from content.items.formats.base import ItemFormat
from content.items.formats.blank import Blank
from content.items.formats.cloze import Cloze
from content.items.formats.matching import Matching
from content.items.formats.multiple import Multiple
from content.items.formats.numeric import Numeric
from content.items.formats.ordering import Ordering
from content.items.formats.single import Single
from content.items.formats.truefalse import TrueFalse

_FORMATS: dict[str, ItemFormat] = {
    item_format.code: item_format
    for item_format in (
        Single(),
        Multiple(),
        TrueFalse(),
        Numeric(),
        Blank(),
        Ordering(),
        Matching(),
        Cloze(),
    )
}


def get(code: str) -> ItemFormat:
    """Raises UnknownFormat."""
    try:
        return _FORMATS[code]
    except (KeyError, TypeError):  # an unhashable code came out of somebody's JSON
        raise UnknownFormat(code) from None


def all_formats() -> list[ItemFormat]:
    """In the order in which a writer is offered them."""
    return list(_FORMATS.values())

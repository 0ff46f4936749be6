"""How the tables of the programs in use differ. A new layout is one file here and a test."""

from collections.abc import Sequence

from content.exchange.layouts.base import Layout
from content.exchange.layouts.chaoxing import CHAOXING
from content.exchange.layouts.generic import GENERIC
from content.exchange.layouts.kahoot import KAHOOT
from content.exchange.layouts.quizizz import QUIZIZZ

LAYOUTS: dict[str, Layout] = {layout.code: layout for layout in (CHAOXING, KAHOOT, QUIZIZZ, GENERIC)}


def layout_of(headers: Sequence[str]) -> Layout:
    """The first layout that the header fits; the generic one fits all."""
    return next(layout for layout in LAYOUTS.values() if layout.fits(headers))

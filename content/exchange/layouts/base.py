"""What a layout of a table may say."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """
    signs     words that begin the columns only this program has
    numbered  answers are places of options from 1
    help_row  words in the cells of a row of instructions below the header
    """

    code: str
    signs: tuple[str, ...] = ()
    numbered: bool = False
    help_row: tuple[str, ...] = ()

    def fits(self, headers: Sequence[str]) -> bool:
        names = [plain_header(header) for header in headers]
        return all(any(name.startswith(sign) for name in names) for sign in self.signs)

    def is_help(self, cells: Sequence[str]) -> bool:
        """Two cells speak of filling in: one alone may be a question about forms."""
        plain = [plain_header(cell) for cell in cells]
        return sum(any(word in cell for word in self.help_row) for cell in plain) > 1


def plain_header(text: str) -> str:
    return re.sub(r"[\s\ufeff*]", "", unicodedata.normalize("NFKC", text)).lower()

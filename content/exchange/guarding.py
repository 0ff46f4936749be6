"""Text that a spreadsheet would take for a formula when it opens a .csv, made harmless and back again."""

import re

# ' is what Excel and WPS put before such text themselves
_GUARDED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
_RISKY = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def guarded(text: str) -> str:
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    return text[1:] if _GUARDED.match(text) else text

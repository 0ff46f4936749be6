"""A text with its disguises taken off, so that one list of words is enough.

Seen through: width, case, spaces and punctuation between, accents, circled and mathematical letters,
Cyrillic and Greek look-alikes, digits standing in for letters, letters said twice.
"""

import re
import unicodedata

# Look-alikes that Unicode does not fold by itself.
_LOOK_ALIKES = str.maketrans(
    "аверсукмнотхіјѕһԁԛԝгпьαβγδεηικμνορστυχωɑıøłßþ",
    "abepcykmhotxijshdqwrnbabydenikuvopotuxwaiolbp",
)
_STAND_INS = str.maketrans("0134578", "oieastb")
_NUMERALS = str.maketrans("〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺", "001234567891234567891")
# Blocks of letters in boxes and discs without a compatibility mapping, each starting with A.
_BOXED = (0x1F150, 0x1F170, 0x1F1E6)
_LATIN_RUN = re.compile(r"[a-z0-9]+")
_DIGIT_RUN = re.compile(r"[0-9]+")


def unmask(text: str) -> str:
    """Only letters and digits, narrow, lower case, in Latin where they look Latin."""
    folded = unicodedata.normalize("NFKC", "".join(map(_unbox, text))).casefold()
    bare = "".join(
        char for char in unicodedata.normalize("NFD", folded) if unicodedata.category(char) != "Mn"
    )
    bare = unicodedata.normalize("NFC", bare).translate(_LOOK_ALIKES).replace("$", "s").replace("@", "a")
    return "".join(char for char in bare if unicodedata.category(char)[0] in "LN")


def latin_words(text: str) -> set[str]:
    """The runs of Latin letters of an unmasked text, each also with its digits read as letters."""
    runs = _LATIN_RUN.findall(text)
    read = {run.translate(_STAND_INS) for run in runs} | {
        run.replace("1", "l").translate(_STAND_INS) for run in runs
    }
    letters = set(re.findall(r"[a-z]+", text))
    return letters | set(runs) | read


def squeeze(text: str, to: int) -> str:
    """Letters said more often than `to` times said that often: fuuuck → fuck."""
    return re.sub(rf"(.)\1{{{to},}}", r"\1" * to, text)


def longest_number(text: str) -> int:
    """How many digits, Chinese ones too, stand in a row in an unmasked text."""
    runs = _DIGIT_RUN.findall(text.translate(_NUMERALS))
    return max(map(len, runs), default=0)


def _unbox(char: str) -> str:
    for start in _BOXED:
        if start <= ord(char) < start + 26:
            return chr(ord("a") + ord(char) - start)
    return char

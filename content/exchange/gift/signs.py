"""Texts in which a backslash takes the meaning from a sign: cut at signs that mean something."""

from dataclasses import dataclass
from itertools import pairwise

_ESCAPED = frozenset("~=#{}:*\\")
_HIDDEN = "\0"


@dataclass(frozen=True)
class Signed:
    """`text` as written, and `mask` with what is escaped blotted out, sign for sign."""

    text: str
    mask: str

    def cut(self, start: int, end: int | None = None) -> "Signed":
        return Signed(self.text[start:end], self.mask[start:end])

    def strip(self) -> "Signed":
        start = len(self.mask) - len(self.mask.lstrip())
        return self.cut(start, max(start, len(self.mask.rstrip())))

    def split(self, signs: str) -> list["Signed"]:
        """Before each of the signs; the first piece is what stands before all of them."""
        places = [place for place, sign in enumerate(self.mask) if sign in signs]
        edges = [0, *places, len(self.mask)]
        return [self.cut(start, end) for start, end in pairwise(edges)]

    def partition(self, sign: str) -> tuple["Signed", "Signed", bool]:
        place = self.mask.find(sign)
        if place < 0:
            return self, Signed("", ""), False
        return self.cut(0, place), self.cut(place + len(sign)), True

    @property
    def plain(self) -> str:
        """With the escaped signs as they are meant."""
        out, place = [], 0
        while place < len(self.text):
            if self.mask[place] == _HIDDEN and self.text[place] == "\\":
                sign = self.text[place + 1]
                out.append("\n" if sign == "n" else sign)
                place += 2
            else:
                out.append(self.text[place])
                place += 1
        return "".join(out)


def signed(text: str) -> Signed:
    mask, place = [], 0
    while place < len(text):
        if (
            text[place] == "\\"
            and place + 1 < len(text)
            and (text[place + 1] in _ESCAPED or text[place + 1] == "n")
        ):
            mask.append(_HIDDEN * 2)
            place += 2
        else:
            mask.append(text[place])
            place += 1
    return Signed(text, "".join(mask))


def escape(text: str) -> str:
    for sign in "\\~=#{}:":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")

"""The blocked words as a value, and what it says of a text."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from .skeleton import latin_words, longest_number, squeeze, unmask

PHONE_DIGITS = 7
HANDLE_DIGITS = 4
_ADDRESS = re.compile(
    r"https?:|www[.。·]|\w@\w|\w(?:点|[.。·])(?:com|cn|net|org|top|xyz|vip|cc|io|me)(?![a-z])"
)


@dataclass(frozen=True)
class WordList:
    """`anywhere` is found inside other text; `whole` only as a whole run of Latin letters, since `sb` is in
    husband; `contact` only beside a number, since QQ糖 is a sweet. All are unmasked."""

    anywhere: frozenset[str]
    whole: frozenset[str]
    contact: frozenset[str]

    def blocks(self, text: str) -> bool:
        bare = unmask(text)
        words = latin_words(bare)
        variants = words | {bare}
        variants |= {squeeze(text, to) for text in variants for to in (1, 2)}
        if not words.isdisjoint(self.whole):
            return True
        return any(word in variant for variant in variants for word in self.anywhere)

    def is_contact(self, text: str) -> bool:
        """A phone number, an account or an address: nobody should leave one on a public board."""
        spaceless = unicodedata.normalize("NFKC", text).casefold().replace(" ", "")
        if _ADDRESS.search(spaceless):
            return True
        bare = unmask(text)
        digits = longest_number(bare)
        if digits >= PHONE_DIGITS:
            return True
        words = latin_words(bare)
        named = any(hint in words or (not hint.isascii() and hint in bare) for hint in self.contact)
        return digits >= HANDLE_DIGITS and named


def read_words(lines: Iterable[str]) -> WordList:
    """One word a line; `=word` as a whole Latin word, `+word` beside a number, # begins a comment."""
    marks: dict[str, set[str]] = {"": set(), "=": set(), "+": set()}
    for line in lines:
        word = line.split("#")[0].strip()
        mark = word[:1] if word[:1] in ("=", "+") else ""
        if bare := unmask(word):
            marks[mark].add(bare)
    return WordList(frozenset(marks[""]), frozenset(marks["="]), frozenset(marks["+"]))


def joined(first: WordList, second: WordList) -> WordList:
    return WordList(
        first.anywhere | second.anywhere, first.whole | second.whole, first.contact | second.contact
    )

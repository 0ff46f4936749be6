"""When two spellings count as the same."""

import unicodedata

_IGNORED = frozenset("\"'`‘’‚‛“”„‟′″‹›«»「」『』〝〞〟〈〉《》")


def fold_spelling(text: str) -> str:
    """Width, case, white space, unseen characters, quotation marks and book-title marks do not count."""
    wide = unicodedata.normalize("NFKC", text).casefold()
    return "".join(
        char for char in wide if char not in _IGNORED and unicodedata.category(char)[0] not in "ZC"
    )

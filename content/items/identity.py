"""When two wordings are one item: the format and the stem, however it is spaced or punctuated. Pure."""

import hashlib
import unicodedata

from content.items.domain import ItemContent

KEY_LENGTH = 32


def stem_key(content: ItemContent) -> str:
    """A digest of the format and of the letters and digits of the stem."""
    wide = unicodedata.normalize("NFKC", content.stem).lower()
    told = f"{content.format}|{''.join(sign for sign in wide if sign.isalnum())}"
    return hashlib.blake2b(told.encode(), digest_size=KEY_LENGTH // 2).hexdigest()

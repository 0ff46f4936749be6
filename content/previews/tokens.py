"""The signed token in a preview's address."""

from typing import Final

from django.core.signing import BadSignature, Signer

from content.previews.models import PreviewLink

_SALT: Final = "content.previews.link"
# programs that make addresses of plain text into links stop at a colon
_SEP: Final = "."


def preview_token(link: PreviewLink) -> str:
    return Signer(salt=_SALT, sep=_SEP).sign(link.nonce)


def read_token(token: str) -> str | None:
    """The nonce, or None for anything we did not sign."""
    try:
        return Signer(salt=_SALT, sep=_SEP).unsign(token)
    except BadSignature:
        return None

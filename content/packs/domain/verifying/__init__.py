"""Whether what a pack says of a law stands in the law's text."""

from content.packs.domain.verifying.verification import Unconfirmed, Verification, verify, verify_item

__all__ = ["Unconfirmed", "Verification", "verify", "verify_item"]

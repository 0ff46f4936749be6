"""What goes down a socket, rendered once for all; the few personal numbers are put in as text."""

from .player import PlayerFrames
from .screen import screen_frame, screen_view
from .small import ack, counts, goodbye, notice, refusal

__all__ = ["PlayerFrames", "ack", "counts", "goodbye", "notice", "refusal", "screen_frame", "screen_view"]

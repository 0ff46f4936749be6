"""Keeps the rooms that are in play: who is connected, what was answered, what is pushed when.

One hub a web process; everything here runs in its event loop, reads and writes of rows in threads. Another
process hears of a change through the relay and reads the rows itself. `Hub` lets come and go; its parts are
the rooms in memory (`halls`), how they go on (`mover`), what is answered (`answers`, `cards`), what is pushed
(`pushing`), and what other processes tell (`listener`).
"""

from .hall import ASKS_WITHIN_S, Connection, Hall
from .halls import IDLE_S
from .hub import Hub

__all__ = ["ASKS_WITHIN_S", "IDLE_S", "Connection", "Hall", "Hub"]

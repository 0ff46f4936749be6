"""Keeps the rooms that are in play: who is connected, what was answered, what is pushed when.

One hub a web process; everything here runs in its event loop, reads and writes of rows in threads. Another
process hears of a change through the relay and reads the rows itself.
"""

from .hall import ASKS_WITHIN_S, Connection, Hall
from .halls import IDLE_S
from .hub import Hub

__all__ = ["ASKS_WITHIN_S", "IDLE_S", "Connection", "Hall", "Hub"]

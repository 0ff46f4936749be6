"""One kind of file each, written. A new kind is one file here, a line below, and a test. Pure."""

from content.exchange.writers.base import Writer, Written
from content.exchange.writers.tables import TABLES

WRITERS: tuple[Writer, ...] = (*TABLES,)

__all__ = ["WRITERS", "Writer", "Written"]

"""One kind of file each, written. A new kind is one file here, a line below, and a test. Pure."""

from content.exchange.writers.base import Writer, Written

WRITERS: tuple[Writer, ...] = ()

__all__ = ["WRITERS", "Writer", "Written"]

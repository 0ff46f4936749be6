"""One kind of file each, written. A new kind is one file here, a line below, and a test. Pure."""

from content.exchange.writers.aiken import AIKEN_WRITER
from content.exchange.writers.base import Writer, Written
from content.exchange.writers.gift import GIFT_WRITER
from content.exchange.writers.moodle import MOODLE_WRITER
from content.exchange.writers.own_json import OWN_JSON_WRITER
from content.exchange.writers.paper import PAPER_WRITER
from content.exchange.writers.tables import TABLES

WRITERS: tuple[Writer, ...] = (
    *TABLES,
    *(PAPER_WRITER, AIKEN_WRITER, GIFT_WRITER, MOODLE_WRITER, OWN_JSON_WRITER),
)

WRITER_OF: dict[str, Writer] = {writer.format: writer for writer in WRITERS}

__all__ = ["WRITERS", "WRITER_OF", "Writer", "Written"]

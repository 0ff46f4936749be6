"""Reading a question file in a child process: a workbook is a program somebody else wrote."""

from content.exchange.errors import ExchangeError, TooHard, TooLarge, error_of
from content.exchange.items import FileRead
from content.exchange.readers.base import MAX_MB
from content.exchange.wire import unpacked
from content.sources.apart import Ended, Limits, run_apart
from content.sources.errors import SourceError
from content.sources.errors import error_of as source_error_of

# ten times what 10,000 rows take
LIMITS = Limits(memory_mb=768, cpu_s=20, wall_s=30)


def read_file_apart(data: bytes, name: str, format: str = "", limits: Limits = LIMITS) -> FileRead:
    """As reading.read_file, and TooHard where the limits end it. Raises ExchangeError, SourceError."""
    if len(data) > MAX_MB << 20:
        raise TooLarge(MAX_MB)
    try:
        head, body = run_apart(
            "content.exchange.reading_child", {"name": name, "format": format}, data, limits
        )
    except Ended as error:
        raise TooHard from error
    if "error" in head:
        raise _error(head["error"], head["sentence"])
    return unpacked(body)


def _error(code: str, sentence: str) -> ExchangeError | SourceError:
    return error_of(code, sentence) or source_error_of(code, sentence)

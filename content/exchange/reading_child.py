"""The program that reads one question file for `reading_apart`.

In: {"name", "format"} and the file. Out: {} and the packed lists, or {"error", "sentence"}.
"""

from content.exchange.errors import ExchangeError
from content.exchange.reading import read_file
from content.exchange.wire import packed
from content.sources.child import Head, serve
from content.sources.errors import SourceError


def read(head: Head, data: bytes) -> tuple[Head, bytes]:
    try:
        return {}, packed(read_file(data, head["name"], head["format"]))
    except (ExchangeError, SourceError) as error:
        return {"error": error.code, "sentence": str(error)}, b""


if __name__ == "__main__":
    serve(read)

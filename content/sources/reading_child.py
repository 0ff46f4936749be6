"""The program that reads one document for `reading_apart`.

In: {"name"} and the file. Out: {"encoding"} and the text, or {"error", "sentence"}.
"""

from content.sources.child import Head, serve
from content.sources.domain.reading import read_upload
from content.sources.errors import SourceError


def read(head: Head, data: bytes) -> tuple[Head, bytes]:
    try:
        decoded = read_upload(data, head["name"])
    except SourceError as error:
        return {"error": error.code, "sentence": str(error)}, b""
    return {"encoding": decoded.encoding}, decoded.text.encode()


if __name__ == "__main__":
    serve(read)

"""The program that encodes one picture for `encoding_apart`.

In: {} and the file. Out: {"kind", "width", "height"} and the new file, or {"error"}.
"""

from content.items.pictures.encoding import encode
from content.items.pictures.errors import PictureError
from content.sources.child import Head, serve


def read(head: Head, data: bytes) -> tuple[Head, bytes]:
    try:
        encoded = encode(data)
    except PictureError as error:
        return {"error": error.code}, b""
    return {"kind": encoded.kind, "width": encoded.width, "height": encoded.height}, encoded.data


if __name__ == "__main__":
    serve(read)

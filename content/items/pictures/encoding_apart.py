"""Encoding a stranger's picture in a child process: decoders are C, and files are made to break them."""

from content.items.pictures.encoding import Encoded
from content.items.pictures.errors import PictureTooHard, PictureTooLarge, error_of
from content.sources.apart import Ended, Limits, run_apart

MAX_MB = 10
# twice what 50 million pixels with transparency take
LIMITS = Limits(memory_mb=1024, cpu_s=20, wall_s=30)


def encode_apart(data: bytes, limits: Limits = LIMITS) -> Encoded:
    """As encoding.encode, and PictureTooLarge, and PictureTooHard where the limits end it."""
    if len(data) > MAX_MB << 20:
        raise PictureTooLarge
    try:
        head, body = run_apart("content.items.pictures.encoding_child", {}, data, limits)
    except Ended as error:
        raise PictureTooHard from error
    if "error" in head:
        raise error_of(head["error"])
    return Encoded(body, **head)

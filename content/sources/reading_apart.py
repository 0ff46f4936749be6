"""Reading an uploaded document in a child process."""

from content.sources.apart import LIMITS, Ended, Limits, run_apart
from content.sources.domain.decode import Decoded
from content.sources.domain.reading import refuse_at_sight
from content.sources.errors import TooHard, error_of


def read_apart(data: bytes, name: str, limits: Limits = LIMITS) -> Decoded:
    """As domain.reading.read_upload, and TooHard where the limits end it."""
    suffix = refuse_at_sight(data, name)
    try:
        head, text = run_apart("content.sources.reading_child", {"name": f"upload{suffix}"}, data, limits)
    except Ended as error:
        raise TooHard from error
    if "error" in head:
        raise error_of(head["error"], head["sentence"])
    return Decoded(text.decode(), head["encoding"])

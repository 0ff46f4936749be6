"""Bytes to text. Nothing is guessed silently: what cannot be read well is refused by name."""

from dataclasses import dataclass

from content.sources.errors import UnknownEncoding

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE = 20_000
_GOOD_SHARE = 0.9


@dataclass(frozen=True)
class Decoded:
    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Read the bytes of a text file. Raises UnknownEncoding."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding), encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _best_guess(data)
    # UTF-16 digits and line ends read as UTF-8 leave a NUL after every character.
    return _best_guess(data) if text.count("\0") * 10 > len(text) else Decoded(text, "utf-8")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncoding from error


def _best_guess(data: bytes) -> Decoded:
    readings = []
    for encoding in ("gb18030", "utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        readings.append((share_of_common(text), Decoded(text, encoding)))
    share, decoded = max(readings, key=lambda reading: reading[0], default=(0.0, Decoded("", "")))
    if share < _GOOD_SHARE:
        raise UnknownEncoding
    return decoded


def share_of_common(text: str) -> float:
    """How much of the text is what Chinese documents are written with; wrong decodings give rare signs."""
    sample = text[:_SAMPLE]
    return sum(map(_is_common, sample)) / len(sample) if sample else 0.0


def _is_common(char: str) -> bool:
    if char < "\x80":
        return char.isprintable() or char in "\t\r\n"
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return char in "〇·—‘’“”…•①②③④⑤⑥⑦⑧⑨⑩\u3000\xa0"
    return True

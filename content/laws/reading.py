"""A file of a law's text → LawText; the bytes are decoded in a child process."""

from pathlib import PurePath

from content.laws.domain import LawText
from content.laws.domain.articles_json import read_articles
from content.laws.domain.statute import read_statute
from content.sources.reading_apart import read_apart


def read_law(data: bytes, name: str) -> LawText:
    """Raises LawError, or SourceError where the file cannot be decoded."""
    path = PurePath(name)
    is_json = path.suffix.lower() == ".json"
    decoded = read_apart(data, f"{path.stem}.txt" if is_json else name)
    return read_articles(decoded.text) if is_json else read_statute(decoded.text)

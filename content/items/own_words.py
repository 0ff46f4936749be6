"""The site's own list of fixed wordings, which may be quoted whole and never altered or taken apart.

var/sensitive_words.txt, one a line."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from content.items.checks.sensitive import words_from


def own_sensitive_words() -> tuple[str, ...]:
    """Empty without the file; read again when it changes."""
    path = settings.VAR_DIR / "sensitive_words.txt"
    return _read(path, path.stat().st_mtime_ns) if path.is_file() else ()


@lru_cache(maxsize=4)
def _read(path: Path, changed_ns: int) -> tuple[str, ...]:
    return words_from(path.read_text(encoding="utf-8"))

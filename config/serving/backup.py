"""The SQLite file copied aside before a migration, and back."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

KEPT = 10


class NotABackup(Exception):
    """The file is no sound SQLite database."""


def copy_aside(database: Path, folder: Path, now: datetime) -> Path | None:
    """A consistent copy, also while others write. None: there is no data yet."""
    if not database.exists() or database.stat().st_size == 0:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"yida-{now:%Y%m%d-%H%M%S-%f}.sqlite3"
    _copy(database, target)
    return target


def forget_old_copies(folder: Path) -> None:
    """Keep the newest ten."""
    for old in sorted(folder.glob("yida-*.sqlite3"))[:-KEPT]:
        old.unlink()


def copy_back(backup: Path, database: Path) -> None:
    """Replace the content of `database`; raises NotABackup and changes nothing if the copy is not sound."""
    if not _is_sound(backup):
        raise NotABackup(backup)
    _copy(backup, database)


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)


def _is_sound(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"file:{path.resolve()}?mode=ro", uri=True)) as database:
            answer = database.execute("PRAGMA integrity_check").fetchone()
            tables = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        return False
    return bool(answer == ("ok",) and tables[0] > 0)

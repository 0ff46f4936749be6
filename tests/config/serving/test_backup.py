import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from config.serving.backup import NotABackup, copy_aside, copy_back, forget_old_copies

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "yida.sqlite3"
    write(path, "CREATE TABLE answer (text); PRAGMA journal_mode=WAL; INSERT INTO answer VALUES ('一')")
    return path


def write(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def answers(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [text for (text,) in connection.execute("SELECT text FROM answer ORDER BY rowid")]


def test_a_copy_holds_what_was_committed_even_while_others_write(database, tmp_path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as writer:
        writer.execute("INSERT INTO answer VALUES ('二')")  # committed, still in the WAL alone
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("INSERT INTO answer VALUES ('三')")
        copy = copy_aside(database, tmp_path / "backups", NOON)
        writer.execute("ROLLBACK")
    assert copy == tmp_path / "backups" / "yida-20261124-120000-000000.sqlite3"
    assert answers(copy) == ["一", "二"]


def test_where_there_is_no_data_there_is_no_copy(tmp_path) -> None:
    (tmp_path / "empty").touch()
    assert copy_aside(tmp_path / "empty", tmp_path, NOON) is None
    assert copy_aside(tmp_path / "missing", tmp_path, NOON) is None


def test_the_newest_ten_copies_are_kept(database, tmp_path) -> None:
    copies = [copy_aside(database, tmp_path / "b", NOON + timedelta(days=day)) for day in range(12)]
    forget_old_copies(tmp_path / "b")
    assert sorted((tmp_path / "b").iterdir()) == copies[2:]


def test_a_copy_comes_back_over_newer_data(database, tmp_path) -> None:
    copy = copy_aside(database, tmp_path / "backups", NOON)
    write(database, "INSERT INTO answer VALUES ('错'); CREATE TABLE other (x)")
    copy_back(copy, database)
    assert answers(database) == ["一"]


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\0" + b"x" * 4096])
def test_what_is_no_copy_changes_nothing(database, tmp_path, content) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_bytes(content)
    with pytest.raises(NotABackup):
        copy_back(wrong, database)
    assert answers(database) == ["一"]


def test_a_copy_that_is_not_there_changes_nothing(database, tmp_path) -> None:
    with pytest.raises(NotABackup):
        copy_back(tmp_path / "gone", database)
    assert answers(database) == ["一"]

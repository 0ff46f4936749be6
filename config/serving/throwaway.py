"""Stores of their own for what must never touch the site's: tests, benches, chaos."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from urllib.parse import quote
from uuid import uuid4

import psycopg
from psycopg import sql


@contextmanager
def throwaway_database(url: str = "") -> Iterator[dict[str, str]]:
    """The environment of processes that use it: a new SQLite file, or a new schema of PostgreSQL at `url`."""
    with TemporaryDirectory(prefix="yida-") as folder:
        env = os.environ | {"YIDA_VAR": folder, "DJANGO_SETTINGS_MODULE": "config.settings", "REDIS_URL": ""}
        if not url.startswith("postgres"):
            yield env | {"DATABASE_URL": f"sqlite:///{folder}/throwaway.sqlite3"}
            return
        schema = sql.Identifier(name := f"yida_{uuid4().hex}")
        _execute(url, sql.SQL("CREATE SCHEMA {}").format(schema))
        try:
            joint = "&" if "?" in url else "?"
            yield env | {"DATABASE_URL": f"{url}{joint}options={quote(f'-c search_path={name}')}"}
        finally:
            _execute(url, sql.SQL("DROP SCHEMA {} CASCADE").format(schema))


def _execute(url: str, statement: sql.Composed) -> None:
    """By a connection of its own: between the two the server may have been killed."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)

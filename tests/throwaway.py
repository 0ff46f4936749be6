"""A database of its own for tests and benches that run in processes of their own; never the real one."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote
from uuid import uuid4

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
START = """
import django, runpy, sys
del sys.argv[0]
django.setup()
runpy.run_module(sys.argv[0], run_name="__main__")
"""


@contextmanager
def throwaway_database(url: str = "") -> Iterator[dict[str, str]]:
    """The environment of processes that use it: a new SQLite file, or a new schema of PostgreSQL at `url`."""
    with TemporaryDirectory(prefix="yida-") as folder:
        env = os.environ | {"YIDA_VAR": folder, "DJANGO_SETTINGS_MODULE": "config.settings", "REDIS_URL": ""}
        if not url.startswith("postgres"):
            yield env | {"DATABASE_URL": f"sqlite:///{folder}/throwaway.sqlite3"}
            return
        schema = sql.Identifier(name := f"yida_{uuid4().hex}")
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE SCHEMA {}").format(schema))
            try:
                joint = "&" if "?" in url else "?"
                yield env | {"DATABASE_URL": f"{url}{joint}options={quote(f'-c search_path={name}')}"}
            finally:
                connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(schema))


def start(module: str, *words: object, env: Mapping[str, str]) -> subprocess.Popen[str]:
    """Run a module as a program in which Django is set up; its standard output is a pipe."""
    command = [sys.executable, "-c", START, module, *map(str, words)]
    return subprocess.Popen(command, env=dict(env), cwd=ROOT, stdout=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str], seconds: float = 120) -> str:
    """Its standard output, once it has ended well."""
    output, _ = process.communicate(timeout=seconds)
    if process.returncode != 0:
        raise AssertionError(f"{process.args} ended with {process.returncode}")
    return output

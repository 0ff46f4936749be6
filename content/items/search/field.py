"""The column of pairs and the question to it: the one place that knows which database this is."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Lookup

TABLE = "content_itempairs"
# ascii: every sign that is not ASCII is part of a token, so that the cutting stays ours
SQLITE_TABLE = f"CREATE VIRTUAL TABLE {TABLE} USING fts5(pairs, tokenize='ascii', columnsize=0)"
# no foreign key: flush() truncates the tables Django knows, and PostgreSQL would refuse
POSTGRESQL_TABLE = f"""
CREATE TABLE {TABLE} (rowid bigint PRIMARY KEY, pairs tsvector NOT NULL);
CREATE INDEX {TABLE}_pairs ON {TABLE} USING gin (pairs) WITH (fastupdate = off);
"""


class PairsField(models.Field):
    """Pairs in their order; only written and asked, never read back."""

    def db_type(self, connection: Any) -> str:
        return "tsvector" if connection.vendor == "postgresql" else "text"

    def get_db_prep_value(self, value: Iterable[str], connection: Any, prepared: bool = False) -> str:
        if connection.vendor == "postgresql":
            return " ".join(f"'{pair}':{place}" for place, pair in enumerate(value, 1))
        return " ".join(value)


@PairsField.register_lookup
class Holds(Lookup):
    """All of these runs stand in the text."""

    lookup_name = "holds"
    prepare_rhs = False

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        column, params = self.process_lhs(compiler, connection)
        asked = (f'"{run}" *' if len(run) == 1 else f'"{" ".join(_phrase(run))}"' for run in self.rhs)
        return f"{column} MATCH %s", [*params, " AND ".join(asked)]

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        column, params = self.process_lhs(compiler, connection)
        asked = (
            f"'{run}':*" if len(run) == 1 else " <-> ".join(f"'{pair}'" for pair in _phrase(run))
            for run in self.rhs
        )
        return f"{column} @@ %s::tsquery", [*params, " & ".join(asked)]


def _phrase(run: str) -> list[str]:
    return [run[place : place + 2] for place in range(len(run) - 1)]

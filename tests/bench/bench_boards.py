"""How fast boards fold and answer, one JSON line: python -m tests.bench.bench_boards [--database URL]

Works in a database of its own: a new SQLite file, or a new schema in the PostgreSQL that the URL names.
"""

import argparse
import os

from tests.throwaway import finish, start, throwaway_database

HOUR = 3600


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL", ""))
    options = parser.parse_args()
    with throwaway_database(options.database) as env:
        print(finish(start("tests.bench.boards_run", options.entries, env=env), HOUR), end="")


if __name__ == "__main__":
    main()

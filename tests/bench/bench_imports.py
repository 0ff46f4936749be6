"""How fast a question file is judged and brought in, one JSON line: python -m tests.bench.bench_imports

Works in a database of its own: a new SQLite file, or a new schema in the PostgreSQL that the URL names.
"""

import argparse
import os

from tests.throwaway import finish, start, throwaway_database

HOUR = 3600


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=2000)
    parser.add_argument("--bank", type=int, default=0, help="items that are there before")
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL", ""))
    options = parser.parse_args()
    with throwaway_database(options.database) as env:
        print(finish(start("tests.bench.imports_run", options.rows, options.bank, env=env), HOUR), end="")


if __name__ == "__main__":
    main()

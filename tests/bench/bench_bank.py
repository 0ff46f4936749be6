"""How fast the bank's page answers with 100,000 items, one JSON line: python -m tests.bench.bench_bank

[--items N] [--asked N] [--database URL]: in a database of its own, a new SQLite file or a new schema in the
PostgreSQL that the URL names.
"""

import argparse
import os

from tests.throwaway import finish, start, throwaway_database

HOUR = 3600


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--asked", type=int, default=200)
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL", ""))
    options = parser.parse_args()
    with throwaway_database(options.database) as env:
        print(finish(start("tests.bench.bank_run", options.items, options.asked, env=env), HOUR), end="")


if __name__ == "__main__":
    main()

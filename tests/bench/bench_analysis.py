"""How fast the statistics of items are computed, one JSON line:

    python -m tests.bench.bench_analysis [--responses N] [--database URL]

Works in a database of its own: a new SQLite file, or a new schema in the PostgreSQL that the URL names.
"""

import argparse
import os

from tests.throwaway import finish, start, throwaway_database

HOUR = 3600


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--responses", type=int, default=100_000)
    parser.add_argument("--wordings", type=int, default=200)
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL", ""))
    options = parser.parse_args()
    with throwaway_database(options.database) as env:
        run = start("tests.bench.analysis_run", options.responses, options.wordings, env=env)
        print(finish(run, HOUR), end="")


if __name__ == "__main__":
    main()

"""Tests that must also pass where PostgreSQL and Redis stand in for the files: run there as they are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.stores
ROOT = Path(__file__).resolve().parents[2]

PATHS = (
    "tests/content/items/test_bank.py",
    "tests/content/items/test_near.py",
    "tests/content/review/test_bulk.py",
    "tests/content/test_bank_search_migration.py",
    "tests/quiz/activities/test_races.py",
    "tests/quiz/activities/test_actions.py",
    "tests/quiz/play",
    "tests/quiz/boards/test_actions.py",
    "tests/quiz/corrections",
    "tests/e2e/test_report_to_board.py",
)


def test_the_same_on_postgresql_and_redis(tmp_path: Path) -> None:
    stores = {name: os.environ.get(f"TEST_{name}", "") for name in ("DATABASE_URL", "REDIS_URL")}
    if not all(stores.values()):
        pytest.skip("TEST_DATABASE_URL and TEST_REDIS_URL are not set")
    command = [sys.executable, "-m", "pytest", "-q", "-m", "not stores", "--create-db", *PATHS]
    env = {**os.environ, **stores, "YIDA_VAR": str(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]

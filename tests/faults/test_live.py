"""A live room is played while its processes are killed: small runs of manage.py live_chaos."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.throwaway import ROOT

pytestmark = pytest.mark.faults
# a busy machine starts a site slower than the five seconds of a machine of its own
SMALL = ["--players", "20", "--items", "3", "--rounds", "2", "--within", "20"]


def told_by(folder: Path, *words: str, env: dict[str, str] | None = None) -> dict[str, Any]:
    command = [sys.executable, "manage.py", *words]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "YIDA_VAR": str(folder), **(env or {})},
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize("stores", ["embedded", pytest.param("full", marks=pytest.mark.stores)])
def test_everybody_is_back_and_no_answer_is_lost(tmp_path: Path, stores: str) -> None:
    told = told_by(
        tmp_path, "live_chaos", *SMALL, "--stores", stores, env={"DATABASE_URL": "", "REDIS_URL": ""}
    )
    assert (told["kills"], told["acked"]) == (2, 60)
    assert {name: told[name] for name in ("lost", "doubled", "unscored", "differences", "wrong")} == {
        "lost": 0, "doubled": 0, "unscored": 0, "differences": "", "wrong": [],
    }  # fmt: skip


def test_the_bench_counts_what_was_acknowledged_without_a_compiler_too(tmp_path: Path) -> None:
    told = told_by(tmp_path, "live_bench", "--players", "20", "--rounds", "1", env={"PATH": "/nowhere"})
    assert {name: told[name] for name in ("players", "rounds", "acked", "lost", "doubled")} == {
        "players": 20, "rounds": 1, "acked": 20, "lost": 0, "doubled": 0,
    }  # fmt: skip
    assert (told["floor_frame_us"], told["floor_answer_us"]) == (None, None)
    assert 0 < told["frame_ms"] < 10_000


def test_a_flood_of_bots_stops_at_its_limit_and_a_school_plays_on(tmp_path: Path) -> None:
    told = told_by(tmp_path, "live_flood", "--bots", "300", "--phones", "20", "--limit", "120")
    assert (told["acked"], told["lost"], told["refused"]) == (told["sent"], 0, 0)
    assert set(told["statuses"]) == {"201", "429"}
    # as many as are at the door at one moment may slip in
    assert 120 <= told["statuses"]["201"] <= 120 + 16

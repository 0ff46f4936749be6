"""The `run` script with a Python that only pretends: what it finds, says and hands on."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PRETENDER = f"""#!/bin/sh
case $1 in
    -c) exec {sys.executable} "$@" ;;
    *) echo "$HOST|$*" ;;
esac
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the project's frame, whose .venv is fresh."""
    shutil.copy(PROJECT / "run", tmp_path)
    shutil.copytree(PROJECT / "requirements", tmp_path / "requirements")
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(PRETENDER)
    python.chmod(0o755)
    stamp = subprocess.run(
        "cksum < requirements/run.txt", shell=True, cwd=tmp_path, capture_output=True, check=True
    )
    (tmp_path / ".venv" / "stamp-run").write_bytes(stamp.stdout)
    return tmp_path


def run(house: Path, *words: str, **environ: str) -> tuple[int, str, str]:
    env = {name: value for name, value in os.environ.items() if name not in ("HOST", "PYTHON")} | environ
    done = subprocess.run(
        [house / "run", *words], cwd="/", env=env, capture_output=True, text=True, timeout=30
    )
    return done.returncode, done.stdout, done.stderr


def test_standard_output_is_the_commands_alone(house) -> None:
    assert run(house, "manage", "ingest", "-", "--title", "两 个词") == (
        0,
        "|manage.py ingest - --title 两 个词\n",
        "",
    )


def test_without_a_word_it_serves_this_machine_and_with_lan_the_network(house) -> None:
    assert run(house) == (0, "|manage.py serve\n", "")
    assert run(house, "lan") == (0, "0.0.0.0|manage.py serve\n", "")
    assert run(house, HOST="10.0.0.5") == (0, "10.0.0.5|manage.py serve\n", "")


def test_a_word_it_does_not_know_gets_the_list(house) -> None:
    code, out, err = run(house, "tset")
    assert (code, out, err.splitlines()[0].split()[:2]) == (2, "", ["./run", "start"])


def test_a_changed_lock_asks_for_a_python_and_refuses_a_wrong_one(house) -> None:
    with (house / "requirements" / "run.txt").open("a") as lock:
        lock.write("# changed\n")
    code, out, err = run(house, "manage", "check", PYTHON="/bin/false")
    assert (code, out) == (1, "")
    assert err == "PYTHON=/bin/false 不是 Python 3.13 / is not Python 3.13\n"

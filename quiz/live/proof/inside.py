"""A command that runs on a data folder and database of its own: it starts itself again inside them."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[3]
_MARK: Final = "YIDA_THROWAWAY"


def is_inside() -> bool:
    return _MARK in os.environ


def run_inside(words: list[str], env: Mapping[str, str]) -> int:
    """The exit code of `manage.py WORDS` there; its output is ours."""
    command = [sys.executable, "manage.py", *words]
    return subprocess.run(command, cwd=PROJECT, env={**env, _MARK: "1"}, check=False).returncode

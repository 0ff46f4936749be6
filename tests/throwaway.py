"""Programs of tests and benches that run in processes of their own, on stores of their own."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from config.serving.throwaway import throwaway_database

__all__ = ["ROOT", "finish", "start", "throwaway_database"]

ROOT = Path(__file__).resolve().parent.parent
START = """
import django, runpy, sys
del sys.argv[0]
django.setup()
runpy.run_module(sys.argv[0], run_name="__main__")
"""


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

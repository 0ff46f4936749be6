"""Work on a stranger's file in a child process: whatever the file does there, this one only waits for it."""

import json
import logging
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)
ROOT = Path(__file__).resolve().parents[2]
# what an interpreter needs to start; no address of a store and no secret goes along
_PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR", "TEMP")


@dataclass(frozen=True)
class Limits:
    """Enough for a PDF of 500 pages, which takes about 20 s."""

    memory_mb: int = 768
    cpu_s: int = 40
    wall_s: float = 50


LIMITS = Limits()


class Ended(Exception):
    """The limits ended the child, or it broke down over the file."""


def run_apart(
    module: str, head: dict[str, Any], data: bytes, limits: Limits = LIMITS
) -> tuple[dict[str, Any], bytes]:
    """What `module`, a program that calls content.sources.child.serve, answers. Raises Ended."""
    numbers = (os.getpid(), limits.memory_mb, limits.cpu_s)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", module, *map(str, numbers)],
            input=json.dumps(head).encode() + b"\n" + data,
            capture_output=True,
            timeout=limits.wall_s,
            cwd=ROOT,
            env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        logger.warning("%s took longer than %s s over %s", module, limits.wall_s, head)
        raise Ended from error
    if ended.returncode != 0:
        logger.warning("%s ended with %s: %s", module, ended.returncode, ended.stderr[-2000:])
        raise Ended
    told, _, body = ended.stdout.partition(b"\n")
    return json.loads(told), body

"""Reading an upload in a child process: whatever the file does there, this process only waits for it."""

import json
import logging
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from content.sources.domain.decode import Decoded
from content.sources.domain.reading import refuse_at_sight
from content.sources.errors import TooHard, error_of

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


def read_apart(data: bytes, name: str, limits: Limits = LIMITS) -> Decoded:
    """As domain.reading.read_upload, and TooHard where the limits end it."""
    suffix = refuse_at_sight(data, name)
    try:
        ended = _run(data, suffix, limits)
    except subprocess.TimeoutExpired as error:
        logger.warning("reading a %s file took longer than %s s", suffix, limits.wall_s)
        raise TooHard from error
    if ended.returncode != 0:
        logger.warning("reading a %s file ended with %s: %s", suffix, ended.returncode, ended.stderr[-2000:])
        raise TooHard
    head, _, text = ended.stdout.partition(b"\n")
    return _decoded(json.loads(head), text)


def _run(data: bytes, suffix: str, limits: Limits) -> subprocess.CompletedProcess[bytes]:
    numbers = (os.getpid(), limits.memory_mb, limits.cpu_s)
    return subprocess.run(
        [sys.executable, "-m", "content.sources.reading_child", *map(str, numbers)],
        input=json.dumps({"name": f"upload{suffix}"}).encode() + b"\n" + data,
        capture_output=True,
        timeout=limits.wall_s,
        cwd=ROOT,
        env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
        check=False,
    )


def _decoded(head: dict[str, str], text: bytes) -> Decoded:
    if "error" in head:
        raise error_of(head["error"], head["sentence"])
    return Decoded(text.decode(), head["encoding"])

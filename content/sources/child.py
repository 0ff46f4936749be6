"""The child's side of `apart`: `python -m MODULE PARENT MEMORY_MB CPU_S` works on one file and ends.

Standard input and output: a line of JSON, then bytes. Whatever goes wrong, the exit code is not 0.
"""

import ctypes
import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

PR_SET_PDEATHSIG = 1
type Head = dict[str, Any]


def serve(answer: Callable[[Head, bytes], tuple[Head, bytes]]) -> None:
    parent, memory_mb, cpu_s = map(int, sys.argv[1:])
    _end_with(parent)
    _limit(memory_mb, cpu_s)
    head = json.loads(sys.stdin.buffer.readline())
    told, body = answer(head, sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + body)


def _end_with(parent: int) -> None:
    """Die with the web process. Where the system has no such thing, the limit of CPU ends an orphan."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before we asked
            os._exit(1)


def _limit(memory_mb: int, cpu_s: int) -> None:
    """Windows has no such limits: there only the parent's time-out holds."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s + 1))
    if sys.platform == "linux":  # macOS knows the name and refuses the value
        resource.setrlimit(resource.RLIMIT_AS, (memory_mb << 20, memory_mb << 20))

"""`python -m content.sources.reading_child PARENT MEMORY_MB CPU_S`: reads one upload in a process of its own.

Standard input: a line of JSON {"name"}, then the file. Standard output: a line of JSON, then the text:
{"encoding"}, or {"error", "sentence"} and no text. Whatever else happens, the exit code is not 0.
"""

import ctypes
import json
import os
import signal
import sys

from content.sources.domain.reading import read_upload
from content.sources.errors import SourceError

PR_SET_PDEATHSIG = 1


def main(parent: int, memory_mb: int, cpu_s: int) -> None:
    _end_with(parent)
    _limit(memory_mb, cpu_s)
    head = json.loads(sys.stdin.buffer.readline())
    try:
        decoded = read_upload(sys.stdin.buffer.read(), head["name"])
    except SourceError as error:
        _answer({"error": error.code, "sentence": str(error)})
    else:
        _answer({"encoding": decoded.encoding}, decoded.text)


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


def _answer(head: dict[str, str], text: str = "") -> None:
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + text.encode())


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

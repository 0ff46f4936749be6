"""The child knows no framework, ends by its limits and does not outlive the process it works for."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.content.sources.documents import slow_pdf

CHILD = [sys.executable, "-m", "content.sources.reading_child"]
BUSY = """
import os, subprocess, sys
child = subprocess.Popen([*sys.argv[1:], str(os.getpid()), "768", "60"], stdin=subprocess.PIPE)
child.stdin.write(sys.stdin.buffer.read())
child.stdin.close()
print(child.pid, flush=True)
child.wait()
"""


def ask(
    data: bytes, name: str, *, memory_mb: int = 768, cpu_s: int = 20
) -> subprocess.CompletedProcess[bytes]:
    sent = json.dumps({"name": name}).encode() + b"\n" + data
    limits = map(str, (os.getpid(), memory_mb, cpu_s))
    return subprocess.run([*CHILD, *limits], input=sent, capture_output=True, timeout=60, check=False)


def test_a_text_comes_back_after_its_encoding() -> None:
    assert ask("正文".encode("gb18030"), "a.txt").stdout == b'{"encoding": "gb18030"}\n' + "正文".encode()


def test_a_refusal_comes_back_by_code_and_sentence() -> None:
    answer = json.loads(ask(b" ", "a.txt").stdout)
    assert (answer["error"], answer["sentence"][:7]) == ("empty_document", "文件里没有文字")


def test_it_loads_neither_a_framework_nor_a_reader_that_it_does_not_need() -> None:
    code = "import sys, content.sources.reading_child; print({'django', 'docx', 'pypdf'} & set(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout == "set()\n"


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are the kernel's")
@pytest.mark.parametrize("limits", [{"cpu_s": 1}, {"memory_mb": 60}])
def test_work_without_end_is_ended_by_the_kernel(limits: dict[str, int]) -> None:
    ended = ask(slow_pdf(), "a.pdf", **limits)
    assert (ended.returncode == 0, ended.stdout) == (False, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child of its parent's death")
def test_it_dies_with_the_process_that_started_it() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", BUSY, *CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert parent.stdin and parent.stdout
    parent.stdin.write(b'{"name": "a.pdf"}\n' + slow_pdf())
    parent.stdin.close()
    child = Path("/proc", parent.stdout.readline().decode().strip())
    time.sleep(1)
    assert child.exists()
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    assert gone_within(child, 5)


def gone_within(process: Path, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            if process.joinpath("stat").read_text().split(") ")[1][0] == "Z":
                return True  # dead, and waiting for whoever adopted it
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.05)
    return False

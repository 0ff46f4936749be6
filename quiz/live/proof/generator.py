"""The C programs of tests/bench/live: the load, and what this machine can do at best."""

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from typing import Any, Final

from .inside import PROJECT
from .measured import Measured
from .script import client_id
from .servers import cores, pinned

SOURCES: Final = PROJECT / "tests" / "bench" / "live"
AT_ONCE: Final = 100  # handshakes
LONGEST_S: Final = 600


def compile_all(folder: Path) -> bool:
    """Both programs into the folder; False without a compiler or their sources."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None or not SOURCES.is_dir():
        return False
    for name in ("loadgen", "floor"):
        command = [compiler, "-O2", "-w", "-o", str(folder / name), str(SOURCES / f"{name}.c"), "-lcrypto"]
        if subprocess.run(command, capture_output=True, check=False).returncode != 0:
            return False
    return True


def run_load(
    folder: Path,
    script: str,
    tickets: Iterable[str],
    port: int,
    pids: Iterable[int],
    begins: Callable[[str], None],
) -> Measured:
    """`begins` hears the name of each phase as it begins."""
    (folder / "script").write_text(script, encoding="utf-8")
    (folder / "tickets").write_text("".join(f"{ticket}\n" for ticket in tickets), encoding="ascii")
    count = (folder / "tickets").read_text().count("\n")
    words = ["-s", folder / "script", "-V", f"ticket={folder / 'tickets'}", "-o", folder / "marks"]
    told = _generate(folder, [*words, "-p", port, "-n", count, "-P", _list(pids)], begins)
    return _measured(told, _acked(folder / "marks"))


def floor_us(folder: Path, players: int, rounds: int) -> tuple[float, float]:
    """CPU of a frame and of an answer with its ack, in a server that does nothing else."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    server = subprocess.Popen([*pinned(range(1)), str(folder / "floor"), str(port)])
    try:
        _until_open(port)
        words = ["-s", SOURCES / "floor.script", "-D", f"rounds={rounds}", "-D", "jit=0"]
        told = _generate(folder, [*words, "-p", port, "-n", players, "-P", server.pid], lambda name: None)
    finally:
        server.kill()
        server.wait()
    return tuple(round(median(_cpu(told, part)) / players * 1e6, 1) for part in ("fanout", "ingest"))  # type: ignore[return-value]


def _generate(folder: Path, words: list[Any], begins: Callable[[str], None]) -> dict[str, Any]:
    last = range(cores() - 1, cores())
    command = [*pinned(last), str(folder / "loadgen"), "-c", str(AT_ONCE), "-t", str(LONGEST_S)]
    process = subprocess.Popen(
        [*command, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        if line.startswith("phase "):
            begins(line.split()[1])
        else:
            said.append(line)
    out = process.stdout.read()
    if process.wait() != 0:
        raise RuntimeError(f"the load did not come to its end: {out}{''.join(said)}")
    sys.stderr.writelines(said)
    told: dict[str, Any] = json.loads(out)
    return told


def _measured(told: dict[str, Any], acked: set[str]) -> Measured:
    phases = told["phases"]
    return Measured(
        connect_s=phases["connect"]["wall"],
        rss_before_kb=told["rss0_kb"],
        rss_after_kb=phases["idle"]["rss_kb"],
        frame_ms=[one["max"] for one in told["frame_ms"]],
        frame_cpu_s=_cpu(told, "fanout"),
        answer_cpu_s=_cpu(told, "ingest"),
        result_cpu_s=_cpu(told, "results"),
        ack_p50_ms=[one["p50"] for one in told["ack_ms"]],
        ack_p99_ms=[one["p99"] for one in told["ack_ms"]],
        ack_last_ms=[one["max"] for one in told["burst_ms"]],
        result_ms=[one["max"] for one in told["result_ms"]],
        acked=acked,
        disconnected=told["lost"],
    )


def _cpu(told: dict[str, Any], part: str) -> list[float]:
    return [phase["cpu"] for name, phase in told["phases"].items() if name.partition("#")[0] == part]


def _acked(marks: Path) -> set[str]:
    found = set()
    for line in marks.read_text().splitlines():
        player, *reached = line.split()
        for mark in reached:
            name, _, turn = mark.partition("#")
            if name == "acked":
                found.add(client_id(player, int(turn or 0) + 1))
    return found


def _list(pids: Iterable[int]) -> str:
    return ",".join(map(str, pids))


def _until_open(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return

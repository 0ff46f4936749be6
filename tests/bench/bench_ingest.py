"""CPU and memory of extraction and drafting, as one JSON line: python tests/bench/bench_ingest.py [REPORT]

`ratio` compares with one NFKC pass and one number scan over the same text in the same run, so that it
means the same on a slow machine.
"""

import json
import re
import resource
import statistics
import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from content.generation.export import work_out

ROUNDS = 5
BIG = 200_000


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of the CPU seconds of some rounds."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def baseline(text: str) -> int:
    return len(re.findall(r"\d+(?:\.\d+)?[万亿]?[一-鿿]", unicodedata.normalize("NFKC", text)))


def big_text(text: str) -> bytes:
    """About 200 KB of paragraphs that differ, so that nothing is saved by repetition."""
    copies = BIG // len(text.encode()) + 1
    return "\n\n".join(_varied(text, number) for number in range(1, copies + 1)).encode()


def _varied(text: str, number: int) -> str:
    return re.sub(r"\d+(?=[件个人家项次条])", lambda found: str(int(found[0]) + number), text)


def main() -> None:
    path = Path(sys.argv[1] if len(sys.argv) > 1 else "tests/data/reports/bureau.txt")
    data = path.read_bytes()
    text = data.decode()
    large = big_text(text)
    report = seconds(lambda: work_out(data, path.name, {}))
    big = seconds(lambda: work_out(large, path.name, {}), rounds=3)
    plain = seconds(lambda: baseline(text), rounds=50)
    result = work_out(large, path.name, {})
    line = {
        "bench": "ingest",
        "report_cpu_s": round(report, 4),
        "report_ratio": round(report / plain, 1),
        "big_kb": len(large) // 1000,
        "big_cpu_s": round(big, 3),
        "big_facts": len(result["facts"]),
        "big_items": len(result["items"]),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }
    print(json.dumps(line))


if __name__ == "__main__":
    main()

"""How many planted flaws the checks find and how often they cry wolf. One JSON line.

    python tests/bench/bench_checks.py [PACKS]

Good items are those of tests/data/items and of the packs in PACKS (content/packs unless said).
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from content.items.checks import run_checks, run_paper_checks  # noqa: E402
from tests.content.items.checks.cases import Case, good, good_paper, pack_items, planted  # noqa: E402


def codes(case: Case) -> set[str]:
    if len(case.contents) > 1:
        return {complaint.check for _, complaint in run_paper_checks(case.contents)}
    return {complaint.check for complaint in run_checks(case.contents[0], source_text=case.source)}


def shipped(packs: Path) -> list[Case]:
    """The items of each pack, and each pack as one paper."""
    cases = []
    for listing in sorted(packs.glob("*/items.yaml")):
        items = list(pack_items(listing.parent))
        cases += [*items, Case(listing.parent.name, "", tuple(item.contents[0] for item in items))]
    return cases


def main(packs: Path) -> None:
    flaws, fine = planted(), [*good(), *good_paper(), *shipped(packs)]
    started = time.process_time()
    found = [case for case in flaws if case.check in codes(case)]
    alarms = [case.name for case in fine if codes(case)]
    spent = time.process_time() - started
    items = sum(len(case.contents) for case in (*flaws, *fine))
    missed = Counter(case.check for case in flaws) - Counter(case.check for case in found)
    line = {"bench": "checks", "planted": len(flaws), "found": len(found), "missed": dict(missed)}
    line |= {"recall": round(len(found) / len(flaws), 3), "good": len(fine), "false_alarms": len(alarms)}
    line |= {"alarmed": alarms, "us_per_item": round(spent / items * 1e6)}
    print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "content" / "packs")

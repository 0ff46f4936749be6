"""Recall and precision of the fact engine per kind of fact, per text and in all; one JSON line last.

    python -m tests.bench.bench_facts [--aside] [--show]

--aside measures the texts no rule was made on; --show lists what is missing and what is too much (never
together: those aside stay unread). recall counts what came out, asked what is askable as well.
"""

import json
import sys
from collections import Counter

from tests.bench.gold import Case, asked_conflicts, broken_refusals, cases, matches, subject_agrees


def measured(case: Case) -> Counter[str]:
    """Counts under `kind:what`; `all` sums the kinds and `number` what has a norm."""
    count: Counter[str] = Counter()
    for gold in case.gold:
        hits = [fact for fact in case.facts if matches(gold, fact, case)]
        kinds = ["all", gold["type"], *(["number"] if "norm" in gold else [])]
        for kind in () if gold.get("optional") else kinds:
            count[f"{kind}:gold"] += 1
            count[f"{kind}:found"] += bool(hits)
            count[f"{kind}:asked"] += any(hit.askable for hit in hits)
    for fact in case.facts:
        owners = [gold for gold in case.gold if matches(gold, fact, case)]
        for kind in ("all", fact.type):
            count[f"{kind}:out"] += 1
            count[f"{kind}:right"] += bool(owners)
            count[f"{kind}:subject"] += any(subject_agrees(gold, fact) for gold in owners)
    count["refused"] = len(broken_refusals(case))
    count["conflicts"] = len(asked_conflicts(case))
    return count


def line(name: str, count: Counter[str], kind: str = "all") -> str:
    return (
        f"{name:26} recall {share(count, kind, 'found', 'gold')}"
        f"  asked {share(count, kind, 'asked', 'gold')}"
        f"  precision {share(count, kind, 'right', 'out')}  subject {share(count, kind, 'subject', 'right')}"
    )


def share(count: Counter[str], kind: str, part: str, whole: str) -> str:
    some, every = count[f"{kind}:{part}"], count[f"{kind}:{whole}"]
    return f"{some:4}/{every:<4} {some / every:6.1%}" if every else f"{some:4}/{every:<4}      –"


def show(case: Case) -> None:
    for gold in case.gold:
        if not gold.get("optional") and not any(matches(gold, fact, case) for fact in case.facts):
            print("   missing ", gold["type"], gold["subject"], gold["value"])
    for fact in case.facts:
        if not fact.askable:
            print("   withheld", fact.refused, fact.subject, fact.value)
    for fact in case.facts:
        owners = [gold for gold in case.gold if matches(gold, fact, case)]
        told = (
            f"{fact.type} [{fact.subject}] {fact.value} {fact.unit} {fact.level} {fact.refused} | {fact.span}"
        )
        if not owners:
            print("   too much", told)
        elif not any(subject_agrees(gold, fact) for gold in owners):
            print("   subject ", told, "| gold:", owners[0]["subject"])
    for told in (*broken_refusals(case), *asked_conflicts(case)):
        print("   refused ", told)


def main(*, aside: bool, details: bool) -> None:
    total: Counter[str] = Counter()
    for case in cases("aside" if aside else "open"):
        count = measured(case)
        total += count
        print(line(case.name, count), f" must-not {count['refused'] + count['conflicts']}")
        if details:
            show(case)
    kinds = sorted({key.partition(":")[0] for key in total if ":" in key} - {"all"})
    print(*(line(f"= {kind}", total, kind) for kind in (*kinds, "all")), sep="\n")
    print(json.dumps(summary(total, aside)))


def summary(total: Counter[str], aside: bool) -> dict[str, object]:
    ratio = {
        name: round(total[f"{kind}:{part}"] / total[f"{kind}:{whole}"], 4)
        for name, kind, part, whole in (
            ("recall", "all", "found", "gold"),
            ("asked", "all", "asked", "gold"),
            ("numbers", "number", "found", "gold"),
            ("precision", "all", "right", "out"),
            ("subjects", "all", "subject", "right"),
        )
    }
    must_not = total["refused"] + total["conflicts"]
    return {"bench": "facts", "texts": "aside" if aside else "open", **ratio, "must_not": must_not}


if __name__ == "__main__":
    main(aside="--aside" in sys.argv, details="--show" in sys.argv and "--aside" not in sys.argv)

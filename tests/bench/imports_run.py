"""The measuring process of bench_imports: its database is new and its own."""

import io
import json
import random
import resource
import sys
import time
from datetime import UTC, datetime

from django.core.management import call_command
from django.db import connection
from openpyxl import Workbook

from content.imports.actions import (
    add_batch,
    apply_batch,
    apply_rows,
    read_batch,
    undo_batch,
    undo_rows,
)
from content.imports.models import ImportBatch
from content.items.actions import NewItem, create_items
from content.items.domain import ItemContent
from content.staff.models import Role, User
from tests.bench.timing import Locks, all_cpu, locks_found, settle, timed

NOW = datetime(2026, 11, 24, 1, tzinfo=UTC)
HEADER = ["题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案", "解析", "难度", "知识点"]
SUBJECTS = ["合同", "物权", "继承", "婚姻", "侵权", "人格权", "行政复议", "法律援助", "人民调解"]
chance = random.Random(20261124)


def row_of(number: int) -> list[str]:
    subject = chance.choice(SUBJECTS)
    days = chance.sample(range(5, 400), 4)
    if number % 4 == 3:
        stem = f"在{subject}的第{number}个案例里，当事人应当在{days[0]}日内提出申请。"
        return [
            "判断题",
            stem,
            "",
            "",
            "",
            "",
            chance.choice("对错"),
            f"见第{number}个案例的说明。",
            "中",
            subject,
        ]
    stem = f"在{subject}的第{number}个案例里，当事人最迟应当在多少日内提出申请？"
    options = [f"{day}日" for day in days]
    return ["单选题", stem, *options, chance.choice("ABCD"), f"见第{number}个案例的说明。", "中", subject]


def workbook(rows: list[list[str]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("题库")
    for row in [HEADER, *rows]:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def fill(count: int, owner: User) -> None:
    for first in range(0, count, 500):
        create_items(
            items=[
                NewItem(
                    code=f"bank-{number}",
                    content=ItemContent("truefalse", row_of(number)[1] + "（库）", {}, {"value": True}),
                    owner=owner,
                )
                for number in range(first, min(first + 500, count))
            ],
            now=NOW,
        )


def insert_alone(count: int, owner: User) -> None:
    """The baseline: as many items inserted without a file, 50 at a time."""
    for first in range(0, count, 50):
        items = [
            NewItem(
                code=f"alone-{number}",
                content=ItemContent("truefalse", row_of(number)[1] + "（单）", {}, {"value": True}),
                owner=owner,
            )
            for number in range(first, min(first + 50, count))
        ]
        create_items(items=items, now=NOW)


def main(count: int, bank: int) -> None:
    call_command("migrate", verbosity=0)
    owner = User.objects.create(username="zhou", role=Role.EDITOR)
    data = workbook([row_of(number) for number in range(count)])
    fill(bank, owner)
    settle()
    before_mb = peak_mb()
    reports: list[float] = []

    def progress(done: int, total: int, text: str = "") -> None:
        reports.append(time.perf_counter())

    locks = Locks()
    batch = add_batch(name="题库.xlsx", data=data, format="", owner=owner, now=NOW)
    with locks.of() as preview_locks:
        preview = timed(lambda: read_batch(batch=batch, progress=progress), all_cpu)
    with locks.of() as apply_locks:
        apply_batch(batch=batch, choices=["new"], whole=True, by=owner, now=NOW)
        batch = ImportBatch.objects.get()
        applied = timed(lambda: apply_rows(batch=batch, by=owner, progress=progress, now=NOW), all_cpu)
    with locks.of() as undo_locks:
        undo_batch(batch=batch, by=owner, now=NOW)
        undone = timed(lambda: undo_rows(batch=batch, by=owner, progress=progress, now=NOW), all_cpu)
    alone = timed(lambda: insert_alone(count, owner), all_cpu)
    line = {
        "bench": "imports",
        "engine": connection.vendor,
        "rows": count,
        "bank": bank,
        "preview_s": round(preview[0], 2),
        "preview_cpu_s": round(preview[1], 2),
        "apply_s": round(applied[0], 2),
        "apply_cpu_s": round(applied[1], 2),
        "undo_s": round(undone[0], 2),
        "progress_reports": len(reports),
        "lock_ms": {
            "preview": locks_found(preview_locks),
            "apply": locks_found(apply_locks),
            "undo": locks_found(undo_locks),
        },
        "peak_mb": peak_mb(),
        "peak_mb_before": before_mb,
        "baseline": {"insert_alone_s": round(alone[0], 2)},
        "ratio": {"apply_to_insert": round(applied[0] / alone[0], 2)},
    }
    sys.stdout.write(json.dumps(line) + "\n")


def peak_mb() -> int:
    """Of this process or a child of it, whichever took more."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(kind).ru_maxrss for kind in kinds) // 1024


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

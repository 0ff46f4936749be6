"""The measuring process of bench_bank: its database is new and its own."""

import gc
import json
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import batched
from pathlib import Path
from statistics import median, quantiles

from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client

from config.serving.child import RARELY
from content.items.actions import index_items
from content.items.models import Finding, Item, ItemVersion, Tag, Tagging
from content.sources.models import Source
from content.staff.models import Role, User
from tests.bench.bank_items import RARE, made

NOW = datetime(2026, 11, 24, 1, tzinfo=UTC)
STATES = ("approved",) * 12 + ("draft",) * 5 + ("rejected", "rejected", "retired")
TOPICS = ("婚姻家庭", "劳动用工", "道路交通", "消费维权", "未成年人", "网络安全", "行政执法", "法律援助", "")
QUESTIONS = {
    "list": "",
    "state": "state=draft",
    "two_signs": "words=合同",
    "two_signs_2": "words=继承",
    "four_signs": "words=人民法院",
    "ten_signs": "words=道路交通安全法规定",
    "two_words": "words=继承 遗嘱",
    "one_sign": "words=税",
    "number": "words=188",
    "rare": f"words={RARE}",
    "none": "words=量子纠缠",
    "words_in_a_rare_state": "words=人&state=retired",
    "format_topic": "format=ordering&topic=婚姻家庭",
    "article": "law=民法典188",
    "many": "state=approved&format=single&difficulty=hard&findings=yes&made=written&suits=junior",
    "nothing_fits": "state=retired&format=ordering&difficulty=hard&findings=yes&law=选举法300",
    "tag": "tag=1&state=approved",
    "source": "source=3&state=draft",
    "words_and_filters": "words=合同&state=draft&format=multiple&difficulty=easy",
    "few_answers": "figures=few",
    "suspect_keys": "figures=check_key",
    "too_easy": "figures=too_easy&state=approved",
    "deep": "before={deep}",
    "deep_words": "words=合同&before={deep}",
}


def fill(count: int, chance: random.Random) -> float:
    """The seconds that indexing took, of all."""
    editors = [User.objects.create(username=f"editor{n}", role=Role.EDITOR) for n in range(5)]
    sources = [
        Source.objects.create(title=f"来源{n}", text="正文" * 20_000, sha256=f"{n:064}", created_at=NOW)
        for n in range(20)
    ]
    tags = [Tag.objects.create(name=name) for name in ("宪法宣传周", "进社区", "青少年", "复训")]
    spent = 0.0
    for some in batched(enumerate(made(count, chance)), 1000, strict=False):
        with transaction.atomic():
            items = Item.objects.bulk_create(
                Item(
                    code=f"b{number}",
                    state=chance.choice(STATES),
                    topic=chance.choice(TOPICS),
                    source=chance.choice([*sources, None]),
                    owner=chance.choice(editors),
                    recipe=chance.choice(("", "figure_single")),
                    suits=chance.choice([[], ["primary"], ["junior", "senior"], ["adult"]]),
                    created_at=NOW,
                    **figures(chance),
                )
                for number, _ in some
            )
            versions = ItemVersion.objects.bulk_create(
                ItemVersion(item=item, number=1, created_at=NOW, author=item.owner, **asdict(content))
                for item, (_, content) in zip(items, some, strict=True)
            )
            Finding.objects.bulk_create(
                Finding(version=version, check_code="LONG", field="stem", text="题干太长。")
                for version in versions
                if chance.random() < 0.1
            )
            Tagging.objects.bulk_create(
                Tagging(item=item, tag=chance.choice(tags)) for item in items if chance.random() < 0.2
            )
            begun = time.perf_counter()
            index_items(items)
            spent += time.perf_counter() - begun
    return spent


def figures(chance: random.Random) -> dict[str, object]:
    """As keep_figures writes them: a third unanswered, some with too few answers, few suspect."""
    answered = chance.choice((0, 12, 400))
    if answered < 30:
        return {"answered": answered, "advice": ",few," if answered else ""}
    facility, discrimination = chance.betavariate(5, 2), chance.gauss(0.3, 0.13)
    found = [
        code for code, holds in (("check_key", discrimination < 0), ("too_easy", facility > 0.9)) if holds
    ]
    advice = f",{','.join(found or ['good'])},"
    return {"answered": answered, "facility": facility, "discrimination": discrimination, "advice": advice}


def settle() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    os.sync()
    gc.collect()


def all_cpu() -> float:
    """CPU seconds of this process and, where it runs on this machine, of its PostgreSQL server process."""
    if connection.vendor != "postgresql":
        return time.process_time()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        stat = Path(f"/proc/{cursor.fetchone()[0]}/stat")
    ticks = sum(map(int, stat.read_text().split()[13:15])) if stat.exists() else 0
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


def asked(question: Callable[[], object], times: int) -> dict[str, float]:
    """Median and 99th percentile of the clock, the mean CPU of page and database, and the 99th percentile of
    this process's CPU, which says more than the clock on a machine that others use too."""
    clocks, own, cpu = [], [], all_cpu()
    for _ in range(times):
        begun, used = time.perf_counter(), time.process_time()
        question()
        clocks.append((time.perf_counter() - begun) * 1000)
        own.append((time.process_time() - used) * 1000)
    cpu = (all_cpu() - cpu) / times * 1000
    found = {"p50_ms": median(clocks), "p99_ms": quantiles(clocks, n=100)[98]}
    found |= {"cpu_ms": cpu, "own_cpu_p99_ms": quantiles(own, n=100)[98]}
    return {name: round(value, 2) for name, value in found.items()}


def by_like() -> list[str]:
    """The baseline: the newest fifty stems with the word in them, read without an index."""
    rare = ItemVersion.objects.filter(stem__contains=RARE).order_by("-item")
    return list(rare.values_list("stem", flat=True)[:50])


def main(items: int, times: int) -> None:
    call_command("migrate", verbosity=0)
    index_s = fill(items, random.Random(20261124))
    settle()
    browser = Client(SERVER_NAME="localhost")
    browser.force_login(User.objects.get(username="editor0"))
    deep = Item.objects.order_by("pk")[items // 10].pk

    def page(query: str) -> None:
        answer = browser.get(f"/desk/items/?{query.format(deep=deep)}")
        assert answer.status_code == 200, answer.status_code

    gc.set_threshold(*RARELY)  # as the web process does
    page("")  # reads the templates
    pages = {name: asked(lambda query=query: page(query), times) for name, query in QUESTIONS.items()}
    baseline = asked(by_like, 20)
    line = {
        "bench": "bank",
        "engine": connection.vendor,
        "items": items,
        "index_items_per_s": round(items / index_s),
        "worst_p99_ms": max(found["p99_ms"] for found in pages.values()),
        "worst_cpu_ms": max(found["cpu_ms"] for found in pages.values()),
        "load": round(os.getloadavg()[0], 1),
        "pages": pages,
        "baseline_like": baseline,
        "ratio_like_to_rare_p50": round(baseline["p50_ms"] / pages["rare"]["p50_ms"], 1),
    }
    sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))

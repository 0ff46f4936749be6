"""What the bank's page offers to filter by, and how it tells what is asked."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from django.db import connection
from django.utils.functional import SimpleLazyObject

from content.items.bank import BankFilter
from content.items.models import Difficulty, ItemState, SavedFilter, Tag
from content.items.phrases import AUDIENCE_NAMES, FIGURES, FORMAT_NAMES
from content.sources.models import Source
from content.staff.models import User
from content.staff.queries import people

MOST_OFFERED: Final = 200
MADE: Final = {"recipe": "自动出的", "written": "人写的"}
COMPLAINED: Final = {"yes": "有提醒", "no": "没有提醒"}
COMMENTED: Final = {"open": "有未处理的留言"}
HELD: Final = {"yes": "是", "no": "不是"}
# every filter with its name and the list of its choices
FILTERS: Final = {
    "format": ("题型", "formats"),
    "topic": ("专题", "topics"),
    "source": ("来源", "sources"),
    "law": ("法条", ""),
    "difficulty": ("难度", "difficulties"),
    "suits": ("适合谁", "audiences"),
    "tag": ("标签", "tags"),
    "owner": ("负责人", "people"),
    "author": ("最后改的人", "people"),
    "findings": ("提醒", "complained"),
    "comments": ("留言", "commented"),
    "made": ("怎么来的", "made"),
    "held": ("保留题", "held"),
    "figures": ("答题数据", "figures"),
}
NONE_NAMES: Final = {
    "source": "没有来源的",
    "tag": "没有标签的",
    "owner": "没有负责人的",
    "author": "没有人改过的",
    "figures": "还没有人答过",
}


def topics() -> list[str]:
    """Those in use, each found by one step in the index rather than by reading all items."""
    steps = """
        WITH RECURSIVE steps(topic) AS (
            SELECT min(topic) FROM content_item WHERE topic > ''
            UNION ALL
            SELECT (SELECT min(topic) FROM content_item WHERE topic > steps.topic) FROM steps
            WHERE steps.topic IS NOT NULL
        ) SELECT topic FROM steps WHERE topic IS NOT NULL LIMIT %s
    """
    with connection.cursor() as cursor:
        cursor.execute(steps, [MOST_OFFERED])
        return [topic for (topic,) in cursor.fetchall()]


def tabs(asked: BankFilter) -> list[tuple[str, str, str]]:
    """Each state with its name and the address of the same question in it."""
    states = [("", "全部"), *ItemState.choices]
    return [(code, name, replace(asked, state=code).query) for code, name in states]


def chips(asked: BankFilter, offered: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Each filter in use: its name, what it asks for, and the address of the question without it."""
    found = []
    for name, (label, offer) in FILTERS.items():
        if value := getattr(asked, name):
            names = {str(code): str(title) for code, title in offered[offer]} if offer else {}
            text = NONE_NAMES.get(name, value) if value == "none" else names.get(value, value)
            found.append((label, text, replace(asked, **{name: ""}).query))
    return found


def filters(asked: BankFilter, offered: Mapping[str, Any]) -> list[tuple[str, str, str, str, Any]]:
    """Each filter for the page: name, label, value, what items without one are called, choices."""
    return [
        (name, label, getattr(asked, name), NONE_NAMES.get(name, ""), offered.get(offer))
        for name, (label, offer) in FILTERS.items()
    ]


def choices(user: User) -> dict[str, Any]:
    """What the filters offer. All lazy: a fragment of the page that shows none of it asks for none of it."""
    everybody = people()
    return {
        "format_names": FORMAT_NAMES,
        "formats": FORMAT_NAMES.items(),
        "audiences": AUDIENCE_NAMES.items(),
        "difficulties": Difficulty.choices,
        "complained": COMPLAINED.items(),
        "commented": COMMENTED.items(),
        "made": MADE.items(),
        "held": HELD.items(),
        "figures": FIGURES.items(),
        "topics": SimpleLazyObject(lambda: [(topic, topic) for topic in topics()]),
        "sources": Source.objects.order_by("-id").values_list("pk", "title")[:MOST_OFFERED],
        "people": SimpleLazyObject(lambda: [(one.pk, one.with_state) for one in everybody]),
        "colleagues": SimpleLazyObject(lambda: [(one.pk, str(one)) for one in everybody if one.is_active]),
        "tags": Tag.objects.order_by("name").values_list("pk", "name")[:MOST_OFFERED],
        "saved": SavedFilter.objects.filter(owner=user),
    }

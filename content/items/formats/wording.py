"""What can be wrong with a stem or with any piece of text a writer gives. Total on any JSON."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from content.items.domain import Fault

GAP = "____"  # one place to fill in

STEM_MAX = 1000
TEXT_MAX = 300


def stem_faults(stem: Any) -> list[Fault]:
    return text_faults(stem, field="stem", name="题干", most=STEM_MAX)


def text_faults(text: Any, *, field: str, name: str, most: int = TEXT_MAX) -> list[Fault]:
    """`name` is what the sentence calls the text, e.g. 第 2 个选项."""
    if not isinstance(text, str) or not text.strip():
        return [Fault(field, "empty", f"{name}没有写文字。")]
    if len(text) > most:
        return [Fault(field, "too_long", f"{name}超过了 {most} 个字，请改短。")]
    if unprintable(text):
        return [Fault(field, "unprintable", f"{name}里有看不见的控制字符，请删掉后重新输入。")]
    return []


def unprintable(text: str) -> str:
    """Its control characters and lone surrogates: PostgreSQL stores neither NUL nor these."""
    return "".join(char for char in text if char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cs"))


def shape_faults(value: Mapping[str, Any], field: str, known: frozenset[str]) -> list[Fault]:
    strange = sorted(str(name) for name in value if name not in known)
    return [Fault(field, "unknown_field", f"多了不认识的内容“{name}”，请删去。") for name in strange]


def gap_faults(stem: Any, count: Any, *, field: str, most: int = 6) -> list[Fault]:
    """`count` is how many gaps the body promises."""
    if type(count) is not int or not 1 <= count <= most:
        return [Fault(field, "gap_count", f"空的个数要在 1 到 {most} 之间。")]
    runs = re.findall("_{2,}", stem) if isinstance(stem, str) else []
    if any(run != GAP for run in runs):
        return [Fault("stem", "gap_spelling", "题干里每个空请写成四条下划线 ____，两空之间要有别的字。")]
    if len(runs) != count:
        return [
            Fault("stem", "gap_count", f"题干里有 {len(runs)} 处 ____，答案却是 {count} 个空，请改成一样多。")
        ]
    return []

"""The bank's Chinese words for codes and values."""

from collections.abc import Iterable, Sequence

FORMAT_NAMES = {
    "single": "单选",
    "multiple": "多选",
    "truefalse": "判断",
    "numeric": "数值填空",
    "blank": "填空",
    "ordering": "排序",
    "matching": "配对",
    "cloze": "选词填空",
}

TRUTH_WORDS = {True: "正确", False: "错误"}


def listing(texts: Iterable[str]) -> str:
    return "；".join(texts)


def sequence(texts: Iterable[str]) -> str:
    return " → ".join(texts)


def pairing(pairs: Sequence[tuple[str, str]]) -> str:
    return listing(f"{left} — {right}" for left, right in pairs)


def number_with_tolerance(number: str, tolerance: str) -> str:
    return f"{number}（相差不超过 {tolerance} 都算对）"

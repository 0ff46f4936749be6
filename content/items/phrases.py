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

AUDIENCE_NAMES = {"primary": "小学", "junior": "初中", "senior": "高中", "adult": "成人"}
DIFFICULTY_NAMES = {"easy": "易", "medium": "中", "hard": "难"}
DRAWN_FOR_NAMES = {"all": "全部", **AUDIENCE_NAMES}

# the rows of a wording, and what else of its body is told of
ROW_NAMES = {"options": "选项 {}", "left": "左边第 {} 项", "right": "右边第 {} 项"}
BODY_NAMES = {"fixed_order": "不打乱", "reuse": "右边可重复用", "hint": "填写提示"}

SUBMITTED = "交上去了，等同事来审。要接着改也行，改好存下就又是草稿。"

# what the answers to an item say of it; the first ones ask for a look
FIGURES = {
    "check_key": "答案可疑",
    "check_stem": "题干可疑",
    "too_hard": "太难",
    "too_easy": "太容易",
    "weak_option": "干扰项太弱",
    "good": "好题",
    "few": "数据太少",
}
CALM = ("good", "few")

TRUTH_WORDS = {True: "正确", False: "错误"}


def listing(texts: Iterable[str]) -> str:
    return "；".join(texts)


def sequence(texts: Iterable[str]) -> str:
    return " → ".join(texts)


def pairing(pairs: Sequence[tuple[str, str]]) -> str:
    return listing(f"{left} — {right}" for left, right in pairs)


def number_with_tolerance(number: str, tolerance: str) -> str:
    return f"{number}（相差不超过 {tolerance} 都算对）"

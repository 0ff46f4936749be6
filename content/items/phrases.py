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
DRAWN_FOR_NAMES = {"all": "全部", **AUDIENCE_NAMES}

# the fields of the writer's forms, in their order
FIELD_NAMES = {
    "case_code": "共用材料",
    "stem": "题干",
    "picture_id": "图片",
    "picture_alt": "图片的说明",
    "option_text": "选项",
    "key": "第几项是答案",
    "option_note": "为什么有人会选",
    "fixed_order": "不打乱",
    "left_text": "左边各项",
    "pair": "配右边第几项",
    "right_text": "右边各项",
    "reuse": "右边可重复用",
    "value": "答案",
    "unit": "单位",
    "tolerance": "允许相差",
    "hint": "填写提示",
    "spellings": "答案",
    "gaps": "每个空填第几个词",
    "rationale": "讲解",
    "citation_kind": "出处的性质",
    "citation_title": "出处",
    "citation_article": "第几条",
    "citation_section": "章节",
    "citation_url": "网址",
    "citation_quote": "引用的原句",
    "difficulty": "难度",
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

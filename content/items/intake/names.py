"""Names that other programs give to the same thing."""

import re
from typing import Any

from content.items.intake.errors import NotUnderstood
from content.items.phrases import FORMAT_NAMES

_OTHER_NAMES = {
    "single": "singlechoice radio choice mcq 单选题 单项选择 单项选择题 选择 选择题",
    "multiple": "multiplechoice multi checkbox multiselect 多选题 多项选择 多项选择题 不定项",
    "truefalse": "tf judge judgment judgement boolean bool yesno 判断题 是非 是非题",
    "numeric": "number numerical numericfill 数值 数值题 数字填空 数值填空题",
    "blank": "fill fillin fillblank fillintheblank blanks shortanswer 填空题 双空填空 多空填空",
    "ordering": "order sort sequence sorting 排序题",
    "matching": "match pairs pairing 配对题 连线 连线题",
    "cloze": "wordbank gapselect selectfill 选词填空题",
}
FORMATS = {
    name: code for code, names in _OTHER_NAMES.items() for name in (code, FORMAT_NAMES[code], *names.split())
}
_GAP = re.compile(r"_{2,}|＿{1,}|[（(【\[][ \u3000]{1,}[）)】\]]|[（(][）)]|【】")


def read_format(raw: dict[str, Any]) -> str:
    named = re.sub(r"[\s_/-]", "", str(raw.get("format") or raw.get("type") or "")).lower()
    if named in FORMATS:
        return FORMATS[named]
    if named:
        raise NotUnderstood(f"没有“{named[:20]}”这种题型，请写 {'、'.join(FORMAT_NAMES)} 之一。")
    return _likely_format(raw)


def read_stem(raw: dict[str, Any]) -> str:
    stem = next((raw[name] for name in ("stem", "question", "题干") if raw.get(name)), None)
    if not isinstance(stem, str) or not stem.strip():
        raise NotUnderstood("这一条没有题干（stem），请补上。")
    return with_gaps(stem)


def with_gaps(stem: str) -> str:
    """Every way to draw a gap becomes ____."""
    return _GAP.sub("____", stem.strip())


def _likely_format(raw: dict[str, Any]) -> str:
    options, answer = raw.get("options"), raw.get("answer")
    if raw.get("pairs") or raw.get("left") or (isinstance(answer, dict) and not options):
        return "matching"
    if isinstance(options, list) and len(options) > 2:
        marked = sum(isinstance(row, dict) and bool(row.get("is_key")) for row in options)
        several = len(answer) if isinstance(answer, list) else marked
        return "multiple" if several > 1 else "single"
    if isinstance(answer, bool) or answer in ("对", "错", "正确", "错误", "true", "false"):
        return "truefalse"
    return "single" if options else "blank"

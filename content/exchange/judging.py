"""What becomes of one item of a file: taken, or refused with the reason and in the file's own words."""

from collections.abc import Mapping, Sequence

from content.exchange.asides import suits_of
from content.exchange.errors import NotTaken
from content.exchange.items import RawItem, RefusedItem, TakenItem
from content.exchange.wording import refusal_of, wording_of
from content.items import formats
from content.items.domain import ItemContent

FIELD_WORDS: Mapping[str, str] = {
    "type": "题型",
    "stem": "题干",
    "options": "选项",
    "answer": "答案",
    "rationale": "解析",
    "difficulty": "难度",
    "topic": "知识点",
    "code": "代码",
    "suits": "适合谁",
    "citation": "出处",
    "notes": "选项说明",
}
LONGEST_CODE = 48


def judged(raw: RawItem) -> TakenItem | RefusedItem:
    """An item in loose words."""
    try:
        content, suits = wording_of(raw), suits_of(raw.suits)
        if len(raw.code) > LONGEST_CODE:
            why = f"代码有 {len(raw.code)} 个字，最多 {LONGEST_CODE} 个。"
            raise NotTaken("code", why, "请写短一点；不需要代码的，清空这一格。")
    except NotTaken as fault:
        return refused_of(raw, fault)
    return TakenItem(raw.row, content, raw.sheet, raw.topic, raw.code, suits)


def judged_content(raw: RawItem, content: ItemContent, suits: Sequence[str] = ()) -> TakenItem | RefusedItem:
    """An item whose notation leaves nothing to decide; `raw` is the same in the words of the file."""
    if faults := formats.get(content.format).faults(content):
        return refused_of(raw, refusal_of(faults[0]))
    return TakenItem(raw.row, content, raw.sheet, raw.topic, raw.code, tuple(suits))


def refused_of(raw: RawItem, fault: NotTaken) -> RefusedItem:
    """Named as the file's own columns are named; where it has none, in the words of this house."""
    column = raw.columns.get(fault.field) or FIELD_WORDS.get(fault.field, fault.field)
    return RefusedItem(raw.row, column, fault.why, fault.fix, raw.sheet, raw)

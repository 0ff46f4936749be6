"""What one wording says otherwise than another. Pure."""

from dataclasses import dataclass

from content.items import formats
from content.items.domain import ItemContent, rows_of
from content.items.formats.case import CASE
from content.items.formats.picture import PICTURE


@dataclass(frozen=True)
class Change:
    """One field that two wordings fill in differently, in the words a person reads."""

    field: str
    before: str
    after: str


def changes(before: ItemContent, after: ItemContent) -> list[Change]:
    """What a person should look at, field by field."""
    fields = {
        "题干": _stem,
        "材料": _case,
        "图片": _picture,
        "选项": _options,
        "答案": _key,
        "讲解": _rationale,
        "难度": _difficulty,
    }
    told = [Change(name, read(before), read(after)) for name, read in fields.items()]
    return [change for change in told if change.before != change.after]


def _stem(content: ItemContent) -> str:
    return content.stem


def _case(content: ItemContent) -> str:
    case = content.body.get(CASE)
    return f"{case['title']}\n{case['text']}" if case else ""


def _picture(content: ItemContent) -> str:
    """What it says, and enough of its name to tell another picture of the same thing."""
    picture = content.body.get(PICTURE)
    return f"{picture['alt']}（{picture['id'][:6]}）" if picture else ""


def _options(content: ItemContent) -> str:
    return "；".join(row["text"] for row in rows_of(content))


def _key(content: ItemContent) -> str:
    return formats.get(content.format).key_text(content)


def _rationale(content: ItemContent) -> str:
    return content.rationale


def _difficulty(content: ItemContent) -> str:
    return {"easy": "易", "medium": "中", "hard": "难"}[content.difficulty]

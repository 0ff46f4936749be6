"""GIFT: everything but cloze, ordering and several gaps."""

from collections.abc import Sequence

from content.exchange.gift.signs import escape
from content.exchange.items import TakenItem
from content.exchange.readers.gift import GIFT
from content.exchange.strict import tags_of
from content.exchange.writers.base import Writer, Written
from content.exchange.writers.checked import Block, NotHeld, cannot_hold, checked, joined, reads
from content.items.domain import ItemContent

_TOP = "$CATEGORY: $course$/top"


def category_of(topic: str) -> str:
    """A path as Moodle has it; a slash of the name itself is doubled."""
    return f"/{topic.replace('/', '//')}" if topic else ""


def weight_of(count: int) -> str:
    """What one of so many right options is worth, as Moodle spells it."""
    return f"{100 / count:.5f}".rstrip("0").rstrip(".")


def _block(item: TakenItem, number: int) -> Block:
    content = item.content
    tags = tags_of(content.difficulty, content.body)
    comment = f"// {' '.join(f'[tag:{tag}]' for tag in tags)}\n" if tags else ""
    name = f"::{escape(item.code)}:: " if item.code else ""
    rationale = f"\n####{escape(content.rationale)}" if content.rationale else ""
    text = f"{comment}{name}[plain]{escape(content.stem)} {{{_answers(item, content)}{rationale}}}\n"
    return Block(text, f"{_TOP}{category_of(item.topic)}\n")


def _answers(item: TakenItem, content: ItemContent) -> str:
    body, key = content.body, content.key
    match content.format:
        case "single":
            return _options(content, dict.fromkeys([key["option"]], ""), "")
        case "multiple":
            share = f"%{weight_of(len(key['options']))}%"
            return _options(content, dict.fromkeys(key["options"], share), "%-100%")
        case "truefalse":
            return "T" if key["value"] else "F"
        case "numeric":
            return f"#{key['value']}:{key.get('tolerance', '0')}"
        case "blank":
            if body["blanks"] > 1:
                raise NotHeld("GIFT 的填空题只能有一个空")
            return " ".join("=" + escape(word).replace("*", "\\*") for word in key["blanks"][0])
        case "matching":
            left, right = ({row["id"]: row["text"] for row in body[side]} for side in ("left", "right"))
            lines = [f"={escape(left[one])} -> {escape(right[other])}" for one, other in key["pairs"].items()]
            spare = [text for id, text in right.items() if id not in key["pairs"].values()]
            return "\n".join(["", *lines, *(f"= -> {escape(text)}" for text in spare)])
    raise cannot_hold(item, "GIFT ")


def _options(content: ItemContent, right: dict[str, str], wrong: str) -> str:
    """A single right option is marked =, several by what each is worth."""
    lines = []
    for row in content.body["options"]:
        sign = "=" if right.get(row["id"]) == "" else f"~{right.get(row['id'], wrong)}"
        note = content.option_notes.get(row["id"], "")
        lines.append(f"\n{sign}{escape(row['text'])}{f'#{escape(note)}' if note else ''}")
    return "".join(lines)


def _write(items: Sequence[TakenItem]) -> Written:
    blocks, left_out = checked(items, _block, reads(GIFT, lambda block: f"{block.head}\n{block.text}"))
    return Written(joined(blocks, f"{_TOP}\n").encode(), left_out)


GIFT_WRITER = Writer("gift", ".gift", _write)

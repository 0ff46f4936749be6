"""A paper in Chinese that people can read and correct, and that is read back as it was."""

from collections.abc import Sequence

from content.exchange.items import TakenItem
from content.exchange.readers.paper import PAPER
from content.exchange.writers.base import Writer, Written
from content.exchange.writers.checked import Block, checked, reads
from content.items.domain import ItemContent
from content.items.phrases import FORMAT_NAMES, TRUTH_WORDS

_DIFFICULTY = {"easy": "易", "hard": "难"}


def _block(item: TakenItem, number: int) -> Block:
    content = item.content
    rows = content.body.get("options", [])
    lines = [
        f"{number}、【{FORMAT_NAMES[content.format]}题】{content.stem}",
        *(f"{chr(65 + place)}、{row['text']}" for place, row in enumerate(rows)),
        f"答案：{_answer(content)}",
        *([f"解析：{content.rationale}"] if content.rationale else []),
        *([f"难度：{_DIFFICULTY[content.difficulty]}"] if content.difficulty in _DIFFICULTY else []),
        *([f"知识点：{item.topic}"] if item.topic else []),
        *([f"题目代码：{item.code}"] if item.code else []),
    ]
    return Block("\n".join([*lines, ""]))


def _answer(content: ItemContent) -> str:
    body, key = content.body, content.key
    letters = {row["id"]: chr(65 + place) for place, row in enumerate(body.get("options", []))}
    match content.format:
        case "single":
            return letters[key["option"]]
        case "multiple":
            return "".join(sorted(letters[id] for id in key["options"]))
        case "truefalse":
            return TRUTH_WORDS[key["value"]]
        case "numeric":
            tolerance = key.get("tolerance", "0")
            return f"{key['value']}{body.get('unit', '')}" + (f"±{tolerance}" if tolerance != "0" else "")
        case "blank":
            return "|".join(";".join(words) for words in key["blanks"])
        case "ordering":
            return "→".join(letters[id] for id in key["order"])
        case "cloze":
            return "、".join(letters[id] for id in key["gaps"])
    left, right = ({row["id"]: row["text"] for row in body[side]} for side in ("left", "right"))
    return "；".join(f"{left[one]}: {right[other]}" for one, other in key["pairs"].items())


def _write(items: Sequence[TakenItem]) -> Written:
    blocks, left_out = checked(items, _block, reads(PAPER, lambda block: block.text))
    return Written("\n".join(block.text for block in blocks).encode(), left_out)


PAPER_WRITER = Writer("paper", ".txt", _write)

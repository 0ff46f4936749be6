"""A GIFT file to its questions: comments, categories, empty lines between."""

import re
from dataclasses import dataclass, field

from content.exchange.papers.lines import lines_of

_TAG = re.compile(r"\[(id|tag):([^\]\n]{1,200})\]")
_CATEGORY = re.compile(r"\$CATEGORY\s*:\s*(.*)", re.IGNORECASE)


@dataclass
class Block:
    """`row` is the line where the question begins."""

    row: int
    lines: list[str]
    topic: str
    id: str = ""
    tags: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def blocks_of(text: str) -> tuple[list[Block], int]:
    """The questions, and how many lines were comments."""
    blocks, block, topic, comments = list[Block](), Block(0, [], ""), "", 0
    for line in [*lines_of(text), None]:
        if line is None or not line.text:
            if block.lines:
                blocks.append(block)
            if block.lines or line is None:
                block = Block(0, [], topic)
            continue
        if line.text.startswith("//"):
            named = dict.fromkeys(_TAG.findall(line.text))
            block.id = next((value.strip() for name, value in named if name == "id"), block.id)
            block.tags += [value.strip() for name, value in named if name == "tag"]
            comments += not named
        elif (category := _CATEGORY.match(line.text)) and not block.lines:
            topic = block.topic = last_of_path(category[1])
        else:
            block.row = block.row or line.number
            block.topic = topic
            block.lines.append(line.text)
    return blocks, comments


def last_of_path(category: str) -> str:
    """$course$/top/法律/民法典: the narrowest name; what the program calls its own roots says nothing."""
    parts = [part.strip() for part in category.replace("//", "\0").split("/")]
    named = [
        part.replace("\0", "/")
        for part in parts
        if part and part not in ("$course$", "$module$", "$system$", "top")
    ]
    return named[-1][:48] if named else ""

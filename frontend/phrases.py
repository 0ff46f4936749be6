"""How numbers and names are said in Chinese; filters of the `ui` library."""

from collections.abc import Mapping
from typing import Any


def clock(seconds: int) -> str:
    """90 → 1 分 30 秒; 600 → 10 分钟, since 分 alone is also what one scores."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{rest} 秒"
    return f"{minutes} 分 {rest} 秒" if rest else f"{minutes} 分钟"


def article(citation: Mapping[str, Any]) -> str:
    """18, 2 → 第 18 条第 2 款; 一百八十八 → 第一百八十八条; whole words and 序言 stay as they are."""
    text = str(citation.get("article", ""))
    paragraph = citation.get("paragraph")
    space = " " if text.isascii() else ""
    if text.startswith("序言"):
        return text
    words = text if "条" in text or not text else f"第{space}{text}{space}条"
    return f"{words}第 {paragraph} 款" if paragraph and "款" not in words else words


def shape_name(index: int) -> str:
    """0 → 山: how a screen reader tells the drawing of an option; "" beyond the six."""
    return "山月花桥塔舟"[index : index + 1]


def book_marks(title: str) -> str:
    """民法典 → 《民法典》"""
    return title if "《" in title else f"《{title}》"


def heads(devices: str) -> str:
    """What a live room counts: people, or groups where each has one device or a set of cards."""
    return "人" if devices == "each" else "组"


def you(devices: str) -> str:
    """Whom a phone of a live room speaks to."""
    return "你" if devices == "each" else "你们"

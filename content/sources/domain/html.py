"""HTML to plain text: what a reader sees, one line a block; scripts, styles and forms are dropped."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

_DROPPED = [
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "object",
    "svg",
    "head",
    "form",
    "nav",
    "button",
]
_BLOCK_NAMES = """
address article aside blockquote body br dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 header hr li
main ol p pre section table tbody thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CELLS = frozenset(["td", "th"])


def html_to_text(html: str) -> str:
    tree = LexborHTMLParser(html)
    tree.strip_tags(_DROPPED)
    if tree.body is None:
        return ""
    parts: list[str] = []
    _collect(tree.body, parts)
    lines = (re.sub(r"[ \xa0]*\n[ \xa0]*", "\n", "".join(parts))).strip()
    return re.sub(r"\n{3,}", "\n\n", lines)


def _collect(root: LexborNode, parts: list[str]) -> None:
    """Walk without recursion: a hostile page may be nested deeper than Python's stack."""
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag
        if leaving:
            parts.append("\n\n" if tag in _BLOCKS and tag != "tr" else "\n" if tag == "tr" else "\t")
            continue
        if tag == "-text":
            parts.append(re.sub(r"\s+", " ", node.text_content or ""))
            continue
        if tag == "br":
            parts.append("\n")
            continue
        if tag in _BLOCKS or tag in _CELLS:
            parts.append("\n\n" if tag in _BLOCKS and tag != "tr" else "")
            stack.append((node, True))
        stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))

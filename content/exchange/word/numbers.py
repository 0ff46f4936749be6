"""The numbers and letters in front of paragraphs, which Word keeps out of their text."""

from collections.abc import Callable
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

# lxml has no types of its own, and python-docx hands its elements out
Element = Any

_CHINESE = "零一二三四五六七八九十"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_DEPTH = 20  # styles may point to each other in a ring


class Numbers:
    """Counts as the paragraphs go by."""

    def __init__(self, document: Document) -> None:
        self._levels: dict[tuple[str, int], Element] = {}
        self._abstract: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        self._styles = {
            style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))
        }
        for relation in document.part.rels.values():
            if relation.reltype.endswith("/numbering"):
                self._read(relation.target_part.element)

    def label(self, paragraph: Element) -> str:
        """What Word shows in front of the paragraph; "" for none, or for a bullet."""
        number = self._number_of(paragraph)
        if number is None:
            return ""
        instance, depth = number
        abstract = self._abstract.get(instance, "")
        level = self._levels.get((abstract, depth))
        if level is None:
            return ""
        counts = self._counts.setdefault(abstract, {})
        if instance not in self._begun:
            self._begun.add(instance)
            counts.update({at: start - 1 for (num, at), start in self._starts.items() if num == instance})
        counts[depth] = counts.get(depth, _start(level) - 1) + 1
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        return self._shown(abstract, depth, counts)

    def _read(self, root: Element) -> None:
        for abstract in root.iter(qn("w:abstractNum")):
            for level in abstract.iter(qn("w:lvl")):
                key = abstract.get(qn("w:abstractNumId")), _int(level.get(qn("w:ilvl")))
                self._levels[key] = level
        for instance in root.iter(qn("w:num")):
            name, of = instance.get(qn("w:numId")), instance.find(qn("w:abstractNumId"))
            self._abstract[name] = of.get(qn("w:val"), "") if of is not None else ""
            for override in instance.iter(qn("w:lvlOverride")):
                start = override.find(qn("w:startOverride"))
                if start is not None:
                    depth = _int(override.get(qn("w:ilvl")))
                    self._starts[name, depth] = _int(start.get(qn("w:val")), 1)

    def _number_of(self, paragraph: Element) -> tuple[str, int] | None:
        """Its own, or that of its style, or of the style that one builds on."""
        properties = paragraph.find(qn("w:pPr"))
        style = properties.find(qn("w:pStyle")) if properties is not None else None
        name = style.get(qn("w:val")) if style is not None else None
        for _ in range(_DEPTH):
            found = properties.find(qn("w:numPr")) if properties is not None else None
            if found is not None:
                id_, depth = found.find(qn("w:numId")), found.find(qn("w:ilvl"))
                if id_ is not None:
                    return id_.get(qn("w:val"), ""), _int(depth.get(qn("w:val"))) if depth is not None else 0
            node = self._styles.get(name)
            if node is None:
                return None
            properties, base = node.find(qn("w:pPr")), node.find(qn("w:basedOn"))
            name = base.get(qn("w:val")) if base is not None else None
        return None

    def _shown(self, abstract: str, depth: int, counts: dict[int, int]) -> str:
        level = self._levels[abstract, depth]
        shape, pattern = level.find(qn("w:numFmt")), level.find(qn("w:lvlText"))
        kind = shape.get(qn("w:val"), "") if shape is not None else "decimal"
        if kind in ("bullet", "none") or pattern is None:
            return ""
        text = pattern.get(qn("w:val"), "")
        for at in range(depth + 1):
            own = self._levels.get((abstract, at))
            form = own.find(qn("w:numFmt")) if own is not None else None
            as_ = form.get(qn("w:val"), "decimal") if form is not None else "decimal"
            count = counts.get(at, _start(own) if own is not None else 1)
            text = text.replace(f"%{at + 1}", _written(count, as_))
        return f"{text}、" if text[-1:].isalnum() else text


def _start(level: Element) -> int:
    start = level.find(qn("w:start"))
    return _int(start.get(qn("w:val")), 1) if start is not None else 1


def _written(count: int, kind: str) -> str:
    shapes: dict[str, Callable[[int], str]] = {
        "upperLetter": lambda n: chr(64 + n) if 0 < n <= 26 else str(n),
        "lowerLetter": lambda n: chr(96 + n) if 0 < n <= 26 else str(n),
        "decimalEnclosedCircle": lambda n: _CIRCLES[n - 1] if 0 < n <= 20 else str(n),
        "decimalEnclosedCircleChinese": lambda n: _CIRCLES[n - 1] if 0 < n <= 20 else str(n),
    }
    if ("hinese" in kind and kind not in shapes) or kind in ("japaneseCounting", "ideographDigital"):
        return _chinese(count)
    return shapes.get(kind, str)(count)


def _chinese(count: int) -> str:
    if not 0 <= count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    if not tens:
        return _CHINESE[ones]
    return f"{_CHINESE[tens] if tens > 1 else ''}十{_CHINESE[ones] if ones else ''}"


def _int(text: str | None, default: int = 0) -> int:
    try:
        return int(text or default)
    except ValueError:
        return default

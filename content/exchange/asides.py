"""What stands beside a question in one cell of a table: whom it suits, where it is from, notes on options."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from content.exchange.errors import NotTaken
from content.items.domain import AUDIENCES, JsonDict
from content.items.phrases import AUDIENCE_NAMES

LETTERS = "ABCDEFGHIJ"
_EVERYBODY = frozenset(["全部", "所有人", "不限", "都适合"])
_WHO = {name: who for who, name in AUDIENCE_NAMES.items()} | {who: who for who in AUDIENCES}
_KINDS = {"law": "法律", "report": "材料", "link": "网页"}
_PARTS = {"article": "第几条", "section": "章节", "page": "页", "url": "网址", "quote": "原句"}
_NAMED = {name: part for part, name in _PARTS.items()}
_LAW = re.compile(r"《(?P<title>[^《》\n]{2,100})》\s*(?P<article>第[^条\n]{1,20}条[^\n]{0,20})?")
_LINE = re.compile(rf"({'|'.join([*_KINDS.values(), *_NAMED])})：")
_NOTE = re.compile(r"\s*[(（]?([A-Ja-jＡ-Ｊ])[)）]?\s*[:：.．、]\s*")
_MOST = 2000


def suits_text(suits: Sequence[str]) -> str:
    return "、".join(AUDIENCE_NAMES[who] for who in suits if who in AUDIENCE_NAMES)


def suits_of(text: str) -> tuple[str, ...]:
    """Raises NotTaken."""
    words = [word.removesuffix("生") for word in re.split(r"[、,，;；/|\s]+", text.strip()) if word]
    if unknown := [word for word in words if word not in _WHO and word not in _EVERYBODY]:
        names = "、".join(AUDIENCE_NAMES.values())
        fix = f"请写{names}，几种用顿号隔开；不限的，清空这一格。"
        raise NotTaken("suits", f"不认识“{unknown[0][:20]}”。", fix)
    said = {_WHO[word] for word in words if word in _WHO}
    return tuple(who for who in AUDIENCES if who in said)


def shown_citation(citation: Mapping[str, object]) -> JsonDict:
    """Without the place of the quotation in its source, which no file names."""
    return {name: value for name, value in citation.items() if name not in ("start", "end") and value}


def citation_text(citation: Mapping[str, object]) -> str:
    """A line for each part; "" where it would not be read back as the same."""
    shown = shown_citation(citation)
    lines = [f"{_KINDS.get(str(shown.get('kind')), '')}：{shown.get('title', '')}"]
    lines += [f"{name}：{shown[part]}" for part, name in _PARTS.items() if part in shown]
    text = "\n".join(lines)
    try:
        return text if shown and citation_of(text) == shown else ""
    except NotTaken:
        return ""


def citation_of(text: str) -> JsonDict:
    """Lines as above, 《民法典》第十七条, an address, or the name of a document. Raises NotTaken."""
    text = text.strip()
    if len(text) > _MOST:
        raise NotTaken("citation", f"出处有 {len(text)} 个字，最多 {_MOST} 个。", "请写短一点，再导入。")
    if not text:
        return {}
    if _LINE.match(text):
        return _of_lines(text)
    if law := _LAW.fullmatch(text):
        return {"kind": "law", **{name: value for name, value in law.groupdict().items() if value}}
    if re.fullmatch(r"https?://\S{3,390}", text):
        return {"kind": "link", "url": text}
    return {"kind": "report", "title": text} if len(text) <= 200 else {"kind": "report", "quote": text}


def notes_text(options: Sequence[JsonDict], notes: Mapping[str, str]) -> str:
    told = zip(LETTERS, options, strict=False)
    return "\n".join(f"{letter}：{notes[row['id']]}" for letter, row in told if notes.get(row["id"]))


def notes_of(text: str, ids: Mapping[str, str]) -> dict[str, str]:
    """`ids`: letter → id of the options there are. Raises NotTaken."""
    found: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for line in text.strip().split("\n") if text.strip() else []:
        letter = _NOTE.match(line)
        id = ids.get(unicodedata.normalize("NFKC", letter[1]).upper()) if letter else None
        if letter and id:
            lines = found.setdefault(id, [])
            line = line[letter.end() :]
        if lines is None:
            why = "看不出说的是哪个选项。"
            raise NotTaken("notes", why, "请一行说一个，写成“A：为什么有人会选”；不需要的，清空这一格。")
        lines.append(line)
    return {id: "\n".join(lines).strip()[:_MOST] for id, lines in found.items()}


def _of_lines(text: str) -> JsonDict:
    citation: JsonDict = {}
    part = ""
    for line in text.split("\n"):
        named = _LINE.match(line)
        if named and named[1] in _NAMED:
            part = _NAMED[named[1]]
            citation[part] = line[named.end() :].strip()
        elif named:
            citation["kind"] = next(kind for kind, name in _KINDS.items() if name == named[1])
            part = "title"
            citation[part] = line[named.end() :].strip()
        else:
            citation[part] += f"\n{line}"
    if not str(citation.get("page", "1")).isdecimal():
        raise NotTaken("citation", "出处里的页不是数。", "请写成“页：3”，或删去这一行。")
    if "page" in citation:
        citation["page"] = int(citation["page"])
    return {"kind": "report", **{name: value for name, value in citation.items() if value}}

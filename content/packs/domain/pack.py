"""A pack folder (FORMAT.md) → plain values. Reads the files of the folder and nothing else."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from content.items.domain import AUDIENCES, ItemContent, JsonDict
from content.packs.domain.citing import Section, law_citation, report_citation, sections_of
from content.packs.domain.fields import (
    mapping_of,
    number_of,
    parse_yaml,
    refuse_unknown,
    text_map_of,
    text_of,
    texts_of,
)
from content.packs.domain.wording import fields_of, read_wording
from content.packs.errors import NotationError, PackError, PackItemError

_FILES = ("pack.yaml", "digest.md")
_ITEM_FILES = ("items.yaml", "items-*.yaml")
_KINDS = ("report", "law")
_DIFFICULTIES = ("easy", "medium", "hard")
_PACK_FIELDS = ("code", "title", "text", "kind", "licence", "reviewed_by", "topics", "source", "law", "laws")
_ITEM_FIELDS = ("code", "format", "topic", "difficulty", "suits", "stem", "rationale", "citation")


@dataclass(frozen=True)
class PackSource:
    """The document a digest was made from."""

    title: str
    publisher: str
    year: int
    place: str
    url: str = ""


@dataclass(frozen=True)
class PackLaw:
    """The law the articles are of, and since when the cited text is in force (YYYY-MM-DD)."""

    name: str
    text_date: str


@dataclass(frozen=True)
class PackItem:
    """`suits`: primary, junior, senior (school) and adult; empty says nothing."""

    code: str
    topic: str
    content: ItemContent
    suits: tuple[str, ...] = ()


@dataclass(frozen=True)
class PackData:
    """`checksum` changes when any file of the folder does; `reviewed_by` is empty until a jurist signed.

    A law pack cites one `law`, or several `laws` by the key that its items name them with.
    """

    code: str
    title: str
    text: str
    kind: str
    licence: str
    reviewed_by: str
    topics: tuple[str, ...]
    source: PackSource | None
    law: PackLaw | None
    laws: dict[str, PackLaw]
    digest_text: str
    items: tuple[PackItem, ...]
    checksum: str


def read_pack(folder: Path) -> PackData:
    """Raises PackError or PackItemError at the first fault; nothing half-read comes back."""
    files = _read_files(folder)
    item_files = [name for name in files if name not in _FILES]
    head = _parse(files, "pack.yaml")
    try:
        about = _read_head(mapping_of(head, "pack.yaml"))
    except NotationError as fault:
        raise PackError("pack.yaml", str(fault)) from fault
    digest = files.get("digest.md", "")
    if about["kind"] == "report" and not digest:
        raise PackError("digest.md", "报告类题包要有摘编，请补上这个文件")
    lists = {name: _parse(files, name) for name in item_files or ["items.yaml"]}
    items = _read_items(lists, about, sections_of(digest))
    return PackData(**about, digest_text=digest, items=items, checksum=_checksum(files))


def checksum_of(folder: Path) -> str:
    """Of every file that is read, without reading what they say. Raises PackError."""
    return _checksum(_read_files(folder))


def _checksum(files: dict[str, str]) -> str:
    texts = "\0".join(f"{name}\0{text}" for name, text in files.items())
    return hashlib.sha256(texts.encode()).hexdigest()


def _read_files(folder: Path) -> dict[str, str]:
    """Name → text: what the pack is about first, then the lists of items by name."""
    item_files = sorted(path.name for pattern in _ITEM_FILES for path in folder.glob(pattern))
    names = [*(name for name in _FILES if (folder / name).is_file()), *item_files]
    return {name: _read_text(folder / name) for name in names}


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise PackError(path.name, "不是 UTF-8 编码，请另存为 UTF-8") from fault


def _parse(files: dict[str, str], name: str) -> Any:
    if name not in files:
        raise PackError(name, "题包里没有这个文件，请补上")
    try:
        return parse_yaml(files[name])
    except NotationError as fault:
        raise PackError(name, str(fault)) from fault


def _read_head(raw: JsonDict) -> JsonDict:
    refuse_unknown(raw, _PACK_FIELDS)
    kind = text_of(raw, "kind")
    if kind not in _KINDS:
        raise NotationError(f"“kind”应当是 {' 或 '.join(_KINDS)}")
    words = {name: text_of(raw, name) for name in ("code", "title", "text", "licence")}
    return {
        **words,
        "kind": kind,
        "reviewed_by": text_of(raw, "reviewed_by", default=""),
        "topics": tuple(texts_of(raw.get("topics"), "topics")),
        "source": _read_source(raw) if kind == "report" else None,
        **(_read_laws(raw) if kind == "law" else {"law": None, "laws": {}}),
    }


def _read_source(raw: JsonDict) -> PackSource:
    source = mapping_of(raw.get("source"), "source")
    refuse_unknown(source, ("title", "publisher", "year", "place", "url"))
    year = number_of(source, "year")
    if year is None:
        raise NotationError("“source”缺少“year”，请补上文件所说的年份")
    words = {name: text_of(source, name) for name in ("title", "publisher", "place")}
    return PackSource(**words, year=year, url=text_of(source, "url", default=""))


def _read_laws(raw: JsonDict) -> JsonDict:
    if "laws" not in raw:
        return {"law": _read_law(mapping_of(raw.get("law"), "law")), "laws": {}}
    if "law" in raw:
        raise NotationError("“law”和“laws”只能写一个，请删去一个")
    laws = mapping_of(raw["laws"], "laws")
    return {"law": None, "laws": {key: _read_law(mapping_of(laws[key], key)) for key in laws}}


def _read_law(law: JsonDict) -> PackLaw:
    refuse_unknown(law, ("name", "text_date"))
    return PackLaw(name=text_of(law, "name"), text_date=text_of(law, "text_date"))


def _read_items(
    lists: dict[str, Any], about: JsonDict, sections: tuple[Section, ...]
) -> tuple[PackItem, ...]:
    """The items of all files, in the order of the files' names."""
    items: dict[str, PackItem] = {}
    for file, raw in lists.items():
        if not isinstance(raw, list) or not raw:
            raise PackError(file, "应当是题目的列表，每题以“- code:”开头")
        for number, entry in enumerate(raw, 1):
            name = str(entry.get("code", "")) if isinstance(entry, dict) else ""
            try:
                item = _read_item(mapping_of(entry, "题目"), about, sections)
            except NotationError as fault:
                raise PackItemError(file, str(fault), item=name or f"第 {number} 题") from fault
            if item.code in items:
                raise PackItemError(file, "这个编号用了两次，请换一个", item=item.code)
            items[item.code] = item
    return tuple(items.values())


def _read_item(raw: JsonDict, about: JsonDict, sections: tuple[Section, ...]) -> PackItem:
    format, topic, difficulty = (text_of(raw, name) for name in ("format", "topic", "difficulty"))
    refuse_unknown(raw, (*_ITEM_FIELDS, *fields_of(format)))
    if topic not in about["topics"]:
        raise NotationError(f"专题“{topic}”不在 pack.yaml 的 topics 里")
    if difficulty not in _DIFFICULTIES:
        raise NotationError(f"“difficulty”应当是 {'、'.join(_DIFFICULTIES)} 之一")
    suits = tuple(texts_of(raw["suits"], "suits")) if "suits" in raw else ()
    if not set(suits) <= set(AUDIENCES):
        raise NotationError(f"“suits”应当从 {'、'.join(AUDIENCES)} 里选")
    body, key = read_wording(format, raw)
    content = ItemContent(
        format=format,
        stem=text_of(raw, "stem"),
        body=body,
        key=key,
        rationale=text_of(raw, "rationale"),
        citation=_read_citation(raw, about, sections),
        option_notes=text_map_of(raw, "notes"),
        difficulty=difficulty,
    )
    return PackItem(code=text_of(raw, "code"), topic=topic, content=content, suits=suits)


def _read_citation(raw: JsonDict, about: JsonDict, sections: tuple[Section, ...]) -> JsonDict:
    citation = mapping_of(raw.get("citation"), "citation")
    if about["kind"] == "report":
        return report_citation(citation, title=about["source"].title, sections=sections)
    law, place = _cited_law(citation, about)
    return law_citation(place, law=law.name) | {"text_date": law.text_date}


def _cited_law(citation: JsonDict, about: JsonDict) -> tuple[PackLaw, JsonDict]:
    """The law of the citation, and what is left of it: the place in that law."""
    if about["law"]:
        return about["law"], citation
    key = text_of(citation, "law")
    if key not in about["laws"]:
        raise NotationError(f"出处的“law”应当是 {'、'.join(about['laws'])} 之一")
    return about["laws"][key], {name: value for name, value in citation.items() if name != "law"}

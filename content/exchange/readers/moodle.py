"""Moodle XML: <quiz> with a <question> for each item, categories between them."""

import re
from dataclasses import replace
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from content.exchange.errors import BrokenSyntax, NotReadable, NotTaken, TooManyRows
from content.exchange.gift.answers import Told
from content.exchange.gift.blocks import last_of_path
from content.exchange.items import FileItems, RawItem, RefusedItem, TakenItem
from content.exchange.judging import judged_content, refused_of
from content.exchange.moodle.cloze import read_cloze
from content.exchange.moodle.kinds import KINDS
from content.exchange.moodle.texts import Element, child_text, shows_pictures, text_of
from content.exchange.readers.base import Reader, Upload
from content.exchange.sheets import MAX_ROWS
from content.exchange.strict import code_of, read_tags
from content.items.domain import ItemContent
from content.sources.errors import UnsafeFile

_PROLOG = re.compile(r"<\?xml[^>]{0,200}\?>")
_COLUMNS = {"type": "type", "stem": "questiontext", "options": "answer", "answer": "fraction"}
_NAMES = {"essay": "问答", "description": "说明", "calculated": "计算", "ddimageortext": "拖图"}


def _fits(upload: Upload) -> bool:
    head = upload.text[:10_000].lstrip("\ufeff \t\r\n")
    return head.startswith("<") and "<quiz" in head


def _read(upload: Upload, format: str) -> FileItems:
    """Raises BrokenSyntax, NotReadable, TooManyRows."""
    items: list[TakenItem | RefusedItem] = []
    remarks: list[str] = []
    topic, row = "", 0
    for question in _root(upload.text).iter("question"):
        if question.get("type") == "category":
            topic = last_of_path(child_text(question, "category"))
            continue
        row += 1
        if row > MAX_ROWS:
            raise TooManyRows(MAX_ROWS)
        items.append(_item(question, row, topic, remarks))
    return FileItems(items, remarks, "moodle")


def _root(text: str) -> Element:
    """The text is decoded already, whatever its prolog says."""
    whole = text.lstrip("\ufeff \t\r\n")
    prolog = _PROLOG.match(whole)
    try:
        root = fromstring(whole[prolog.end() if prolog else 0 :].encode(), forbid_dtd=True)
    except DefusedXmlException as error:
        raise NotReadable(UnsafeFile()) from error
    except (ParseError, UnicodeError, ValueError) as error:
        line = getattr(error, "position", (1, 0))[0]
        raise BrokenSyntax("Moodle XML", f"第 {line} 行附近") from error
    if root.tag != "quiz":
        raise BrokenSyntax("Moodle XML", "最外层不是 <quiz>")
    return root


def _item(question: Element, row: int, topic: str, remarks: list[str]) -> TakenItem | RefusedItem:
    kind = question.get("type", "")
    stem = child_text(question, "questiontext", "html")
    tags = read_tags([text_of(tag) for tag in question.findall("tags/tag")])
    raw = RawItem(
        row=row,
        columns=_COLUMNS,
        type=kind,
        stem=stem,
        options=tuple(text_of(answer) for answer in question.findall("answer")),
        answer="|".join(text_of(one) for one in question.findall("answer") if one.get("fraction") == "100"),
        rationale=child_text(question, "generalfeedback", "html"),
        topic=topic,
        code=code_of((question.findtext("idnumber") or "").strip()),
    )
    try:
        told = _told(question, kind, stem)
    except NotTaken as fault:
        return refused_of(raw, fault)
    body = told.body
    if told.format == "numeric" and tags.hint:
        body = {**body, "hint": tags.hint}
    content = ItemContent(
        told.format,
        told.stem,
        body,
        told.key,
        raw.rationale or told.rationale,
        {},
        told.notes,
        tags.difficulty,
    )
    _remark(question, row, told, raw, remarks)
    return judged_content(replace(raw, type=told.format), content)


def _told(question: Element, kind: str, stem: str) -> Told:
    if kind in ("cloze", "multianswer"):
        return read_cloze(stem)
    if kind not in KINDS:
        named = _NAMES.get(kind, kind[:20])
        raise NotTaken("type", f"题型“{named}”这里没有，这道题没有带进来。", "请改成别的题型，或另外保存。")
    return KINDS[kind](question, stem)


def _remark(question: Element, row: int, told: Told, raw: RawItem, remarks: list[str]) -> None:
    lost = list(told.lost)
    if told.rationale and raw.rationale and told.rationale != raw.rationale:
        lost.append("答案后面的反馈没有带进来")
    if any(text_of(hint) for hint in question.findall("hint")):
        lost.append("提示（hint）没有带进来")
    if lost:
        remarks.append(f"第 {row} 题：{'，'.join(lost)}。")
    if shows_pictures(question):
        remarks.append(f"第 {row} 题带图片，图片没有带进来，请看看题目离了图片是否完整。")


MOODLE = Reader(("moodle",), _fits, _read)

"""A draft to an item in the words of the file, with one answer, wherever it was written."""

import re
from collections.abc import Sequence
from itertools import pairwise

from content.exchange.errors import NotTaken
from content.exchange.items import FileItems, RawItem, RefusedItem
from content.exchange.judging import refused_of
from content.exchange.markup import without_markup
from content.exchange.papers.drafts import Draft
from content.exchange.papers.lines import MAX_LINE, Line, half, joined, line_of
from content.exchange.papers.marks import TYPE_TAG
from content.exchange.papers.matching_keys import assign_keys
from content.exchange.papers.paper import PaperReader
from content.exchange.papers.scribe import Paper
from content.exchange.papers.stems import (
    filled_gaps,
    key_in_stem,
    marked_right,
    without_bracket,
    without_tags,
)
from content.exchange.type_names import TYPES
from content.items.formats.spelling import fold_spelling
from content.items.formats.wording import GAP, STEM_MAX
from content.items.intake.names import with_gaps

_NUMBER = re.compile(r"[0-9]{1,4}\s*[.、]?")
_STEM_MAX = 3 * STEM_MAX  # no key is looked for in what is refused for its length
_KIND_NAMES = {"red": "标红", "bold": "加粗", "underline": "加下划线", "highlight": "加底色"}


def read_lines(lines: Sequence[Line], format: str) -> FileItems:
    held = [line if len(line.plain) <= MAX_LINE else line_of(line.number, "") for line in lines]
    paper = PaperReader(_with_numbers(held)).read()
    paper.strays += [line for line in lines if len(line.plain) > MAX_LINE]
    remarks = assign_keys(paper)
    items = [_item(draft, paper, remarks) for draft in paper.drafts]
    return FileItems(items, [*_remarks(paper), *remarks], format)


def _with_numbers(lines: Sequence[Line]) -> list[Line]:
    """A number alone above 【单选题】, as web pages have it, brought to the line it counts."""
    whole = list(lines)
    for place, (line, below) in enumerate(pairwise(lines)):
        if _NUMBER.fullmatch(line.plain) and TYPE_TAG.match(below.plain):
            whole[place] = line_of(line.number, f"{line.text.rstrip('.、．')}、{below.text}")
            whole[place + 1] = line_of(below.number, "")
    return whole


def _item(draft: Draft, paper: Paper, remarks: list[str]) -> RawItem | RefusedItem:
    whole = joined(draft.stem)
    if len(whole) > _STEM_MAX:
        fix = "请改短；里面有几道题的，请给每道题写上题号。"
        too_long = NotTaken("stem", f"题干超过了 {STEM_MAX} 个字。", fix)
        return refused_of(RawItem(row=draft.row, stem=whole), too_long)
    stem, type_ = without_tags(whole)
    type_ = draft.type or type_ or (paper.sections[draft.section].type if draft.section >= 0 else "")
    texts, right = marked_right([option.lines for option in draft.options])
    places = draft.options[-1].place + 1 if draft.options else 0
    options = [""] * places
    for option, text in zip(draft.options, texts, strict=True):
        options[option.place] = without_markup(text)
    stem, bracket = key_in_stem(stem, places)
    inside = ""
    if not options and not bracket and (TYPES.get(type_) == "blank" or not draft.holds_answer):
        stem, inside = filled_gaps(stem)
    told = [answer for answer in [*draft.answers, bracket, inside, _letters(right, draft)] if answer.strip()]
    judged = TYPES.get(type_) == "truefalse"
    if judged or (not options and _same("".join(told)) in ("对", "错")):
        stem = without_bracket(stem)
    by_look = "" if told else _by_look(draft, type_, remarks)
    raw = RawItem(
        row=draft.row,
        type=type_,
        stem=without_markup(stem),
        options=tuple(options),
        answer=without_markup((told or [by_look])[0]),
        rationale=without_markup(draft.text("rationale")),
        difficulty=draft.text("difficulty"),
        topic=_last_of_path(draft.text("topic")),
        code=draft.text("code"),
    )
    if draft.doubled:
        fix = "请按 A、B、C 的顺序改好选项的字母。"
        return refused_of(raw, NotTaken("options", f"有两个选项都是 {draft.doubled}。", fix))
    if fault := _fault(raw, told):
        return refused_of(raw, fault)
    return raw


def _fault(raw: RawItem, told: Sequence[str]) -> NotTaken | None:
    if len({_same(answer) for answer in told}) > 1:
        why = f"答案写了两处，而且不一样：“{told[0][:20]}”和“{told[1][:20]}”。"
        return NotTaken("answer", why, "请核对，只留下对的一处。")
    if raw.stem and not raw.options and not told and (not raw.type or raw.type in TYPES):
        if GAP in with_gaps(raw.stem) or TYPES.get(raw.type) in ("blank", "truefalse", "numeric"):
            return NotTaken("answer", "没有写答案。", "请在题目下面补一行“答案：……”。")
        return NotTaken("options", "这道题没有选项，也没有答案。", "请补上选项和答案；不是题目的，请删去。")
    return None


def _by_look(draft: Draft, type_: str, remarks: list[str]) -> str:
    """The options that stand out, where it is plain which: of a kind of mark that one option has alone."""
    several = TYPES.get(type_) == "multiple"
    found = set()
    for kind in _KIND_NAMES:
        places = tuple(option.place for option in draft.options if kind in option.kinds)
        if 0 < len(places) < len(draft.options) and (len(places) == 1) != several:
            found.add((kind, places))
    if len(found) != 1:
        return ""
    ((kind, places),) = found
    letters = "".join(chr(65 + place) for place in places)
    remarks.append(f"第 {draft.row} 行的题没有写答案，取了{_KIND_NAMES[kind]}的选项 {letters}，请核对。")
    return letters


def _letters(right: str, draft: Draft) -> str:
    """Places among the options that stand there, to their own letters."""
    return "".join(chr(65 + draft.options[ord(letter) - 65].place) for letter in right)


def _same(answer: str) -> str:
    """正确 and √ are one answer, and so are A、B and AB."""
    plain = re.sub(r"[\s,、;.。，；]", "", half(answer))
    if plain in ("√", "✓", "✔", "对", "正确", "T"):
        return "对"
    if plain in ("×", "✗", "✘", "错", "错误", "F"):
        return "错"
    return "".join(sorted(plain)) if re.fullmatch("[A-Z]+", plain) else fold_spelling(answer)


def _last_of_path(topic: str) -> str:
    parts = [part.strip() for part in re.split(r"[/>]", topic) if part.strip()]
    return parts[-1][:48] if parts else ""


def _remarks(paper: Paper) -> list[str]:
    remarks = []
    strays = sorted([*paper.strays, *paper.keys.strange], key=lambda line: line.number)
    for line in strays[:20]:
        shown = line.text if len(line.text) <= 30 else f"{line.text[:30]}…"
        remarks.append(f"第 {line.number} 行不属于哪道题，没有读：“{shown}”")
    if len(strays) > 20:
        remarks.append(f"这样的行还有 {len(strays) - 20} 行。")
    if paper.page_marks:
        remarks.append(f"{paper.page_marks} 行页眉页脚（第几页）没有当作题目。")
    if paper.ignored:
        remarks.append(f"{paper.ignored} 处分值、得分或作答记录没有读。")
    return remarks

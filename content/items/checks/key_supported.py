"""KEY_SUPPORTED: the key and the quote stand in the source."""

import re
from collections.abc import Iterator
from functools import lru_cache

from content.items.checks.arrangement import misordered, mispaired
from content.items.checks.base import Complaint, Subject
from content.items.checks.cells import in_cell
from content.items.checks.evidence import coverage, near_text, plain, quote_of, rests_on_report
from content.items.checks.explained import argues_against_key
from content.items.checks.figures import Figure, figures_in, fold, read_figure
from content.items.checks.levels import LEVEL, level_stands_in
from content.items.checks.negative import turned_round
from content.items.checks.opposites import contradicted
from content.items.checks.parts import key_texts, shown_texts
from content.items.domain import ItemContent

CODE = "KEY_SUPPORTED"
WHOLE = 300  # letters: a shorter source is an extract, which need not name everything
ENOUGH = 0.6  # a key in own words keeps at least this share of the letter pairs of its evidence

_NAME = re.compile(r"《[^》]+》|“[^”]{2,}”")
_QUOTED_SOURCE = re.compile(r"(?:原文|摘编|报告写|写道|写的是|写明)[^“，。]{0,3}“([^”]+)”")
_RULE = re.compile(r"(?:依照|根据|按照|依据)")  # a case tells what happened first
_ROUGH = re.compile(r"[余多来约近]|左右|上下")


def check(subject: Subject) -> Iterator[Complaint]:
    yield from _torn_names(subject)
    yield from _quotes(subject)
    if rests_on_report(subject) and quote_of(subject):
        yield from _report_key(subject)
        yield from _statement(subject)
        yield from _arrangement(subject)
    elif quote_of(subject):
        yield from _law_key(subject)


def _torn_names(subject: Subject) -> Iterator[Complaint]:
    """A name cut by a line break of the document leaves its mark open."""
    for field, text in shown_texts(subject.content):
        if any(text.count(mark) != text.count(end) for mark, end in ("《》", "“”")):
            yield Complaint(CODE, field, "书名号或引号不成对，名称可能被截断了，请对照来源补全。")


def _quotes(subject: Subject) -> Iterator[Complaint]:
    quote, citation = quote_of(subject), subject.content.citation
    if rests_on_report(subject) and not quote:
        yield Complaint(CODE, "citation", "出处没有引文，请从来源里逐字摘一句能证明答案的话。")
    elif citation.get("kind") == "law" and not citation.get("article"):
        yield Complaint(CODE, "citation", "出处没有写第几条，请补上条文序号。")
    elif subject.source_text and not _stands_in(quote, subject.source_text):
        yield Complaint(CODE, "citation", "来源里找不到这句引文，请逐字核对。")
    found = list(_explanation(subject))
    yield from found
    if not found and argues_against_key(subject.content):
        yield Complaint(CODE, "rationale", "解析说的是另一个答案，请核对答案和解析。")


def _explanation(subject: Subject) -> Iterator[Complaint]:
    """Quotes of the source are its words, and written figures are of the source or of the item."""
    quote, content = quote_of(subject), subject.content
    for quoted in _QUOTED_SOURCE.findall(subject.content.rationale):
        grounds = (quote, subject.source_text)
        if rests_on_report(subject) and not any(_stands_in(quoted, ground) for ground in grounds):
            yield Complaint(CODE, "rationale", "解析里引的原文和来源对不上，请逐字核对。")
            return
    own = "，".join(
        [*(text for _, text in shown_texts(content)), *(one for each in key_texts(content) for one in each)]
    )
    if rests_on_report(subject) and subject.source_text:
        written = [
            figure for figure in figures_in(content.rationale) if figure.text[:1].isdecimal() and figure.unit
        ]
        if not _all_found(written, f"{quote}，{own}", subject.source_text):
            yield Complaint(CODE, "rationale", "解析里有来源和题目都没有的数，请核对。")


def _stands_in(quote: str, source: str) -> bool:
    ground = plain(source)
    return all(plain(piece) in ground for piece in re.split(r"…+|\.{3,}", quote))


def _report_key(subject: Subject) -> Iterator[Complaint]:
    content = subject.content
    if turned_round(content.stem):  # what is asked for stands nowhere
        return
    strange = _strange_name(subject)
    if strange:
        yield Complaint(CODE, "stem", f"来源里没有{strange[:20]}，请核对名称。")
    # the parts of a multiple answer may come from several places of the document
    wide = [subject.source_text] if content.format == "multiple" else []
    evidence = [near_text(subject), *wide]
    for spellings in key_texts(content):
        if not any(_supported(text, ground) for text in spellings for ground in evidence):
            yield Complaint(CODE, "key", f"引文里找不到答案“{spellings[0][:20]}”，请核对数字、单位和名称。")
        elif content.format == "numeric" and _taken_too_exactly(spellings[0], subject):
            yield Complaint(CODE, "key", "引文只说了大约的数，请给出允许的误差，或者改成单选。")


def _strange_name(subject: Subject) -> str:
    """A name in marks that the stem gives as known and the source does not know; "" where there is none."""
    content, source = subject.content, subject.source_text
    if len(source) < WHOLE or content.format in ("truefalse", "blank", "cloze"):
        return ""
    ground = "，".join((source, quote_of(subject), str(content.citation.get("title", ""))))
    names = [name for name in _NAME.findall(content.stem) if "____" not in name]
    return next((name for name in names if coverage(name, ground) < ENOUGH), "")


def _supported(text: str, evidence: str) -> bool:
    if figure := read_figure(text):
        told = any(figure.equals(found) for found in _known(evidence)) or in_cell(figure, evidence)
        return told or plain(text) in plain(evidence)
    levels = LEVEL.findall(text)
    known = all(plain(name) in plain(evidence) for name in _NAME.findall(text))
    known = known and all(level_stands_in(level, plain(evidence)) for level in levels)
    return known and (text in levels or coverage(text, evidence) >= ENOUGH)


def _taken_too_exactly(key: str, subject: Subject) -> bool:
    """240 asked to the unit where the report says 240余; fair where the stem says 余 too."""
    figure, content = read_figure(key), subject.content
    exact = content.key.get("tolerance", "0").strip("0.") == ""
    hedges = [
        _ROUGH.findall(found.hedge)
        for found in figures_in(quote_of(subject))
        if figure and figure.equals(found)
    ]
    return exact and any(hedge and hedge[0] not in content.stem for hedge in hedges)


def _statement(subject: Subject) -> Iterator[Complaint]:
    content = subject.content
    if content.format != "truefalse":
        return
    evidence = near_text(subject)
    if content.key.get("value") is False:
        if plain(content.stem.split("，", 1)[-1]).strip("。") in plain(evidence):
            yield Complaint(CODE, "key", "这句话和引文一样，答案却是“错误”，请核对。")
        return
    claims = [*LEVEL.findall(content.stem), *re.findall(r"“[^”]{2,}”", content.stem)]
    if not all(
        plain(claim) in plain(evidence + subject.content.citation.get("title", "")) for claim in claims
    ):
        yield Complaint(CODE, "stem", "题干里的级别或名称不在引文里，答案却是“正确”，请核对。")
    elif not _all_found(_claimed(content.stem), evidence):
        yield Complaint(CODE, "stem", "题干里的数字不在引文里，答案却是“正确”，请核对。")
    elif contradicted(content.stem, evidence):
        yield Complaint(CODE, "stem", "引文用的是另一个词，意思不同，答案却是“正确”，请核对。")


def _arrangement(subject: Subject) -> Iterator[Complaint]:
    content, evidence = subject.content, near_text(subject)
    if content.format == "ordering" and misordered(content, evidence):
        yield Complaint(CODE, "key", "引文里的数或日期和这个顺序对不上，请核对。")
    elif content.format == "matching" and mispaired(content, evidence):
        yield Complaint(CODE, "key", "引文里和左项写在一起的是另一个右项，请核对配对。")


def _claimed(stem: str) -> list[Figure]:
    """The figures a statement rests on; 一份 and 一个 are articles."""
    return [figure for figure in figures_in(stem) if not figure.text.startswith("一") or figure.value > 1]


def _all_found(figures: list[Figure], *grounds: str) -> bool:
    return all(
        any(figure.equals(found) for ground in grounds for found in _known(ground))
        or any(figure.text in fold(ground) or in_cell(figure, ground) for ground in grounds)
        for figure in figures
    )


@lru_cache(maxsize=64)
def _known(text: str) -> tuple[Figure, ...]:
    """The figures of a text; kept, since every item of a document asks for those of the same source."""
    return tuple(figures_in(text))


def _law_key(subject: Subject) -> Iterator[Complaint]:
    """A number of the key may be computed; it may not contradict the only number of its kind in the quote."""
    known = figures_in(quote_of(subject))
    if _misstates(subject.content, known):
        yield Complaint(CODE, "stem", "条文里同类的数和题干不一样，答案却是“正确”，请核对。")
    for spellings in key_texts(subject.content):
        figure = read_figure(spellings[0])
        same_kind = [found for found in known if figure and _comparable(figure, found)]
        if figure and same_kind and not any(figure.value == found.value for found in same_kind):
            yield Complaint(CODE, "key", f"条文里同类的数和答案“{spellings[0][:20]}”不一样，请核对。")


def _misstates(content: ItemContent, known: list[Figure]) -> bool:
    """A rule told as true with another figure than the article has; the figures of a case are its own."""
    if content.format != "truefalse" or content.key.get("value") is not True or not _RULE.match(content.stem):
        return False
    same_kind = [
        (one, [found for found in known if _comparable(one, found)]) for one in figures_in(content.stem)
    ]
    return any(found and all(one.value != other.value for other in found) for one, found in same_kind)


def _comparable(one: Figure, other: Figure) -> bool:
    return one.kind == other.kind and one.unit == other.unit

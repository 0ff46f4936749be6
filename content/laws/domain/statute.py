"""The text of a law as the national database lays it out → LawText.

Title, 题注 in parentheses with the dates of adoption, 目录, perhaps 序言, headings, articles; below an
article its 款 and 项, a line each.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from content.laws.domain.law_text import ArticleText, LawText
from content.laws.domain.names import LABEL, PREAMBLE, article_number
from content.laws.errors import ArticleOutOfOrder, EmptyArticle, NoArticles

_SPACE = re.compile(r"\s+")
_HEADING = re.compile(r"第[零〇一二三四五六七八九十百]+(编|分编|章|节)")
_BOOK_ALONE = re.compile(r"附\s*则")
_APPENDIX = re.compile(r"附件?\s*[一二三四五六七八九十0-9]*\s*[：:]?$")
# 第六条规定的…, 第十条至… open a 款 about another article
_REFERENCE = re.compile(r"[、，和或及至到]|第|规定|的|所[列称指]|中的")
_DATE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_IN_FORCE = re.compile(r"自\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*起\s*施\s*行")
_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF1A)}
_LEVELS = {"编": 0, "分编": 1, "章": 2, "节": 3}


@dataclass
class _Headings:
    """Where the reading stands; a heading ends all that are below its level."""

    words: list[str] = field(default_factory=lambda: ["", "", "", ""])

    def enter(self, level: int, heading: str) -> None:
        self.words[level:] = [heading] + [""] * (3 - level)

    def copy(self) -> "_Headings":
        return _Headings(list(self.words))


@dataclass
class _Draft:
    """The article that is being read."""

    label: str = ""
    place: tuple[int, int] = (0, 0)
    lines: list[str] = field(default_factory=list)
    at: _Headings = field(default_factory=_Headings)

    def article(self) -> ArticleText:
        if not self.lines:
            raise EmptyArticle(self.label)
        (number, branch), (book, part, chapter, section) = self.place, self.at.words
        book = " ".join(filter(None, (book, part)))
        return ArticleText(number, self.label, tuple(self.lines), branch, book, chapter, section)


def read_statute(text: str) -> LawText:
    """Raises NoArticles, ArticleOutOfOrder or EmptyArticle."""
    lines = [line for raw in text.split("\n") if (line := raw.strip())]
    start = next((place for place, line in enumerate(lines) if _opens(line, (0, 0))), None)
    if start is None:
        raise _without_first(lines)
    title, note = _head(lines[:start])
    articles = tuple(_articles(lines))
    return LawText(title, text_date(note, articles[-1].lines), articles, note)


def text_date(note: str, last: tuple[str, ...]) -> str:
    """Since when the text is in force: as its last article says, or as amended later."""
    said = _IN_FORCE.findall("".join(last).translate(_WIDTH))
    dates = said + _DATE.findall(note.translate(_WIDTH))
    return max(("-".join((year, month.zfill(2), day.zfill(2))) for year, month, day in dates), default="")


def tidy_heading(heading: str) -> str:
    """第二节　监 护 → 第二节 监护"""
    label, words = heading, ""
    if found := _HEADING.match(heading):
        label, words = found[0], heading[found.end() :]
    return f"{_SPACE.sub('', label)} {_SPACE.sub('', words)}".strip()


def _without_first(lines: list[str]) -> NoArticles | ArticleOutOfOrder:
    first = next((found for line in lines if (found := LABEL.match(line))), None)
    return ArticleOutOfOrder("", first[0]) if first else NoArticles()


def _head(lines: list[str]) -> tuple[str, str]:
    """The title, which may be broken over lines, and the 题注 to its closing parenthesis."""
    title, note, depth = "", "", 0
    for line in lines:
        if depth or line[0] in "（(":
            note += line
            depth = sum(map(note.count, "（(")) - sum(map(note.count, "）)"))
            if depth <= 0:
                break
        elif _SPACE.sub("", line) in ("目录", PREAMBLE) or _HEADING.match(line):
            break
        else:
            title += _SPACE.sub("", line)
    return title, note


def _articles(lines: list[str]) -> Iterator[ArticleText]:
    """The 序言 comes first, as article 0. What else stands before 第一条 (目录) belongs to none."""
    headings, draft = _Headings(), _Draft()
    for line in lines:
        if draft.place[0] and _APPENDIX.match(line):
            break
        if opened := _opens(line, draft.place):
            if draft.lines or draft.place[0]:
                yield draft.article()
            draft = _Draft(*opened, headings.copy())
        elif (level := _level(line)) is not None:
            headings.enter(level, tidy_heading(line))
        elif not draft.place[0] and _SPACE.sub("", line) == PREAMBLE:
            draft = _Draft(PREAMBLE)  # 目录 names it too, with nothing below
        elif draft.label:
            _refuse_gap(line, draft.label)
            draft.lines.append(line)
    yield draft.article()


def _opens(line: str, before: tuple[int, int]) -> tuple[str, tuple[int, int], list[str]] | None:
    """(label, number, the first 款) where the line opens the article that must come next."""
    found, named = LABEL.match(line), article_number(line)
    follows = ((before[0] + 1, 0), (before[0], before[1] + 1))
    if not found or not named or named not in follows or not named[0]:
        return None
    rest = line[found.end() :]
    if rest and not rest[0].isspace() and _REFERENCE.match(rest):
        return None
    return _SPACE.sub("", found[0]), named, list(filter(None, [rest.strip()]))


def _refuse_gap(line: str, label: str) -> None:
    """An article set apart as one, yet not the next: something is missing before it."""
    found = LABEL.match(line)
    if found and line[found.end() : found.end() + 1].isspace():
        raise ArticleOutOfOrder(label, found[0])


def _level(line: str) -> int | None:
    if _BOOK_ALONE.fullmatch(line):
        return 0
    found = _HEADING.match(line)
    behind = line[found.end() : found.end() + 1] if found else ""
    return _LEVELS[found[1]] if found and (not behind or behind.isspace()) else None

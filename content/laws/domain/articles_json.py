"""The JSON format: [{"article": 1, "label", "book", "chapter", "section", "paragraphs": [...]}, ...].

The list may stand alone, or as `articles` beside `name` and `text_date`. A preamble comes first: article 0
with the label 序言.
"""

import json
from typing import Any

from content.laws.domain.law_text import ArticleText, LawText
from content.laws.domain.names import LABEL, PREAMBLE, article_number
from content.laws.domain.statute import text_date, tidy_heading
from content.laws.errors import ArticleOutOfOrder, EmptyArticle, NoArticles, NotArticles


def read_articles(text: str) -> LawText:
    """Raises NotArticles, NoArticles, ArticleOutOfOrder or EmptyArticle."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotArticles from error
    about = whole if isinstance(whole, dict) else {}
    rows = about.get("articles") if about else whole
    if not isinstance(rows, list):
        raise NotArticles
    articles = tuple(_article(row, place) for place, row in enumerate(rows, 1))
    _check_order(articles)
    date = _words(about, "text_date") or text_date("", articles[-1].lines)
    return LawText(_words(about, "name"), date, articles, _words(about, "note"))


def _article(row: Any, place: int) -> ArticleText:
    if not isinstance(row, dict) or type(row.get("article")) is not int or row["article"] < _least(row):
        raise NotArticles(f"（第 {place} 个没有写 article）")
    number = row["article"]
    label, branch = _called(number, _words(row, "label"))
    lines = row.get("paragraphs")
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise NotArticles(f"（“{label}”没有写 paragraphs）")
    own = tuple(line.strip() for line in lines if line.strip())
    if not own:
        raise EmptyArticle(label)
    headings = (tidy_heading(_words(row, name)) for name in ("book", "chapter", "section"))
    return ArticleText(number, label, own, branch, *headings)


def _called(number: int, label: str) -> tuple[str, int]:
    """(label, branch); an article whose label says something else is called by its number."""
    named = article_number(label) if number else (0, 0)
    if named is None or named[0] != number or (number and not LABEL.fullmatch(label)):
        return f"第{number}条", 0
    return label, named[1]


def _least(row: dict[str, Any]) -> int:
    return 0 if _words(row, "label") == PREAMBLE else 1


def _check_order(articles: tuple[ArticleText, ...]) -> None:
    if not any(article.number for article in articles):
        raise NoArticles
    label, number, branch = "", 0, 0
    for article in articles[1:] if articles[0].label == PREAMBLE else articles:
        if (article.number, article.branch) not in ((number + 1, 0), (number, branch + 1)):
            raise ArticleOutOfOrder(label, article.label)
        label, number, branch = article.label, article.number, article.branch


def _words(row: dict[str, Any], name: str) -> str:
    value = row.get(name, "")
    return value.strip() if isinstance(value, str) else ""

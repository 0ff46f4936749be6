"""A law's text as plain values: read from a file, looked up by article, 款 and 项."""

from content.laws.domain.law_text import ArticleText, LawText, Paragraph, paragraphs_of
from content.laws.domain.names import PREAMBLE, bare_name
from content.laws.domain.place import Place, place_of

__all__ = [
    "PREAMBLE",
    "ArticleText",
    "LawText",
    "Paragraph",
    "Place",
    "bare_name",
    "paragraphs_of",
    "place_of",
]

"""Where reading may have gone wrong, so that a person looks there before items are made."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.sources.domain.document import Document, Passage
from content.sources.domain.pages import PAGE_END
from content.sources.domain.tally import PDF

_SIGNS_OF_A_STAMP = 10
_REPLACED = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class Doubts:
    """How often each happened; `blank_pages` by number. No year, place or publisher: stems need them."""

    joined_lines: int
    table_rows: int
    blank_pages: tuple[int, ...]
    strange_signs: int
    no_year: bool
    no_body: bool

    def __bool__(self) -> bool:
        return any(vars(self).values())


def doubts(document: Document, encoding: str) -> Doubts:
    """`document` as load_document gives it, with the origin that was asked for."""
    pages = document.text.split(PAGE_END) if encoding == PDF else []
    return Doubts(
        joined_lines=sum(_joined(document.text, passage) for passage in document.passages),
        table_rows=_rows(document.passages),
        blank_pages=tuple(
            number
            for number, page in enumerate(pages, start=1)
            if len("".join(page.split())) <= _SIGNS_OF_A_STAMP
        ),
        strange_signs=sum(map(_is_strange, document.text)),
        no_year=document.origin.year is None,
        no_body=not document.origin.place and not document.origin.publisher,
    )


def _joined(text: str, passage: Passage) -> int:
    lines = text[passage.start : passage.end].split("\n")
    return sum(bool(line.strip()) for line in lines) - 1


def _rows(passages: Sequence[Passage]) -> int:
    return sum(passage.kind == "row" for passage in passages)


def _is_strange(sign: str) -> bool:
    """Lost in decoding, or of a font of its own."""
    return sign == _REPLACED or "\ue000" <= sign <= "\uf8ff"

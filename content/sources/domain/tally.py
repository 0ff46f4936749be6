"""How much was read, so that a person sees whether something is missing."""

from dataclasses import dataclass

PDF, WORD = "pdf", "docx"


@dataclass(frozen=True)
class Tally:
    characters: int
    pages: int | None  # of a PDF
    tables: int | None  # of a Word file


def tally(text: str, encoding: str) -> Tally:
    """`text` as the readers lay it out: form feeds between pages, a block of tabbed lines for a table."""
    return Tally(
        characters=len("".join(text.split())),
        pages=text.count("\f") + 1 if encoding == PDF else None,
        tables=sum(map(_is_table, text.split("\n\n"))) if encoding == WORD else None,
    )


def _is_table(block: str) -> bool:
    return "\t" in block and "\n" in block.strip()

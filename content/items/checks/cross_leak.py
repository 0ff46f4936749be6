"""CROSS_LEAK: another item of the same paper gives the answer away."""

from collections.abc import Iterator, Sequence

from content.items.checks.base import Complaint
from content.items.checks.evidence import plain
from content.items.checks.figures import figures_in, read_figure
from content.items.checks.parts import key_texts
from content.items.checks.topics import topic_words
from content.items.domain import ItemContent

CODE = "CROSS_LEAK"
TOPIC_SHARE = 0.5  # of the words that are asked about must be told about


def check_paper(contents: Sequence[ItemContent]) -> Iterator[tuple[int, Complaint]]:
    for number, content in enumerate(contents):
        for other, telling in enumerate(contents):
            if other != number and _gives_away(content, telling):
                yield (
                    number,
                    Complaint(CODE, "stem", f"第 {other + 1} 题的题干说出了这题的答案，请去掉一题或改写。"),
                )
                break


def _gives_away(content: ItemContent, telling: ItemContent) -> bool:
    if telling.format == "truefalse" and telling.key.get("value") is False:
        return False
    told = any(_says(telling.stem, text) for spellings in key_texts(content) for text in spellings)
    return told and _about_the_same(content, telling)


def _says(stem: str, text: str) -> bool:
    if figure := read_figure(text):
        return any(figure.equals(found) and found.unit == figure.unit for found in figures_in(stem))
    return len(plain(text)) > 2 and plain(text) in plain(stem)


def _about_the_same(content: ItemContent, telling: ItemContent) -> bool:
    asked, told = topic_words(content.stem), topic_words(telling.stem)
    return len(asked & told) >= max(2, TOPIC_SHARE * len(asked))

"""The parts of a wording that the checks talk about, whatever its format."""

from collections.abc import Iterator
from dataclasses import dataclass

from content.items.domain import ItemContent

CHOICE_FORMATS = ("single", "multiple", "cloze")


@dataclass(frozen=True)
class Option:
    id: str
    text: str
    is_key: bool

    @property
    def field(self) -> str:
        return f"option:{self.id}"


def options_of(content: ItemContent) -> list[Option]:
    """What is chosen from, with the right ones marked; empty where nothing is chosen."""
    if content.format not in CHOICE_FORMATS:
        return []
    right = _right_ids(content)
    return [Option(row["id"], row["text"], row["id"] in right) for row in content.body.get("options", [])]


def keys_of(content: ItemContent) -> list[Option]:
    return [option for option in options_of(content) if option.is_key]


def distractors_of(content: ItemContent) -> list[Option]:
    return [option for option in options_of(content) if not option.is_key]


def key_texts(content: ItemContent) -> list[tuple[str, ...]]:
    """Each right answer with the spellings it may have; none for truefalse, ordering and matching."""
    if content.format == "numeric":
        return [(f"{content.key.get('value', '')}{content.body.get('unit', '')}",)]
    if content.format == "blank":
        return [tuple(spellings) for spellings in content.key.get("blanks", [])]
    return [(option.text,) for option in keys_of(content)]


def filled_stem(content: ItemContent) -> str:
    """The stem with the right answer in its gaps; the stem itself where there are none."""
    stem = content.stem
    if content.format == "cloze":
        texts = {option.id: option.text for option in options_of(content)}
        answers = [texts.get(id_, "") for id_ in content.key.get("gaps", [])]
    else:
        answers = [spellings[0] for spellings in key_texts(content)]
    for answer in answers:
        stem = stem.replace("____", answer, 1)
    return stem


def shown_texts(content: ItemContent) -> Iterator[tuple[str, str]]:
    """(field, text) of everything a player reads before answering."""
    yield "stem", content.stem
    for name in ("options", "left", "right"):
        for row in content.body.get(name, []):
            yield (f"option:{row['id']}" if name == "options" else "options"), row["text"]


def written_texts(content: ItemContent) -> Iterator[tuple[str, str]]:
    """(field, text) of everything a writer wrote, what is shown later included."""
    yield from shown_texts(content)
    for spellings in content.key.get("blanks", []):
        yield from (("key", text) for text in spellings)
    yield "rationale", content.rationale


def says_what_is_false(content: ItemContent) -> Iterator[tuple[str, str]]:
    """(field, text) of what the item states although it is not so, and of parts that can be put wrongly."""
    yield from ((option.field, option.text) for option in distractors_of(content))
    if content.format == "truefalse" and content.key.get("value") is False:
        yield "stem", content.stem
    if content.format in ("ordering", "matching"):
        yield from ((field, text) for field, text in shown_texts(content) if field != "stem")


def _right_ids(content: ItemContent) -> set[str]:
    key = content.key
    return {str(id_) for id_ in (key.get("option"), *key.get("options", []), *key.get("gaps", [])) if id_}

"""Which rows are the same item: a code, else the format and the stem, however it is spaced or punctuated."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from content.exchange.items import TakenItem
from content.items.domain import ROWS, ItemContent, JsonDict, rows_of
from content.items.formats.case import case_code
from content.items.formats.picture import picture_id
from content.items.formats.spelling import fold_spelling
from content.items.identity import stem_key

# what becomes of a row; `near` is another item that looks much like one there is
NEW, UPDATE, SAME, NEAR = "new", "update", "same", "near"


def one_question(one: ItemContent, other: ItemContent) -> bool:
    """Of two items with one stem: whether they share options, picture and case.

    下列说法正确的是 is asked of many things; a file that cannot hold pictures says nothing of them.
    """
    if any(len({named(each.body) for each in (one, other)} - {""}) > 1 for named in (picture_id, case_code)):
        return False
    texts, others = _texts(one), _texts(other)
    return not texts or not others or bool(texts & others)


def says_the_same(one: ItemContent, other: ItemContent) -> bool:
    """Whether a player would see, and be marked by, the same. Ids of options do not count."""
    return _said(one) == _said(other)


def outcomes_in_file(taken: Sequence[TakenItem]) -> list[str]:
    """For each row NEW; SAME where an earlier row asks the same; NEAR where that one has another key."""
    seen: dict[object, list[ItemContent]] = {}
    outcomes = []
    for item in taken:
        before = seen.setdefault(item.code or stem_key(item.content), [])
        twins = [one for one in before if item.code or one_question(one, item.content)]
        if any(_asked(one) == _asked(item.content) for one in twins):
            outcomes.append(SAME)
        else:
            outcomes.append(NEAR if twins else NEW)
        before.append(item.content)
    return outcomes


def key_said(content: ItemContent) -> object:
    """The key in the words of the options, whatever their ids and their order."""
    key, text = content.key, {row["id"]: row["text"] for row in content.body.get("options", [])}
    match content.format:
        case "single":
            return text[key["option"]]
        case "multiple":
            return sorted(text[id] for id in key["options"])
        case "ordering":
            return [text[id] for id in key["order"]]
        case "cloze":
            return [text[id] for id in key["gaps"]]
        case "matching":
            left, right = ({row["id"]: row["text"] for row in content.body[side]} for side in ROWS[1:])
            return sorted((left[one], right[other]) for one, other in key["pairs"].items())
        case "numeric":
            return Decimal(key["value"]), Decimal(key.get("tolerance", "0"))
    return list(key.values())


def noted_options(content: ItemContent) -> list[tuple[str, str]]:
    """What is said of the options, in their words."""
    names = {row["id"]: row["text"] for row in content.body.get("options", [])}
    return sorted((names.get(id, id), note) for id, note in content.option_notes.items() if note)


def renamed_key(content: ItemContent, name: Callable[[str, str], str]) -> JsonDict:
    """The key with every id in it replaced by name(side, id); the side is one of ROWS."""
    if content.format == "matching":
        pairs = content.key["pairs"].items()
        return {"pairs": {name("left", left): name("right", right) for left, right in pairs}}
    if "options" not in content.body:
        return content.key
    return {
        field: name("options", ids) if isinstance(ids, str) else [name("options", id) for id in ids]
        for field, ids in content.key.items()
    }


def _texts(content: ItemContent) -> set[str]:
    return {fold_spelling(row["text"]) for row in rows_of(content)}


def _asked(content: ItemContent) -> object:
    """What `_said` looks at, as far as spelling counts for a player."""
    return stem_key(content), sorted(_texts(content)), _folded(key_said(content))


def _said(content: ItemContent) -> object:
    """A flag that is off and an empty unit say what their absence says."""
    names = {row["id"]: row["text"] for row in content.body.get("options", [])}
    extras = {name: value for name, value in content.body.items() if name not in ROWS and value}
    return (
        content.format,
        content.stem,
        [sorted(row["text"] for row in content.body.get(side, [])) for side in ROWS],
        extras,
        key_said(content),
        content.rationale,
        content.difficulty,
        sorted((names[id], note) for id, note in content.option_notes.items() if note),
    )


def _folded(said: object) -> object:
    match said:
        case str():
            return fold_spelling(said)
        case list() | tuple():
            return [_folded(one) for one in said]
    return said

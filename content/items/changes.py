"""What one wording says otherwise than another, field by field and sign by sign. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from content.items import formats
from content.items.domain import ItemContent, JsonDict
from content.items.formats.case import CASE
from content.items.formats.picture import PICTURE
from content.items.phrases import BODY_NAMES, FORMAT_NAMES, ROW_NAMES, listing

# signs that stay between two changes and tell nothing by themselves
SHORT: Final = 2
# below this likeness the two are told whole, one after the other: a mixture could not be read
ALIKE: Final = 0.35
LONGEST: Final = 3000
_TOKEN: Final = re.compile(r"[A-Za-z]+|\d+(?:[.,]\d+)*%?|.", re.DOTALL)
_CITATION: Final = ("title", "section", "article", "url")


@dataclass(frozen=True)
class Run:
    """A piece of a text: `kind` is same, old (it went) or new (it came)."""

    kind: str
    text: str


@dataclass(frozen=True)
class Change:
    """One field that two wordings fill in differently, in the words a person reads."""

    field: str
    before: str
    after: str

    @property
    def runs(self) -> list[Run]:
        return runs(self.before, self.after)


def changes(before: ItemContent, after: ItemContent) -> list[Change]:
    """What a person should look at, field by field, in the order of the writer's form."""
    return [change for change in _told(before, after) if change.before != change.after]


def _told(before: ItemContent, after: ItemContent) -> Iterator[Change]:
    yield Change("题型", FORMAT_NAMES[before.format], FORMAT_NAMES[after.format])
    yield Change("共用材料", _case(before), _case(after))
    yield Change("题干", before.stem, after.stem)
    yield Change("图片", _picture(before), _picture(after))
    for name in ROW_NAMES:
        yield from _rows(name, before, after)
    yield Change("答案", _key(before), _key(after))
    for name, label in BODY_NAMES.items():
        yield Change(label, _plain(before.body.get(name)), _plain(after.body.get(name)))
    yield Change("讲解", before.rationale, after.rationale)
    yield Change("出处", _citation(before.citation), _citation(after.citation))
    yield Change("引用的原句", before.citation.get("quote", ""), after.citation.get("quote", ""))
    yield Change("难度", _difficulty(before), _difficulty(after))


def _rows(name: str, before: ItemContent, after: ItemContent) -> Iterator[Change]:
    """Options by their id, so that one is followed wherever it stands; the answer is marked."""
    old, new = (_by_id(content, name) for content in (before, after))
    for place, (was, now) in enumerate(_paired(list(old), list(new)), 1):
        label = ROW_NAMES[name].format(place)
        if old.get(was) != new.get(now):
            yield Change(label, _marked(before, old, was), _marked(after, new, now))
        if name == "options":
            notes = before.option_notes.get(was, ""), after.option_notes.get(now, "")
            yield Change(f"{label}：为什么有人会选", *notes)
    stayed = [[option for option in rows if option in old and option in new] for rows in (old, new)]
    if stayed[0] != stayed[1]:
        order = [listing(rows.values()) for rows in (old, new)]
        yield Change(f"{ROW_NAMES[name].format('').strip()}的顺序", *order)


def _paired(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    """Ids that belong together: the same, or one that went and one that came in its place; "" for none."""
    gone = {place: option for place, option in enumerate(old) if option not in new}
    pairs = [(option if option in old else gone.pop(place, ""), option) for place, option in enumerate(new)]
    return [*pairs, *((option, "") for option in gone.values())]


def _by_id(content: ItemContent, name: str) -> dict[str, str]:
    return {row["id"]: row["text"] for row in content.body.get(name, [])}


def _key_ids(content: ItemContent) -> Sequence[str]:
    key = content.key
    return [*key.get("options", []), *filter(None, [key.get("option")])]


def _marked(content: ItemContent, rows: dict[str, str], option: str) -> str:
    return f"{rows[option]}{'（答案）' if option in _key_ids(content) else ''}" if option in rows else ""


def _case(content: ItemContent) -> str:
    case = content.body.get(CASE)
    return f"{case['title']}\n{case['text']}" if case else ""


def _picture(content: ItemContent) -> str:
    """What it says, and enough of its name to tell another picture of the same thing."""
    picture = content.body.get(PICTURE)
    return f"{picture['alt']}（{picture['id'][:6]}）" if picture else ""


def _key(content: ItemContent) -> str:
    if content.format == "blank":
        return listing("／".join(spellings) for spellings in content.key["blanks"])
    return formats.get(content.format).key_text(content)


def _plain(value: object) -> str:
    return "是" if value is True else str(value or "")


def _citation(citation: JsonDict) -> str:
    page = [f"第 {citation['page']} 页"] if citation.get("page") else []
    return " ".join([*(str(citation[name]) for name in _CITATION if citation.get(name)), *page])


def _difficulty(content: ItemContent) -> str:
    return {"easy": "易", "medium": "中", "hard": "难"}[content.difficulty]


def runs(before: str, after: str) -> list[Run]:
    """The two texts in one, Chinese sign by sign, numbers and Latin words whole."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if max(len(old), len(new)) > LONGEST or matcher.ratio() < ALIKE:
        return _replaced(before, after)
    pieces = [
        (code == "equal", "".join(old[i:j]), "".join(new[k:m])) for code, i, j, k, m in matcher.get_opcodes()
    ]
    return [run for piece in _joined(pieces) for run in _runs_of(*piece)]


def _joined(pieces: list[tuple[bool, str, str]]) -> list[tuple[bool, str, str]]:
    """Changes that hardly anything stands between are one change."""
    joined: list[tuple[bool, str, str]] = []
    for place, (same, old, new) in enumerate(pieces):
        between = 0 < place < len(pieces) - 1
        if same and not (between and len(old) < SHORT):
            joined.append((True, old, new))
        elif joined and not joined[-1][0]:
            joined[-1] = (False, joined[-1][1] + old, joined[-1][2] + new)
        else:
            joined.append((False, old, new))
    return joined


def _runs_of(same: bool, old: str, new: str) -> list[Run]:
    return [Run("same", old)] if same else _replaced(old, new)


def _replaced(old: str, new: str) -> list[Run]:
    return [run for run in (Run("old", old), Run("new", new)) if run.text]

"""The writer's form of any format: strings in, strings kept, a wording out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from content.items import formats
from content.items.domain import Filing, ItemContent, JsonDict
from content.items.formats.case import CASE, case_code, new_case
from content.items.formats.picture import PICTURE
from content.items.models import Difficulty
from content.sources.domain.page import page_of

FormData = Mapping[str, Sequence[str]]
# what the form says where a new case text is written
NEW_CASE = "new"
CITATION_FIELDS = ("title", "section", "article", "url", "quote")


@dataclass(frozen=True)
class FormRow:
    """One line of options in the form. `number` is what `key`, `pair` and `gaps` call it."""

    number: str
    id: str
    text: str
    note: str
    is_key: bool
    pair: str


class AuthorForm:
    """What a writer filled in. `data` fills the page again whatever is wrong with it."""

    def __init__(self, data: FormData, *, format: str) -> None:
        self.format = format
        self.data: dict[str, list[str]] = {name: list(values) for name, values in data.items()}

    @classmethod
    def of(cls, content: ItemContent, filing: Filing) -> "AuthorForm":
        """The form filled with a wording and where it is filed."""
        common = {
            "topic": [filing.topic],
            "suits": list(filing.suits),
            "filed": [filing.mark],
            "stem": [content.stem],
            **_picture_data(content),
            "case_code": [case_code(content.body)],
            "rationale": [content.rationale],
            "difficulty": [content.difficulty],
            "citation_kind": [str(content.citation.get("kind", "law"))],
            **{f"citation_{name}": [str(content.citation.get(name, ""))] for name in CITATION_FIELDS},
        }
        return cls({**common, **formats.get(content.format).author_data(content)}, format=content.format)

    def content(self, *, before: ItemContent | None = None, source_text: str = "") -> ItemContent:
        """The wording. A citation that was not touched stays exactly as it was, offsets included."""
        body, key, notes = formats.get(self.format).read_author(self.data)
        difficulty = self.text("difficulty")
        return ItemContent(
            format=self.format,
            stem=self.text("stem"),
            body=_without_defaults(body) | self._picture() | self._case(),
            key=key,
            rationale=self.text("rationale"),
            citation=self._citation(before, source_text),
            option_notes=notes,
            difficulty=difficulty if difficulty in Difficulty.values else Difficulty.MEDIUM,
        )

    def filing(self) -> Filing:
        return Filing.of(self.text("topic"), self.data.get("suits", []))

    def catch_up(self, now: Filing) -> None:
        """A filing that was not touched since the form was opened is what a colleague may have made of it."""
        if self.text("filed") in ("", self.filing().mark):
            self.data |= {"topic": [now.topic], "suits": list(now.suits)}
        self.data["filed"] = [now.mark]

    def text(self, name: str) -> str:
        """A single field, line ends as \\n."""
        return "".join(self.data.get(name, [])[-1:]).replace("\r\n", "\n").strip()

    def option_rows(self) -> list[FormRow]:
        return self._rows("option")

    def left_rows(self) -> list[FormRow]:
        return self._rows("left")

    def right_rows(self) -> list[FormRow]:
        return self._rows("right")

    def single(self) -> dict[str, str]:
        """Every field as one text, for the inputs of the page."""
        return {name: self.text(name) for name in self.data}

    def _rows(self, name: str) -> list[FormRow]:
        texts, ids = self.data.get(f"{name}_text", []), self.data.get(f"{name}_id", [])
        notes, keys, pairs = (self.data.get(field, []) for field in (f"{name}_note", "key", "pair"))
        return [
            FormRow(
                number=str(place + 1),
                id=ids[place] if place < len(ids) else "",
                text=text,
                note=notes[place] if place < len(notes) else "",
                is_key=str(place + 1) in keys,
                pair=pairs[place] if place < len(pairs) else "",
            )
            for place, text in enumerate(texts)
        ]

    def _picture(self) -> JsonDict:
        """Nothing, or what was chosen as far as it goes: `faults` of the format says what is missing."""
        name, alt = self.text("picture_id"), self.text("picture_alt")
        if self.text("picture_drop") or not (name or alt):
            return {}
        sides = {side: self.text(f"picture_{side}") for side in ("width", "height")}
        return {
            PICTURE: {"id": name, "alt": alt}
            | {side: int(said) for side, said in sides.items() if said.isdecimal()}
        }

    def _case(self) -> JsonDict:
        """A chosen case comes without its words: cases.actions.with_case_text has them."""
        code = self.text("case_code")
        if code == NEW_CASE:
            return {CASE: new_case(self.text("case_title"), self.text("case_text"))}
        return {CASE: {"code": code, "title": "", "text": ""}} if code else {}

    def _citation(self, before: ItemContent | None, source_text: str) -> JsonDict:
        given = {"kind": self.text("citation_kind") or "law"}
        given |= {name: text for name in CITATION_FIELDS if (text := self.text(f"citation_{name}"))}
        old = before.citation if before else {}
        if all(str(old.get(name, "")) == given.get(name, "") for name in ("kind", *CITATION_FIELDS)):
            return dict(old)
        place = source_text.find(given["quote"]) if given.get("quote") else -1
        if place < 0:
            return given
        page = page_of(source_text, place)
        span = {"start": place, "end": place + len(given["quote"])}
        return {**given, **span, **({"page": page} if page else {})}


def _picture_data(content: ItemContent) -> dict[str, list[str]]:
    picture = content.body.get(PICTURE, {})
    return {f"picture_{name}": [str(picture.get(name, ""))] for name in ("id", "alt", "width", "height")}


def _without_defaults(body: JsonDict) -> JsonDict:
    """Empty texts say nothing and are not stored."""
    return {name: value for name, value in body.items() if value != ""}


def same_wording(one: ItemContent, other: ItemContent) -> bool:
    """Equal but for flags that one of them leaves out because they are off."""
    return replace(one, body=_set_flags(one.body)) == replace(other, body=_set_flags(other.body))


def _set_flags(body: JsonDict) -> JsonDict:
    return {name: value for name, value in body.items() if value is not False}

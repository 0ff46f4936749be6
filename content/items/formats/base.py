"""What every item format must be able to do. A new format is one file here, a template part and a test."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from random import Random
from typing import Any, ClassVar

from content.items.domain import Fault, ItemContent, JsonDict, Marking
from content.items.formats.authoring import AuthorData, FormData
from content.items.formats.case import CASE, case_faults
from content.items.formats.picture import PICTURE, picture_faults
from content.items.formats.wording import shape_faults, stem_faults


class ItemFormat(ABC):
    code: ClassVar[str]
    # The only names in body and key, but for picture and case. Whatever stands in the body is public.
    body_fields: ClassVar[frozenset[str]]
    key_fields: ClassVar[frozenset[str]]

    def faults(self, content: ItemContent) -> list[Fault]:
        """Every way the stem, body or key breaks the format; empty when playable. Takes any JSON."""
        if not isinstance(content.body, dict) or not isinstance(content.key, dict):
            return [Fault("body", "not_object", "题目内容和答案都要是“名称: 值”的对象。")]
        return [
            *stem_faults(content.stem),
            *shape_faults(content.body, "body", self.body_fields | {CASE, PICTURE}),
            *shape_faults(content.key, "key", self.key_fields),
            *self.wording_faults(content),
            *picture_faults(content.body),
            *case_faults(content.body),
        ]

    @abstractmethod
    def wording_faults(self, content: ItemContent) -> list[Fault]:
        """The format's own part of `faults`: body and key are objects, nothing else is certain."""

    @abstractmethod
    def read_form(self, data: FormData, body: JsonDict) -> JsonDict:
        """A posted form → an answer. Raises InvalidAnswer with a Chinese sentence."""

    @abstractmethod
    def read_json(self, answer: Any, body: JsonDict) -> JsonDict:
        """An answer from a program → the same, reduced to the known keys. Raises InvalidAnswer."""

    @abstractmethod
    def mark(self, answer: JsonDict, content: ItemContent) -> Marking:
        """Pure and total: an answer that read_form or read_json let through always gets a marking."""

    @abstractmethod
    def key_text(self, content: ItemContent) -> str:
        """The right answer as a person reads it, for feedback and for the review desk."""

    @abstractmethod
    def answer_text(self, answer: JsonDict, content: ItemContent) -> str:
        """The given answer as a person reads it."""

    @abstractmethod
    def author_data(self, content: ItemContent) -> AuthorData:
        """What fills the writer's form of this format; takes an empty body and key for a new item."""

    @abstractmethod
    def read_author(self, data: FormData) -> tuple[JsonDict, JsonDict, dict[str, str]]:
        """The writer's form → (body, key, option_notes); what is wrong with them is for `faults` to say."""

    def orders(self, body: JsonDict, rng: Random) -> JsonDict:
        """How one paper shows the parts, e.g. {"options": ["c", "a", "b"]}; {} where there are none."""
        return {}


def all_or_nothing(parts: Sequence[bool]) -> Marking:
    return Marking(1.0 if all(parts) else 0.0, tuple(parts))

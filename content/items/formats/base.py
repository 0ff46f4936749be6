"""What every item format must be able to do. A new format is one file here, a template part and a test."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, ClassVar

from content.items.domain import Fault, ItemContent, JsonDict, Marking

# What a form posts: every value as a list of strings, as Django's QueryDict.lists() gives it.
FormData = Mapping[str, Sequence[str]]


class ItemFormat(ABC):
    code: ClassVar[str]

    @abstractmethod
    def faults(self, content: ItemContent) -> list[Fault]:
        """Every way the body or key breaks the format; empty when playable."""

    @abstractmethod
    def read_form(self, data: FormData, body: JsonDict) -> JsonDict:
        """A posted form → an answer. Raises InvalidAnswer with a Chinese sentence."""

    @abstractmethod
    def read_json(self, answer: Any, body: JsonDict) -> JsonDict:
        """An answer from a program → the same, checked and reduced to the known keys. Raises InvalidAnswer."""

    @abstractmethod
    def mark(self, answer: JsonDict, content: ItemContent) -> Marking:
        """Pure and total: an answer that read_form or read_json let through always gets a marking."""

    @abstractmethod
    def key_text(self, content: ItemContent) -> str:
        """The right answer as a person reads it, for feedback and for the review desk."""

    @abstractmethod
    def answer_text(self, answer: JsonDict, content: ItemContent) -> str:
        """The given answer as a person reads it."""

    def orders(self, body: JsonDict, rng: Random) -> JsonDict:
        """How one paper shows the parts, e.g. {"options": ["c", "a", "b"]}; {} where order is fixed."""
        return {}

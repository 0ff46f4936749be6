"""What may belong to somebody: tables with an owner, each entered here by its own feature."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Model, QuerySet


@dataclass(frozen=True)
class Kind:
    """`page` and `list` are names of addresses; the trail speaks of a row as `code:id`."""

    code: str
    name: str
    unit: str
    page: str
    list: str
    model: type[Model]

    @property
    def rows(self) -> QuerySet[Any]:
        return self.model._default_manager.all()

    def counted(self, count: int) -> str:
        return f"{self.name} {count} {self.unit}"


KINDS: Final[dict[str, Kind]] = {}


def belongs[M: type[Model]](code: str, name: str, unit: str, *, page: str, list: str) -> Callable[[M], M]:
    """Marks a table whose `owner` is a member of staff and may change."""

    def entered(model: M) -> M:
        KINDS[code] = Kind(code, name, unit, page, list, model)
        return model

    return entered


def counted(numbers: Mapping[str, int]) -> str:
    """Kind → how many, in words; kinds of which there is none are left out."""
    return "，".join(KINDS[code].counted(count) for code, count in numbers.items() if count)


def kind_of(row: Model) -> Kind:
    return next(kind for kind in KINDS.values() if isinstance(row, kind.model))

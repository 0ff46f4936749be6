"""How answers to a wording are marked by now: by its own key, by that of a correction, or all as right."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.db.models import Exists, OuterRef, Q, Subquery

from content.items.domain import ItemContent, JsonDict

from .models import Correction, PaperItem, RulingKind

_FIELDS: Final = ("id", "kind", "key", "option_notes", "rationale", "citation", "reason", "made_at")
_MOST_KEPT: Final = 1000
_kept: dict[int, "InForce"] = {}


@dataclass(frozen=True)
class InForce:
    """A correction as marking and feedback need it; models.Correction says what the fields are."""

    id: int
    kind: str
    key: JsonDict
    option_notes: JsonDict
    rationale: str
    citation: JsonDict
    reason: str
    made_at: datetime

    @property
    def void(self) -> bool:
        return self.kind == RulingKind.VOID

    def applied_to(self, content: ItemContent) -> ItemContent:
        """The question as it was played, with the key and the explanation that hold now."""
        if self.void:
            return content
        return replace(
            content,
            key=self.key,
            option_notes=self.option_notes,
            rationale=self.rationale,
            citation=self.citation,
        )


def newest_correction(version: str = "version", only: Q | None = None) -> Subquery:
    """The id of the correction in force for the wording that the field `version` of the outer rows names,
    read by their own statement, so that nothing can be out of date. `only`: of which corrections."""
    made = Correction.objects.filter(only or Q(), version=OuterRef(version)).order_by("-id")
    return Subquery(made.values("pk")[:1])


def correction_at(number: int) -> Subquery:
    """The same for the item `number` of the papers of attempts."""
    entries = PaperItem.objects.filter(paper=OuterRef("paper"), number=number)
    return Subquery(entries.annotate(in_force=newest_correction()).values("in_force")[:1])


def corrections_of(ids: Collection[int | None]) -> dict[int, InForce]:
    """By id; kept in the process, since a row says the same for ever: read once, in one query."""
    wanted = {pk for pk in ids if pk is not None}
    found = {pk: kept for pk in wanted if (kept := _kept.get(pk))}
    if missing := wanted - found.keys():
        rows = Correction.objects.filter(pk__in=missing).values_list(*_FIELDS)
        read = {row[0]: InForce(*row) for row in rows}
        if len(_kept) + len(read) > _MOST_KEPT:
            _kept.clear()
        _kept.update(read)
        found |= read
    return found


def not_void(version: str = "version") -> Q:
    """Rows whose wording is not void by now."""
    newer = Correction.objects.filter(version=OuterRef("version"), pk__gt=OuterRef("pk"))
    void = Correction.objects.filter(~Exists(newer), version=OuterRef(version), kind=RulingKind.VOID)
    return Q(~Exists(void))


def forget_corrections() -> None:
    """A row that was rolled back gives its id away again: for tests."""
    _kept.clear()

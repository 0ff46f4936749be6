"""Writing the facts of a source."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Final

from django.db import transaction

from content.facts.domain.fact import Fact as FactValue
from content.facts.models import Fact
from content.sources.models import Passage, Source
from content.staff.models import User

AT_ONCE = 500
# above every real number, so that renumbering never meets a number still taken
_ASIDE = 1_000_000
CORRECTABLE: Final = (
    *("subject", "value", "norm", "unit", "qualifier", "level", "year", "place"),
    *("span", "start", "end", "askable", "refused"),
)
_Key = tuple[str, str, str, int, int]


def write_facts(*, source: Source, facts: Sequence[FactValue]) -> list[Fact]:
    """Make the rows equal to `facts`, in order. A fact that was there keeps its row and so its items.

    What an editor has corrected stays as corrected, even where the rules do not find it any more.
    """
    rows = _rows(source, facts)
    known = {_extracted_key(row): row for row in Fact.objects.filter(source=source)}
    rows = [_kept(row, known.pop(_key(row), None)) for row in rows]
    orphans = [row for row in known.values() if row.extracted]
    with transaction.atomic():
        Fact.objects.filter(pk__in=[row.pk for row in known.values() if not row.extracted]).delete()
        for number, row in enumerate(orphans, start=len(rows) + 1):
            row.number = number
        _renumber(source, [row for row in (*rows, *orphans) if row.pk])
    new = [row for row in rows if not row.pk]
    for first in range(0, len(new), AT_ONCE):
        Fact.objects.bulk_create(new[first : first + AT_ONCE])
    return rows


@transaction.atomic
def correct_fact(*, fact: Fact, value: FactValue, by: User, now: datetime) -> Fact:
    """Put an editor's values into the row, which keeps the items that rest on it."""
    row = Fact.objects.select_for_update().get(pk=fact.pk)
    for name in CORRECTABLE:
        setattr(row, name, getattr(value, name))
    row.passage = Passage.objects.get(source=row.source_id, number=value.passage)
    row.extracted = row.extracted or list(_key(fact))
    row.corrected_by, row.corrected_at = by, now
    row.save()
    return row


def _kept(row: Fact, known: Fact | None) -> Fact:
    """The new row under its old identity; a corrected one only takes its new number."""
    if known is None:
        return row
    if known.extracted:
        known.number = row.number
        return known
    row.pk = known.pk
    return row


def _rows(source: Source, facts: Sequence[FactValue]) -> list[Fact]:
    passages = dict(Passage.objects.filter(source=source).values_list("number", "pk"))
    rows = []
    for number, fact in enumerate(facts, start=1):
        fields = asdict(fact)
        passage_id = passages[fields.pop("passage")]
        fields["members"] = list(fact.members)
        fields |= {"unit": fact.unit[:32], "level": fact.level[:32]}
        rows.append(Fact(source=source, passage_id=passage_id, number=number, **fields))
    return rows


def _renumber(source: Source, rows: list[Fact]) -> None:
    numbers = dict(Fact.objects.filter(source=source).values_list("pk", "number"))
    if any(numbers[row.pk] != row.number for row in rows):
        aside = [Fact(pk=row.pk, number=_ASIDE + row.number) for row in rows]
        Fact.objects.bulk_update(aside, ["number"], batch_size=AT_ONCE)
    fields = [field.name for field in Fact._meta.concrete_fields if field.name not in ("id", "source")]
    Fact.objects.bulk_update(rows, fields, batch_size=AT_ONCE)


def _extracted_key(fact: Fact) -> _Key:
    """What the extractor calls the fact, whatever an editor made of it."""
    kind, subject, value, start, end = fact.extracted or _key(fact)
    return kind, subject, value, start, end


def _key(fact: Fact) -> _Key:
    return fact.type, fact.subject, fact.value, fact.start, fact.end

"""Writing the facts of a source."""

from collections.abc import Sequence
from dataclasses import asdict

from django.db import transaction

from content.facts.domain.fact import Fact as FactValue
from content.facts.models import Fact
from content.sources.models import Passage, Source

AT_ONCE = 500
# above every real number, so that renumbering never meets a number still taken
_ASIDE = 1_000_000
_Key = tuple[str, str, str, int, int]


def write_facts(*, source: Source, facts: Sequence[FactValue]) -> list[Fact]:
    """Make the rows equal to `facts`, in order. A fact that was there keeps its row and so its items."""
    rows = _rows(source, facts)
    kept = {_key(row): row.pk for row in Fact.objects.filter(source=source)}
    for row in rows:
        row.pk = kept.pop(_key(row), None)
    with transaction.atomic():
        Fact.objects.filter(pk__in=kept.values()).delete()
        known = [row for row in rows if row.pk]
        _renumber(source, known)
    new = [row for row in rows if not row.pk]
    for first in range(0, len(new), AT_ONCE):
        Fact.objects.bulk_create(new[first : first + AT_ONCE])
    return rows


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


def _key(fact: Fact) -> _Key:
    return fact.type, fact.subject, fact.value, fact.start, fact.end

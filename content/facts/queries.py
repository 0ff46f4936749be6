"""Reading facts on their passages."""

from dataclasses import dataclass

from django.db.models import QuerySet

from content.facts.domain.fact import Fact as FactValue
from content.facts.domain.highlight import Run, runs
from content.facts.models import Fact
from content.sources.models import Passage, Source


def stored_facts(source: Source) -> list[Fact]:
    """In the order of the text, with their passages, in one query."""
    return list(source.facts.select_related("passage").order_by("number"))


def fact_of(row: Fact) -> FactValue:
    """The row as the plain value that recipes and checks understand."""
    names = [name for name in FactValue.__dataclass_fields__ if name not in ("passage", "members")]
    fields = {name: getattr(row, name) for name in names}
    return FactValue(**fields, passage=row.passage.number, members=tuple(row.members))


@dataclass(frozen=True)
class MarkedPassage:
    """A passage with its askable facts marked; `current` when it holds the span somebody is looking at."""

    number: int
    section: str
    runs: list[Run]
    current: bool

    @property
    def heading(self) -> bool:
        """The passage that gives its section the name."""
        return bool(self.section) and "".join(run.text for run in self.runs).strip("# \u3000") == self.section


def value_of(fact: Fact) -> FactValue:
    """The row as the plain value that extraction gave; `fact.passage` must be at hand."""
    return FactValue(
        type=fact.type,
        subject=fact.subject,
        value=fact.value,
        span=fact.span,
        start=fact.start,
        end=fact.end,
        passage=fact.passage.number,
        norm=fact.norm,
        unit=fact.unit,
        qualifier=fact.qualifier,
        level=fact.level,
        members=tuple(fact.members),
        year=fact.year,
        place=fact.place,
        askable=fact.askable,
        refused=fact.refused,
        adult=fact.adult,
    )


def marked_passages(
    source: Source, passages: QuerySet[Passage], *, current: tuple[int, int] | None = None
) -> list[MarkedPassage]:
    """Passages in order with every askable fact of the source marked; two queries."""
    spans = list(source.facts.filter(askable=True).values_list("start", "end"))
    return [
        MarkedPassage(
            number=passage.number,
            section=passage.section,
            runs=runs(source.text, start=passage.start, end=passage.end, spans=spans, current=current),
            current=current is not None and passage.start < current[1] and passage.end > current[0],
        )
        for passage in passages
    ]

"""The bank as an editor looks through it: filters that combine, and pages that cost the same at any depth."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Final
from urllib.parse import urlencode

from django.db.models import Count, IntegerField, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce

from content.items.models import Item, ItemState, ItemVersion
from content.items.queries import open_comments, state_counts, suiting
from content.items.search import runs_of
from content.items.search.cited import asked_article

PAGE_SIZE: Final = 50
COUNTED: Final = 1000  # more are not counted one by one
_NUMBERS: Final = ("source", "owner", "author", "tag")


@dataclass(frozen=True)
class BankFilter:
    """What an editor asks for; empty asks nothing. Every field stands in the address under its name.

    source   an id, or "none" for items written from nothing
    law      as people type it: 民法典188, 民法典第一百八十八条, 民法典
    findings whether complaints are open: yes or no
    comments open: somebody has said something that is not settled
    made     recipe or written
    held     yes or no
    figures  a code of phrases.FIGURES, or "none" for what nobody has answered
    """

    words: str = ""
    state: str = ""
    format: str = ""
    topic: str = ""
    source: str = ""
    law: str = ""
    difficulty: str = ""
    author: str = ""
    owner: str = ""
    findings: str = ""
    comments: str = ""
    suits: str = ""
    tag: str = ""
    made: str = ""
    held: str = ""
    figures: str = ""

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> "BankFilter":
        """From an address; what is too long to be meant is cut, and so is what no database stores."""
        return cls(**{name: _plain(asked.get(name, "")) for name in cls.__dataclass_fields__})

    @property
    def query(self) -> str:
        """What stands behind the ? of the address."""
        return urlencode({name: value for name, value in asdict(self).items() if value})

    @property
    def narrow(self) -> bool:
        """Whether it asks for more than a state."""
        return replace(self, state="") != BankFilter()


def bank(asked: BankFilter, among: QuerySet[Item] | None = None) -> QuerySet[Item]:
    """The items that fit, newest first. What no item can be, such as a source called x, fits none."""
    items = (Item.objects.all() if among is None else among).order_by("-id")
    plain = {name: getattr(asked, name) for name in ("state", "format", "topic", "difficulty")}
    items = items.filter(**{name: value for name, value in plain.items() if value})
    for name in _NUMBERS:
        items = _of_id(items, name, getattr(asked, name))
    if asked.law:
        law, article = asked_article(asked.law)
        items = items.filter(law__contains=law, **({"article": article} if article else {}))
    if asked.findings:
        items = items.filter(**{"complaints__gt" if asked.findings == "yes" else "complaints": 0})
    if asked.comments:
        items = items.filter(pk__in=open_comments().values("item"))
    if asked.made:
        items = items.exclude(recipe="") if asked.made == "recipe" else items.filter(recipe="")
    if asked.held:
        items = items.filter(held=asked.held == "yes")
    if asked.figures:
        told = {"answered": 0} if asked.figures == "none" else {"advice__contains": f",{asked.figures},"}
        items = items.filter(**told)
    if asked.suits:
        items = suiting(items, asked.suits)
    if asked.words:
        items = searched(items, asked.words)
    return items


def searched(items: QuerySet[Item], words: str) -> QuerySet[Item]:
    """Those in which all of the words stand, newest first; signs that nobody looks for find nothing."""
    runs = runs_of(words)
    # by the row number of the index, so that a common word is read no further than the page needs
    return items.filter(search__pairs__holds=runs).order_by("-search__pk") if runs else items.none()


def _plain(value: str) -> str:
    return "".join(sign for sign in value if sign.isprintable()).strip()[:100]


def _of_id(items: QuerySet[Item], name: str, value: str) -> QuerySet[Item]:
    if not value:
        return items
    if value == "none":
        return items.filter(**{f"{name}s" if name == "tag" else name: None})
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 18 else 0
    return items.filter(**{"taggings__tag" if name == "tag" else name: number})


@dataclass(frozen=True)
class BankPage:
    """Items with their newest wording, tags, source and owner, and the ids at which the pages beside begin.

    total    how many fit; where `many`, more than COUNTED
    counts   by state, whatever state is asked for; empty where they are too many to count
    """

    items: list[Item]
    newer: int | None
    older: int | None
    total: int
    many: bool
    counts: dict[str, int]

    @property
    def all(self) -> int:
        """How many fit whatever their state, where they were counted."""
        return sum(self.counts.values())


def bank_page(asked: BankFilter, *, before: int | None = None, after: int | None = None) -> BankPage:
    """The newest that fit, or those just older than the item `before`, or just newer than `after`."""
    few = _few(asked) if asked.narrow else None
    if few is None:
        read = _read(asked, before, after)
    else:
        read = _among([pk for pk, state in few if asked.state in ("", state)], before, after)
    ids, more = sorted(read[:PAGE_SIZE], reverse=True), len(read) > PAGE_SIZE
    total, many, counts = _counted(asked, few)
    return BankPage(
        items=list(listed(Item.objects.filter(pk__in=ids)).order_by("-pk")),
        newer=ids[0] if ids and (more if after is not None else before is not None) else None,
        older=ids[-1] if ids and (more or after is not None) else None,
        total=total,
        many=many,
        counts=counts,
    )


def listed(items: QuerySet[Item]) -> QuerySet[Item]:
    """With all that a line of the list shows, `open_comments` too, in three queries."""
    words = ItemVersion.objects.only("item_id", "number", "revision", "frozen_at", "stem").order_by("number")
    versions = Prefetch("versions", words)
    said = open_comments().filter(item=OuterRef("pk")).values("item").annotate(count=Count("pk"))
    counted = Coalesce(Subquery(said.values("count"), output_field=IntegerField()), 0)
    items = items.annotate(open_comments=counted)
    # the text of a source is a whole report
    return items.select_related("source", "owner").defer("source__text").prefetch_related(versions, "tags")


def _few(asked: BankFilter) -> list[tuple[int, str]] | None:
    """Id and state of all that fit in any state; None where they are too many to look at one by one.

    Whatever the page shows then comes from this one search.
    """
    anywhere = bank(replace(asked, state="")).values_list("pk", "state")
    found = list(anywhere[: COUNTED + 1])
    return found if len(found) <= COUNTED else None


def _read(asked: BankFilter, before: int | None, after: int | None) -> list[int]:
    """A page and one more, beginning next to the item that was named."""
    found = bank(asked).values_list("pk", flat=True)
    if after is not None:
        found = found.filter(pk__gt=after).reverse()
    elif before is not None:
        found = found.filter(pk__lt=before)
    return list(found[: PAGE_SIZE + 1])


def _among(ids: list[int], before: int | None, after: int | None) -> list[int]:
    """The same out of ids that are known, the newest first."""
    if after is not None:
        return [pk for pk in ids if pk > after][::-1][: PAGE_SIZE + 1]
    return [pk for pk in ids if before is None or pk < before][: PAGE_SIZE + 1]


def _counted(asked: BankFilter, few: list[tuple[int, str]] | None) -> tuple[int, bool, dict[str, int]]:
    """How many, whether more than that, and how many in each state."""
    if few is None and asked.narrow:
        total = bank(asked).values("pk")[: COUNTED + 1].count() if asked.state else COUNTED + 1
        return min(total, COUNTED), total > COUNTED, {}
    if few is None:
        counts = state_counts(Item.objects.all())
    else:
        counts = dict.fromkeys(ItemState.values, 0) | Counter(state for _, state in few)
    return (counts.get(asked.state, 0) if asked.state else sum(counts.values())), False, counts

"""Items that were chosen on the bank's page, by hand or as all that was found."""

from dataclasses import dataclass
from typing import Final

from django.db.models import QuerySet
from django.http import QueryDict

from content.items.bank import BankFilter, bank
from content.items.models import Item, ItemState

MOST_IDS: Final = 1000
LONGEST_QUERY: Final = 2000


@dataclass(frozen=True)
class Chosen:
    """`query`: what stands behind the ? of the bank's address, where all that it finds is meant."""

    ids: tuple[int, ...]
    query: str
    everything: bool

    @classmethod
    def of(cls, posted: QueryDict) -> "Chosen | None":
        """None where the form does not come from the bank; its boxes say `id` or `id:mark`."""
        if "query" not in posted:
            return None
        numbers = [value.partition(":")[0] for value in posted.getlist("item")[:MOST_IDS]]
        ids = tuple(int(one) for one in numbers if one.isascii() and one.isdigit() and len(one) < 18)
        return cls(ids, str(posted["query"])[:LONGEST_QUERY], posted.get("all") == "1")

    @property
    def items(self) -> QuerySet[Item]:
        if self.everything:
            return bank(BankFilter.of(QueryDict(self.query).dict()))
        return Item.objects.filter(pk__in=self.ids)

    @property
    def total(self) -> int:
        return self.items.count()

    @property
    def unapproved(self) -> int:
        """How many of them no file will hold."""
        return self.items.exclude(state=ItemState.APPROVED).count()

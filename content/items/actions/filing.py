"""归类: under which topic an item stands and whom it suits. Its wording, and an approval of it, stay."""

from datetime import datetime

from django.db import transaction

from content.items.domain import Filing
from content.items.errors import ItemRetired
from content.items.models import Item, ItemState
from content.staff.actions import record
from content.staff.models import User


@transaction.atomic
def file_item(*, item: Item, filing: Filing, by: User, now: datetime) -> bool:
    """Whether that was another filing than before. What is published keeps its own. Raises ItemRetired."""
    locked = Item.objects.select_for_update().get(pk=item.pk)
    before = locked.filing
    if filing == before:
        return False
    if locked.state == ItemState.RETIRED:
        raise ItemRetired
    item.topic, item.suits = filing.topic, list(filing.suits)
    item.save(update_fields=["topic", "suits"])
    detail = {"before": before.mark, "after": filing.mark}
    record(actor=by, verb="file_item", target=f"item:{item.pk}", detail=detail, now=now)
    return True

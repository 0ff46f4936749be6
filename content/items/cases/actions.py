"""Tying items to their case texts. Rewording one is in actions.rewording."""

from dataclasses import replace
from datetime import datetime

from django.db.models import Max

from content.items.cases.models import CaseText
from content.items.domain import ItemContent, JsonDict
from content.items.formats.case import CASE, case_code
from content.items.models import Item
from content.staff.models import User


def with_case_text(content: ItemContent) -> ItemContent:
    """In the words the case has now; a case nobody knows yet keeps its own."""
    code = case_code(content.body)
    known = CaseText.objects.filter(code=code).first() if code else None
    return replace(content, body=content.body | {CASE: body_of(known)}) if known else content


def body_of(case: CaseText) -> JsonDict:
    return {"code": case.code, "title": case.title, "text": case.text}


def tie_to_case(*, item: Item, content: ItemContent, by: User | None, now: datetime) -> None:
    """The item is one about the case its wording has, the last of them; a new case is kept.

    The wording was seen to be playable.
    """
    case = content.body.get(CASE)
    if case is None:
        if item.case_id is not None:
            Item.objects.filter(pk=item.pk).update(case=None, case_position=0)
        return
    row, _ = CaseText.objects.get_or_create(
        code=case["code"],
        defaults={"title": case["title"], "text": case["text"], "owner": by, "created_at": now},
    )
    if item.case_id != row.pk:
        last = Item.objects.filter(case=row).aggregate(last=Max("case_position"))["last"] or 0
        Item.objects.filter(pk=item.pk).update(case=row, case_position=last + 1)
        item.case_id, item.case_position = row.pk, last + 1

"""Other words for what several items share."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from content.items.actions.writing import edit_item
from content.items.cases.errors import CaseTextFaulty
from content.items.cases.models import CaseText
from content.items.cases.queries import items_of_case
from content.items.formats.case import CASE, case_faults
from content.staff.actions import record
from content.staff.models import User


@transaction.atomic
def edit_case(*, case: CaseText, title: str, text: str, by: User, now: datetime) -> int:
    """Other words for a case text: every item about it gets them as a new wording; how many did.

    Retired items and what is published stay as they are. Raises CaseTextFaulty.
    """
    shown = {"code": case.code, "title": title, "text": text}
    if faults := case_faults({CASE: shown}):
        raise CaseTextFaulty(faults[0].text)
    CaseText.objects.select_for_update().get(pk=case.pk)
    case.title, case.text = title, text
    case.save(update_fields=["title", "text"])
    other = [(item, content) for item, content in items_of_case(case) if content.body.get(CASE) != shown]
    for item, content in other:
        edit_item(item=item, content=replace(content, body=content.body | {CASE: shown}), by=by, now=now)
    record(actor=by, verb="edit_case", target=f"case:{case.pk}", detail={"items": len(other)}, now=now)
    return len(other)

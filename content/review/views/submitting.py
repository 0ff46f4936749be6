"""What was submitted: the way to what waits for this person, and taking an item back to work on it."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from content.items.actions import withdraw_item
from content.items.errors import ItemError
from content.review import phrases, queries
from content.review.views.items import item_or_404, render_desk, stay
from content.staff.access import StaffRequest, editor_required


@require_GET
@editor_required
def waiting(request: StaffRequest) -> HttpResponse:
    """The first item that waits for this person."""
    first = queries.waiting_for(request.user).first()
    return redirect("review:item", first.pk) if first else redirect("review:list")


@require_POST
@editor_required
def withdraw(request: StaffRequest, item_id: int) -> HttpResponse:
    item = item_or_404(item_id)
    try:
        withdraw_item(item=item, by=request.user, now=timezone.now())
    except ItemError as error:
        return render_desk(request, item, fault=str(error), status=409)
    return stay(request, item, note=phrases.WITHDRAWN)

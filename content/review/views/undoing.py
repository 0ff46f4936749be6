"""Taking decisions back: that on an item, or a person's last one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from content.generation.errors import GenerationError
from content.items.errors import ItemError
from content.review import actions, phrases
from content.review.errors import ReviewError
from content.review.views.items import item_or_404, render_desk, stay
from content.staff.access import StaffRequest, editor_required


@require_POST
@editor_required
def review_undo(request: StaffRequest, item_id: int) -> HttpResponse:
    """Take back the decision on this item."""
    item = item_or_404(item_id)
    try:
        actions.undo_decision(item=item, by=request.user, now=timezone.now())
    except (ItemError, ReviewError) as error:
        return render_desk(request, item, fault=str(error), status=409)
    return stay(request, item, note=phrases.UNDONE)


@require_POST
@editor_required
def undo_last(request: StaffRequest, item_id: int | None = None) -> HttpResponse:
    """Take back this person's last deed and show its item; `item_id` is the one on the desk now, if any."""
    try:
        items = actions.undo_last(by=request.user, now=timezone.now())
    except (ItemError, ReviewError, GenerationError) as error:
        if item_id is None:
            messages.error(request, str(error))
            return redirect("review:list")
        return render_desk(request, item_or_404(item_id), fault=str(error), status=409)
    return stay(request, item_or_404(items[0].pk), note=phrases.undone(items))

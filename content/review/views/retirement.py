"""停用 and 恢复: an approved item goes out of use, or comes back."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from content.items.actions import restore_item, retire_item
from content.items.errors import ItemError
from content.review import phrases
from content.review.views.items import item_or_404, render_desk, stay
from content.staff.access import StaffRequest, editor_required


@require_POST
@editor_required
def retire(request: StaffRequest, item_id: int) -> HttpResponse:
    """Take an approved item out of use."""
    item = item_or_404(item_id)
    try:
        retire_item(item=item, reason=request.POST.get("reason", ""), by=request.user, now=timezone.now())
    except ItemError as error:
        return render_desk(request, item, fault=str(error), status=409)
    return stay(request, item, note=phrases.RETIRED)


@require_POST
@editor_required
def restore(request: StaffRequest, item_id: int) -> HttpResponse:
    item = item_or_404(item_id)
    try:
        restore_item(item=item, by=request.user, now=timezone.now())
    except ItemError as error:
        return render_desk(request, item, fault=str(error), status=409)
    return stay(request, item, note=phrases.RESTORED_ITEM)

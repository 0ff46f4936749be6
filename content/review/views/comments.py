"""留言 below an item: said, and marked as done, without touching what is being written beside it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from content.items.actions import comment_on_item, settle_comment, unsettle_comment
from content.items.errors import ItemError
from content.items.models import Item, ItemComment
from content.review import queries
from content.review.views.items import item_or_404, render_desk
from content.staff.access import StaffRequest, editor_required


@require_POST
@editor_required
def comment(request: StaffRequest, item_id: int) -> HttpResponse:
    item, text = item_or_404(item_id), request.POST.get("text", "")
    try:
        comment_on_item(item=item, text=text, by=request.user, now=timezone.now())
    except ItemError as error:
        if request.htmx:
            return _section(request, item, text=text, fault=str(error), status=400)
        return render_desk(request, item, fault=str(error), comment=text, status=400)
    return _shown(request, item)


@require_POST
@editor_required
def settle(request: StaffRequest, comment_id: int) -> HttpResponse:
    """`done` is 1, or 0 to open it again. What is half written in the field comes with it and stays."""
    found = get_object_or_404(ItemComment, pk=comment_id)
    change = unsettle_comment if request.POST.get("done") == "0" else settle_comment
    change(comment=found, by=request.user, now=timezone.now())
    return _shown(request, item_or_404(found.item_id), text=request.POST.get("text", ""))


def _shown(request: StaffRequest, item: Item, *, text: str = "") -> HttpResponse:
    if request.htmx:
        return _section(request, item, text=text)
    return redirect(f"{reverse('review:item', args=[item.pk])}#comments")


def _section(
    request: StaffRequest, item: Item, *, text: str = "", fault: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "desk": queries.desk(item, request.user),
        "comment": text,
        "comment_fault": fault,
        "alone": True,
    }
    return render(request, "content/review/_comments.html", context, status=status)

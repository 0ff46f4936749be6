"""The wordings of an item one below the other, and any two compared."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from content.review.versions import versions_page
from content.review.views.items import item_or_404
from content.staff.access import StaffRequest, editor_required


@require_GET
@editor_required
def versions(request: StaffRequest, item_id: int) -> HttpResponse:
    """`from` and `to` are numbers; what is no number of the item counts as not said."""
    asked = (request.GET.get(name, "") for name in ("from", "to"))
    older, newer = (int(value) if value.isdecimal() and len(value) < 9 else None for value in asked)
    context = versions_page(item_or_404(item_id), older, newer)
    return render(request, "content/review/versions.html", context)

"""Writing an item from nothing. Changing one is on the review desk."""

import secrets

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from content.items import actions, formats
from content.items.authoring import AuthorForm
from content.items.domain import ItemContent
from content.items.errors import InvalidItem, UnknownFormat
from content.items.phrases import FORMAT_NAMES
from content.staff.access import StaffRequest, editor_required


@require_http_methods(["GET", "POST"])
@editor_required
def item_new(request: StaffRequest, format: str = "single") -> HttpResponse:
    """An empty form of one format; what was written stays in it until it can be saved."""
    try:
        formats.get(format)
    except UnknownFormat as error:
        raise Http404 from error
    if request.method == "GET":
        return _render(request, AuthorForm.of(ItemContent(format, "", {}, {})))
    form = AuthorForm(dict(request.POST.lists()), format=format)
    try:
        version = actions.create_item(
            code=secrets.token_hex(6), content=form.content(), owner=request.user, now=timezone.now()
        )
    except InvalidItem as error:
        return _render(request, form, error, status=400)
    return redirect("review:item", version.item_id)


def _render(
    request: StaffRequest, form: AuthorForm, error: InvalidItem | None = None, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "form_template": f"content/items/forms/{form.format}.html",
        "faults": error.faults if error else [],
        "format_names": FORMAT_NAMES,
    }
    return render(request, "content/items/item_new.html", context, status=status)

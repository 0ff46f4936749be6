"""Desk pages of finding: the bank's list, a person's own filters, and the report of near items."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from content.items import actions
from content.items.authoring import AuthorForm
from content.items.bank import BankFilter, bank_page
from content.items.bank_choices import chips, choices, filters, tabs
from content.items.errors import ItemError, UnknownFormat
from content.items.models import SavedFilter
from content.items.near import near_items, near_report
from content.staff.access import StaffRequest, editor_required


@require_GET
@editor_required
def item_list(request: StaffRequest) -> HttpResponse:
    """The bank. Every filter stands in the address; `before` and `after` an item turn the pages."""
    asked = BankFilter.of(request.GET.dict())
    page = bank_page(asked, before=_number(request, "before"), after=_number(request, "after"))
    offered = choices(request.user)
    context = {
        "page": page,
        "asked": asked,
        "tabs": tabs(asked),
        "filters": filters(asked, offered),
        "chips": chips(asked, offered),
        **offered,
    }
    return render(request, f"content/items/item_list.html{'#rows' if request.htmx else ''}", context)


@require_POST
@editor_required
def keep_filter(request: StaffRequest) -> HttpResponse:
    asked = BankFilter.of(_query(request))
    try:
        actions.keep_filter(owner=request.user, name=request.POST.get("name", ""), query=asked.query)
    except ItemError as error:
        messages.error(request, str(error))
    return redirect(f"{reverse('items:list')}?{asked.query}")


@require_POST
@editor_required
def forget_filter(request: StaffRequest, filter_id: int) -> HttpResponse:
    get_object_or_404(SavedFilter, pk=filter_id, owner=request.user).delete()
    return redirect(f"{reverse('items:list')}?{BankFilter.of(_query(request)).query}")


@require_POST
def near_while_writing(request: HttpRequest, format: str) -> HttpResponseBase:
    """What stands below the stem of a form: items that ask nearly the same."""
    if not request.user.is_authenticated:
        # the way to the login page would lose what is being written
        return HttpResponse(status=204)
    return _near(request, format)


@editor_required
def _near(request: StaffRequest, format: str) -> HttpResponse:
    try:
        content = AuthorForm(dict(request.POST.lists()), format=format).content()
    except UnknownFormat as error:
        raise Http404 from error
    near = near_items(content, but=_number(request, "item"))
    return render(request, "content/items/_near.html", {"near": near})


@require_http_methods(["GET", "POST"])
@editor_required
def near_list(request: StaffRequest) -> HttpResponse:
    """GET shows what the last look through the bank found; POST has it looked through anew."""
    if request.method == "POST":
        actions.look_for_near(now=timezone.now())
        return redirect("items:near")
    context = near_report(after=_number(request, "after"))
    return render(request, f"content/items/near_list.html{'#report' if request.htmx else ''}", context)


def _query(request: StaffRequest) -> dict[str, str]:
    """The filter a form carries with it."""
    return QueryDict(request.POST.get("query", "")[:2000]).dict()


def _number(request: StaffRequest, name: str) -> int | None:
    value = request.GET.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 18 else None

"""Writing an item from nothing. Changing one is on the review desk."""

import secrets

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_http_methods, require_POST

from content.items import actions, formats, queries
from content.items.authoring import AuthorForm
from content.items.cases.actions import with_case_text
from content.items.cases.queries import cases_offered
from content.items.checks import run_checks
from content.items.domain import Filing, ItemContent
from content.items.errors import InvalidItem, UnknownFormat
from content.items.formats.case import case_code
from content.items.own_words import own_sensitive_words
from content.items.phone import FRAMED, phone_page
from content.items.phrases import AUDIENCE_NAMES, FORMAT_NAMES, SUBMITTED
from content.items.pictures.forms import ChosenPicture
from content.staff.access import StaffRequest, editor_required

NEXT_ABOUT_CASE = "存下了。接着写这份共用材料的下一道小题。"


@require_http_methods(["GET", "POST"])
@editor_required
def item_new(request: StaffRequest, format: str = "single") -> HttpResponse:
    """An empty form of one format; what was written stays in it until it can be saved."""
    _refuse_unknown(format)
    if request.method == "GET":
        form = AuthorForm.of(ItemContent(format, "", {}, {}), Filing())
        form.data["case_code"] = [request.GET.get("case", "")]
        return _render(request, form)
    chosen = ChosenPicture.of(request)
    form = AuthorForm(dict(request.POST.lists()) | chosen.form_data(), format=format)
    now = timezone.now()
    try:
        chosen.refuse_faults()
        filing = form.filing()
        version = actions.create_item(
            code=secrets.token_hex(6),
            content=form.content(),
            topic=filing.topic,
            suits=filing.suits,
            owner=request.user,
            now=now,
        )
    except InvalidItem as error:
        return _render(request, form, error, status=400)
    if request.POST.get("do") == "submit":
        actions.submit_item(item=version.item, by=request.user, now=now)
        messages.success(request, SUBMITTED)
    if request.POST.get("do") == "again" and (code := case_code(version.body)):
        messages.success(request, NEXT_ABOUT_CASE)
        return redirect(f"{reverse('items:new_format', args=[format])}?case={code}")
    return redirect("review:item", version.item_id)


@xframe_options_sameorigin
@csp_override(FRAMED)
@require_http_methods(["GET", "POST"])
@editor_required
def item_look(request: StaffRequest, format: str) -> HttpResponse:
    """What a form holds now, saved or not, as a phone shows it."""
    _refuse_unknown(format)
    data = dict(request.POST.lists()) or {"case_code": [request.GET.get("case", "")]}
    content = with_case_text(AuthorForm(data, format=format).content())
    return render(request, "content/items/phone.html", phone_page(content))


@require_POST
@editor_required
def item_check(request: StaffRequest, format: str) -> HttpResponse:
    """What stands in the way of what a form holds now, and what the checks say of it."""
    _refuse_unknown(format)
    content = with_case_text(AuthorForm(dict(request.POST.lists()), format=format).content())
    faults = formats.get(format).faults(content)
    complaints = [] if faults else run_checks(content, sensitive_words=own_sensitive_words())
    return render(request, "content/items/told.html", {"faults": faults, "complaints": complaints})


def _refuse_unknown(format: str) -> None:
    try:
        formats.get(format)
    except UnknownFormat as error:
        raise Http404 from error


def _render(
    request: StaffRequest, form: AuthorForm, error: InvalidItem | None = None, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "form_template": f"content/items/forms/{form.format}.html",
        "faults": error.faults if error else [],
        "format_names": FORMAT_NAMES,
        "audience_names": AUDIENCE_NAMES,
        "topics": queries.topics_beside(None),
        "cases": cases_offered(form.text("case_code")),
    }
    return render(request, "content/items/item_new.html", context, status=status)

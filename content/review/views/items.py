"""The review desk: one draft beside its source, decided by one press."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect, push_url

from content.generation.errors import GenerationError
from content.generation.redrafting import regenerate_item
from content.items import actions as bank
from content.items import formats
from content.items.authoring import AuthorForm, differences, same_wording
from content.items.cases.actions import with_case_text
from content.items.cases.queries import cases_offered
from content.items.domain import Fault
from content.items.errors import InvalidItem, ItemError, ItemRetired, WordingChanged
from content.items.models import Finding, Item, Rejection
from content.items.phone import FRAMED, phone_page
from content.items.phrases import AUDIENCE_NAMES, FORMAT_NAMES
from content.items.pictures.forms import ChosenPicture
from content.items.queries import content_of, latest_version, topics_beside
from content.laws.queries import original_of
from content.review import actions, phrases, queries
from content.review.errors import ReviewError
from content.staff.access import StaffRequest, editor_required


@require_GET
@editor_required
def review_list(request: StaffRequest) -> HttpResponse:
    context = {
        "sources": queries.sources_in_review(),
        "loose": queries.state_counts(queries.queue(None)),
        "can_undo": queries.last_deed(request.user) is not None,
    }
    return render(request, "content/review/review_list.html", context)


@require_GET
@editor_required
def review_source(request: StaffRequest, source_id: int | None = None) -> HttpResponse:
    """The first draft of a source (or of the items written from nothing)."""
    first = queries.first_to_review(source_id)
    return redirect("review:item", first) if first else redirect("review:list")


@require_http_methods(["GET", "POST"])
@editor_required
def review_item(request: StaffRequest, item_id: int) -> HttpResponse:
    """GET shows the desk; POST saves the wording (`do=save`) or saves and approves it (`do=approve`)."""
    item = item_or_404(item_id)
    if request.method == "GET":
        return render_desk(request, item)
    chosen = ChosenPicture.of(request)
    form = AuthorForm(dict(request.POST.lists()) | chosen.form_data(), format=latest_version(item).format)
    form.catch_up(item.filing)
    try:
        chosen.refuse_faults()
        saved = _save_if_changed(item, form, request)
    except InvalidItem as error:
        return render_desk(request, item, form=form, faults=error.faults, status=400)
    except WordingChanged as error:
        return render_desk(
            request, item_or_404(item_id), form=form, fault=str(error), conflict=True, status=409
        )
    except ItemRetired as error:
        return render_desk(request, item_or_404(item_id), form=form, fault=str(error), status=409)
    if request.POST.get("do") != "approve":
        return stay(request, item, note=phrases.SAVED)
    try:
        bank.approve_item(item=item, by=request.user, now=timezone.now())
    except ItemError as error:
        kept = phrases.SAVED_ONLY if saved else ""
        return render_desk(request, item, fault=f"{kept}{error}", status=409)
    return to_next(request, item)


@require_POST
@editor_required
def review_reject(request: StaffRequest, item_id: int) -> HttpResponse:
    item = item_or_404(item_id)
    told = {name: request.POST.get(name, "") for name in ("reason", "words")}
    try:
        bank.reject_item(item=item, by=request.user, now=timezone.now(), **told)
    except ItemError as error:
        return render_desk(request, item, fault=str(error), status=409)
    return to_next(request, item)


@require_POST
@editor_required
def regenerate(request: StaffRequest, item_id: int) -> HttpResponse:
    """Other options for the same fact."""
    item = item_or_404(item_id)
    try:
        regenerate_item(item=item, by=request.user, now=timezone.now())
    except GenerationError as error:
        return render_desk(request, item, fault=str(error), status=409)
    return stay(request, item, note=phrases.REGENERATED)


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
    return stay(request, item_or_404(items[0].pk), note=phrases.undone(len(items)))


@require_POST
@editor_required
def waive(request: StaffRequest, finding_id: int) -> HttpResponse:
    """A person says why a complaint does not apply."""
    finding = get_object_or_404(Finding.objects.select_related("version__item__source"), pk=finding_id)
    item, reason = finding.version.item, request.POST.get("reason", "").strip()
    if not reason:
        return render_desk(request, item, fault=phrases.SAY_WHY, status=400)
    bank.waive_finding(finding=finding, reason=reason, by=request.user, now=timezone.now())
    return stay(request, item, note=phrases.WAIVED)


@xframe_options_sameorigin
@csp_override(FRAMED)
@require_GET
@editor_required
def preview(request: StaffRequest, item_id: int) -> HttpResponse:
    """The saved wording as a phone shows it; `size` and `theme` as the phone's owner may set them."""
    version = latest_version(item_or_404(item_id))
    content = content_of(version)
    context = phone_page(
        content,
        topic=version.item.topic,
        size=request.GET.get("size", ""),
        theme=request.GET.get("theme", ""),
    )
    return render(request, "content/items/phone.html", context)


def item_or_404(item_id: int) -> Item:
    return get_object_or_404(Item.objects.select_related("source", "retired_by"), pk=item_id)


def _save_if_changed(item: Item, form: AuthorForm, request: StaffRequest) -> bool:
    """Whether there was anything to save: the wording, or where the item is filed."""
    before, now = content_of(latest_version(item)), timezone.now()
    source_text = item.source.text if item.source else ""
    after = with_case_text(form.content(before=before, source_text=source_text))
    if reworded := not same_wording(after, before):
        opened = request.POST.get("opened", "")
        bank.edit_item(item=item, content=after, by=request.user, now=now, opened=opened)
    return bank.file_item(item=item, filing=form.filing(), by=request.user, now=now) or reworded


def to_next(request: StaffRequest, item: Item) -> HttpResponse:
    """The next draft of the queue, by htmx in the same answer; at its end the list."""
    following = queries.next_draft_id(item)
    if following is None:
        end = reverse("review:list")
        return HttpResponseClientRedirect(end) if request.htmx else redirect(end)
    return stay(request, item_or_404(following))


def stay(request: StaffRequest, item: Item, *, note: str = "") -> HttpResponse:
    """The item under its own address, so that a reload after a POST asks nothing."""
    address = reverse("review:item", args=[item.pk])
    if request.htmx:
        return push_url(render_desk(request, item, note=note), address)
    if note:
        messages.success(request, note)
    return redirect(address)


def render_desk(
    request: StaffRequest,
    item: Item,
    *,
    form: AuthorForm | None = None,
    faults: list[Fault] | None = None,
    fault: str = "",
    note: str = "",
    conflict: bool = False,
    status: int = 200,
) -> HttpResponse:
    desk = queries.desk(item)
    content = content_of(desk.version)
    saved = AuthorForm.of(content, item.filing)
    context = {
        "desk": desk,
        "original": original_of(content.citation),
        "form": form or saved,
        "conflicts": differences(form, saved) if form and conflict else [],
        "form_template": f"content/items/forms/{content.format}.html",
        "key_text": formats.get(content.format).key_text(content),
        "format_names": FORMAT_NAMES,
        "audience_names": AUDIENCE_NAMES,
        "filed": phrases.filed(item.filing),
        "topics": topics_beside(item.source),
        "cases": cases_offered((form or saved).text("case_code")),
        "reasons": Rejection.choices,
        "faults": faults or [],
        "fault": fault,
        "note": note,
    }
    part = "#desk" if request.htmx else ""
    return render(request, f"content/review/review_item.html{part}", context, status=status)

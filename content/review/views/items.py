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
from content.items.authoring import AuthorForm, same_wording
from content.items.cases.actions import with_case_text
from content.items.cases.queries import cases_offered
from content.items.changes import changes
from content.items.domain import Fault, ItemContent
from content.items.errors import InvalidItem, ItemError, ItemRetired, WordingChanged
from content.items.models import Finding, Item, ItemState, ItemVersion, Rejection
from content.items.phone import FRAMED, phone_page
from content.items.phrases import AUDIENCE_NAMES, FORMAT_NAMES, SUBMITTED
from content.items.pictures.forms import ChosenPicture
from content.items.queries import content_of, latest_version, topics_beside
from content.laws.queries import original_of
from content.review import phrases, queries
from content.review.history import history, last_deed
from content.staff.access import StaffRequest, editor_required


@require_GET
@editor_required
def review_list(request: StaffRequest) -> HttpResponse:
    context = {
        "sources": queries.sources_in_review(),
        "for_you": queries.waiting_for(request.user).count(),
        "submitted": Item.objects.filter(state=ItemState.IN_REVIEW).count(),
        "loose": queries.state_counts(queries.queue(None)),
        "can_undo": last_deed(request.user) is not None,
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
    """GET shows the desk; POST saves the wording; `do` says whether to `submit` or `approve` it too."""
    item = item_or_404(item_id)
    if request.method == "GET":
        return render_desk(request, item, words=_older(item, request.GET.get("words", "")))
    was_submitted = item.state == ItemState.IN_REVIEW
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
    deed = {"submit": bank.submit_item, "approve": bank.approve_item}.get(request.POST.get("do", ""))
    if deed is None:
        again = was_submitted and item.state == ItemState.DRAFT
        return stay(request, item, note=phrases.SAVED_AS_DRAFT if again else phrases.SAVED)
    try:
        deed(item=item, by=request.user, now=timezone.now())
    except ItemError as error:
        kept = phrases.SAVED_ONLY if saved else ""
        return render_desk(request, item, fault=f"{kept}{error}", status=409)
    if item.state == ItemState.IN_REVIEW:
        return stay(request, item, note=SUBMITTED)
    return to_next(request, item, waiting=was_submitted)


@require_POST
@editor_required
def review_reject(request: StaffRequest, item_id: int) -> HttpResponse:
    item = item_or_404(item_id)
    was_submitted = item.state == ItemState.IN_REVIEW
    told = {name: request.POST.get(name, "") for name in ("reason", "words")}
    try:
        bank.reject_item(item=item, by=request.user, now=timezone.now(), **told)
    except ItemError as error:
        return render_desk(request, item, fault=str(error), status=409)
    return to_next(request, item, waiting=was_submitted)


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
    return get_object_or_404(Item.objects.select_related("source", "owner", "retired_by"), pk=item_id)


def _older(item: Item, number: str) -> ItemVersion | None:
    """A wording whose words are to fill the form again; none that the form could not hold."""
    if item.state == ItemState.RETIRED or not number.isdecimal():
        return None
    return item.versions.filter(number=number[:9], format=latest_version(item).format).first()


def _save_if_changed(item: Item, form: AuthorForm, request: StaffRequest) -> bool:
    """Whether there was anything to save: the wording, or where the item is filed."""
    before, now = content_of(latest_version(item)), timezone.now()
    after = _wording(item, form, before)
    if reworded := not same_wording(after, before):
        opened = request.POST.get("opened", "")
        bank.edit_item(item=item, content=after, by=request.user, now=now, opened=opened)
    return bank.file_item(item=item, filing=form.filing(), by=request.user, now=now) or reworded


def _wording(item: Item, form: AuthorForm, before: ItemContent) -> ItemContent:
    source_text = item.source.text if item.source else ""
    return with_case_text(form.content(before=before, source_text=source_text))


def to_next(request: StaffRequest, item: Item, *, waiting: bool) -> HttpResponse:
    """What comes next, by htmx in the same answer; at the end of the line the list."""
    following = queries.next_id(item, request.user, waiting=waiting)
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
    comment: str = "",
    words: ItemVersion | None = None,
    conflict: bool = False,
    status: int = 200,
) -> HttpResponse:
    desk = queries.desk(item, request.user)
    content = content_of(desk.version)
    saved = AuthorForm.of(content_of(words) if words else content, item.filing)
    context = {
        "desk": desk,
        "history": history(item),
        "original": original_of(content.citation),
        "form": form or saved,
        "conflicts": changes(content, _wording(item, form, content)) if form and conflict else [],
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
        "comment": comment,
        "words": words,
    }
    part = "#desk" if request.htmx else ""
    return render(request, f"content/review/review_item.html{part}", context, status=status)

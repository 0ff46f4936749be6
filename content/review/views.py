"""The review desk: one draft beside its source, decided by one press."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from content.items import actions as bank
from content.items import formats
from content.items.authoring import AuthorForm, same_wording
from content.items.errors import InvalidItem, ItemError
from content.items.models import Finding, Item
from content.items.phrases import FORMAT_NAMES
from content.items.queries import content_of, latest_version
from content.review import queries
from content.staff.access import StaffRequest, editor_required


@require_GET
@editor_required
def review_list(request: StaffRequest) -> HttpResponse:
    context = {"sources": queries.sources_in_review(), "loose": queries.state_counts(queries.queue(None))}
    return render(request, "content/review/review_list.html", context)


@require_GET
@editor_required
def review_source(request: StaffRequest, source_id: int | None = None) -> HttpResponse:
    """The first draft of a source (or of the items written from nothing)."""
    queue = Item.objects.filter(source_id=source_id)
    first = queue.filter(state="draft").order_by("pk").first() or queue.order_by("pk").first()
    return redirect("review:item", first.pk) if first else redirect("review:list")


@require_http_methods(["GET", "POST"])
@editor_required
def review_item(request: StaffRequest, item_id: int) -> HttpResponse:
    """GET shows the desk; POST saves the wording (`do=save`) or saves and approves it (`do=approve`)."""
    item = get_object_or_404(Item.objects.select_related("source"), pk=item_id)
    if request.method == "GET":
        return _render(request, item)
    form = AuthorForm(dict(request.POST.lists()), format=latest_version(item).format)
    try:
        _save_if_changed(item, form, request)
        if request.POST.get("do") == "approve":
            bank.approve_item(item=item, by=request.user, now=timezone.now())
            return _to_next(item)
    except InvalidItem as error:
        return _render(request, item, form=form, faults=error.faults, status=400)
    except ItemError as error:
        return _render(request, item, error=error, status=409)
    return _render(request, item) if request.htmx else redirect("review:item", item.pk)


@require_POST
@editor_required
def review_reject(request: StaffRequest, item_id: int) -> HttpResponse:
    item = get_object_or_404(Item.objects.select_related("source"), pk=item_id)
    try:
        bank.reject_item(
            item=item, reason=request.POST.get("reason", ""), by=request.user, now=timezone.now()
        )
    except ItemError as error:
        return _render(request, item, error=error, status=409)
    return _to_next(item)


@require_POST
@editor_required
def review_reopen(request: StaffRequest, item_id: int) -> HttpResponse:
    item = get_object_or_404(Item.objects.select_related("source"), pk=item_id)
    try:
        bank.reopen_item(item=item, by=request.user, now=timezone.now())
    except ItemError as error:
        return _render(request, item, error=error, status=409)
    return redirect("review:item", item.pk)


@require_POST
@editor_required
def waive(request: StaffRequest, finding_id: int) -> HttpResponse:
    """A person says why a complaint does not apply."""
    finding = get_object_or_404(Finding.objects.select_related("version__item__source"), pk=finding_id)
    item = finding.version.item
    reason = request.POST.get("reason", "").strip()
    if not reason:
        return _render(request, item, note="写一句为什么这条提醒不适用，再按。", status=400)
    bank.waive_finding(finding=finding, reason=reason, by=request.user, now=timezone.now())
    return _render(request, item) if request.htmx else redirect("review:item", item.pk)


def _save_if_changed(item: Item, form: AuthorForm, request: StaffRequest) -> None:
    latest = latest_version(item)
    before = content_of(latest)
    after = form.content(before=before, source_text=item.source.text if item.source else "")
    if not same_wording(after, before):
        bank.edit_item(item=item, content=after, by=request.user, now=timezone.now())


def _to_next(item: Item) -> HttpResponse:
    following = queries.next_draft_id(item)
    return redirect("review:item", following) if following else redirect("review:list")


def _render(
    request: StaffRequest,
    item: Item,
    *,
    form: AuthorForm | None = None,
    faults: list | None = None,
    error: ItemError | None = None,
    note: str = "",
    status: int = 200,
) -> HttpResponse:
    desk = queries.desk(item)
    content = content_of(desk.version)
    context = {
        "desk": desk,
        "form": form or AuthorForm.of(content),
        "form_template": f"content/items/forms/{content.format}.html",
        "answer_template": f"quiz/play/formats/{content.format}.html#answer",
        "preview": {"stem": content.stem, "body": content.body, "answer": None},
        "key_text": formats.get(content.format).key_text(content),
        "format_names": FORMAT_NAMES,
        "faults": faults or [],
        "error": error,
        "note": note,
    }
    return render(request, "content/review/review_item.html", context, status=status)

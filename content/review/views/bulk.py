"""Doing the same to many items of the bank, seeing what became of it, and taking it back."""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from content.items.bank import BankFilter
from content.items.errors import ItemError
from content.items.models import ItemVersion
from content.review import phrases
from content.review.bulk import Press, change_many, marks_of_all
from content.review.bulk_undoing import UNDO_WITHIN, undo_change
from content.review.errors import ReviewError, UnknownBulk
from content.review.forms import marks_of
from content.review.models import BulkChange, BulkKind
from content.staff.access import StaffRequest, editor_required
from content.staff.models import User

LISTED = 50


@require_POST
@editor_required
def bulk(request: StaffRequest) -> HttpResponse:
    """What was chosen on the bank's page; where nothing can be done, back to it with a sentence."""
    asked = BankFilter.of(QueryDict(request.POST.get("query", "")[:2000]).dict())
    try:
        change = change_many(_press(request, asked))
    except (ItemError, ReviewError) as error:
        messages.error(request, str(error))
        return redirect(f"{reverse('items:list')}?{asked.query}")
    return redirect(f"{reverse('review:bulk_detail', args=[change.pk])}?{asked.query}")


@require_GET
@editor_required
def bulk_list(request: StaffRequest) -> HttpResponse:
    """The newest of this person's bulk changes."""
    changes = BulkChange.objects.filter(actor=request.user).order_by("-pk")[:LISTED]
    lines = [(change, _told(change)) for change in changes]
    return render(request, "content/review/bulk_list.html", {"lines": lines})


@require_GET
@editor_required
def bulk_detail(request: StaffRequest, change_id: int) -> HttpResponse:
    return _render(request, _own(request, change_id))


@require_POST
@editor_required
def bulk_undo(request: StaffRequest, change_id: int) -> HttpResponse:
    change = _own(request, change_id)
    try:
        undo_change(change=change, by=request.user, now=timezone.now())
    except ReviewError as error:
        return _render(request, _own(request, change_id), fault=str(error), status=409)
    return redirect("review:bulk_detail", change.pk)


def _press(request: StaffRequest, asked: BankFilter) -> Press:
    told = {name: request.POST.get(name, "") for name in ("do", "tag", "reason", "owner")}
    if told["do"] not in BulkKind.values:
        raise UnknownBulk
    everything = request.POST.get("all") == "1"
    owner = told["owner"] if told["owner"].isdecimal() else None
    return Press(
        kind=BulkKind(told["do"]),
        marks=marks_of_all(asked) if everything else marks_of(request.POST.getlist("item")),
        by=request.user,
        now=timezone.now(),
        tag=told["tag"],
        reason=told["reason"],
        owner=User.objects.filter(pk=owner, is_active=True).first() if owner else None,
    )


def _own(request: StaffRequest, change_id: int) -> BulkChange:
    return get_object_or_404(BulkChange, pk=change_id, actor=request.user)


def _render(request: StaffRequest, change: BulkChange, *, fault: str = "", status: int = 200) -> HttpResponse:
    left = change.kept if change.undone_at else change.skipped
    shown = left[:LISTED]
    versions = ItemVersion.objects.filter(item__in=[line["item"] for line in shown]).order_by("number")
    stems = dict(versions.values_list("item", "stem"))
    context = {
        "change": change,
        "told": _told(change),
        "reasons": phrases.grouped(left),
        "left": [(line["item"], stems.get(line["item"], ""), line["why"]) for line in shown],
        "more": len(left) - len(shown),
        "undone": len(change.done) - len(change.kept),
        "undoable": change.done and not change.undone_at and timezone.now() - change.at <= UNDO_WITHIN,
        "until": change.at + UNDO_WITHIN,
        "query": BankFilter.of(request.GET.dict()).query,
        "fault": fault,
    }
    return render(request, "content/review/bulk_detail.html", context, status=status)


def _told(change: BulkChange) -> str:
    return phrases.bulk_done(change.kind, change.detail, len(change.done))

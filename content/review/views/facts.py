"""Putting a fact right, and the way from a wording to the place it quotes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from content.facts.domain.correction import correction_of
from content.facts.models import Fact
from content.facts.queries import fact_of
from content.generation.errors import DoubtfulFact, GenerationError
from content.generation.redrafting import Redrafted, correct_fact
from content.items.models import ItemVersion
from content.review import phrases, queries
from content.review.forms import FactForm
from content.staff.access import StaffRequest, editor_required


@require_http_methods(["GET", "POST"])
@editor_required
def fact(request: StaffRequest, fact_id: int) -> HttpResponse:
    """What was typed stays in the form whatever is wrong with it."""
    found = get_object_or_404(Fact.objects.select_related("source", "passage"), pk=fact_id)
    if request.method == "GET":
        start = vars(correction_of(fact_of(found)))
        return _render(request, found, FactForm(initial=start))
    form = FactForm(request.POST)
    if not form.is_valid():
        return _render(request, found, form, status=400)
    try:
        redrafted = correct_fact(
            fact=found,
            correction=form.correction(),
            confirmed=form.cleaned_data["confirmed"],
            by=request.user,
            now=timezone.now(),
        )
    except DoubtfulFact as error:
        form.tell(error.doubts)
        return _render(request, found, form, fault=str(error), status=409)
    except GenerationError as error:
        return _render(request, found, form, fault=str(error), status=409)
    messages.success(request, _told(redrafted, changed=form.correction() != correction_of(fact_of(found))))
    item_id = queries.first_item_of(found)
    return redirect("review:item", item_id) if item_id else redirect("review:source", found.source_id)


@require_GET
@editor_required
def quoted_place(request: StaffRequest, version_id: int) -> HttpResponse:
    """The passage of the document that a wording quotes."""
    version = get_object_or_404(ItemVersion.objects.select_related("item__source"), pk=version_id)
    source = version.item.source
    if source is None:
        return redirect("review:item", version.item_id)
    passage = queries.quoted_passage(version)
    anchor = f"#p{passage.number}" if passage else ""
    return redirect(reverse("sources:detail", args=[source.pk]) + anchor)


def _told(redrafted: Redrafted, *, changed: bool) -> str:
    if not changed:
        return phrases.FACT_KEPT
    return phrases.fact_corrected(redrafted.removed, redrafted.written, redrafted.flagged)


def _render(
    request: StaffRequest, found: Fact, form: FactForm, *, fault: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "fact": found,
        "form": form,
        "passages": queries.passages_around(found.source, (found.start, found.end)),
        "resting": queries.items_resting_on(found),
        "fault": fault,
    }
    return render(request, "content/review/fact.html", context, status=status)

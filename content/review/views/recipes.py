"""出题方法: what became of each recipe's drafts, and the switch that stops one."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from content.generation.actions import resume_recipe, stop_recipe
from content.generation.errors import UnknownRecipe
from content.generation.phrases import RECIPE_NAMES
from content.items.models import Rejection
from content.review import phrases
from content.review.recipe_lines import recipe_lines
from content.staff.access import StaffRequest, admin_required, editor_required


@require_GET
@editor_required
def recipes(request: StaffRequest) -> HttpResponse:
    context = {"lines": recipe_lines(), "reasons": Rejection.labels}
    return render(request, "content/review/recipes.html", context)


@require_POST
@admin_required
def switch(request: StaffRequest, recipe: str) -> HttpResponse:
    """`on` is 1 or 0."""
    on = request.POST.get("on") == "1"
    change = resume_recipe if on else stop_recipe
    try:
        change(recipe=recipe, by=request.user, now=timezone.now())
    except UnknownRecipe as error:
        raise Http404 from error
    messages.success(request, phrases.recipe_switched(RECIPE_NAMES[recipe], on=on))
    return redirect("review:recipes")

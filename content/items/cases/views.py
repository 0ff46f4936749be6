"""Desk pages of case texts: all of them, and one with its items."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from content.items.actions import edit_case
from content.items.cases.errors import CaseTextFaulty
from content.items.cases.models import CaseText
from content.items.cases.queries import all_cases, items_of_case
from content.items.phrases import FORMAT_NAMES
from content.staff.access import StaffRequest, editor_required

PAGE_SIZE = 50


@require_GET
@editor_required
def case_list(request: StaffRequest) -> HttpResponse:
    page = Paginator(all_cases(), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "content/items/case_list.html", {"page": page})


@require_http_methods(["GET", "POST"])
@editor_required
def case_detail(request: StaffRequest, code: str) -> HttpResponse:
    """Other words for the case are new wordings of its items, which the page says before."""
    case = get_object_or_404(CaseText, code=code)
    if request.method == "GET":
        return _page(request, case, {"title": case.title, "text": case.text})
    given = {name: request.POST.get(name, "").replace("\r\n", "\n").strip() for name in ("title", "text")}
    try:
        changed = edit_case(case=case, by=request.user, now=timezone.now(), **given)
    except CaseTextFaulty as error:
        return _page(request, case, {**given, "fault": str(error)}, status=400)
    messages.success(request, f"存下了，{changed} 道小题有了新的一版，等着审。" if changed else "存下了。")
    return redirect("items:case", code)


def _page(request: StaffRequest, case: CaseText, shown: dict[str, str], status: int = 200) -> HttpResponse:
    items = [(item, item.newest) for item, _ in items_of_case(case)]
    context = {"case": case, "items": items, "format_names": FORMAT_NAMES, **shown}
    return render(request, "content/items/case_detail.html", context, status=status)

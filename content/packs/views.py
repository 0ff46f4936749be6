"""Desk page of the shipped packs: what they are, who reviewed them, on the home page or not."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from content.packs import actions, queries
from content.packs.errors import NobodySigns
from content.packs.models import Pack
from content.staff.access import StaffRequest, admin_required, editor_required


@require_GET
@editor_required
def pack_list(request: StaffRequest) -> HttpResponse:
    return render(request, "content/packs/pack_list.html", {"packs": queries.packs_in_order()})


@require_POST
@editor_required
def pack_home(request: StaffRequest, pack_id: int) -> HttpResponse:
    """Put the pack on the home page or take it off: the press says which."""
    pack = get_object_or_404(Pack, pk=pack_id)
    actions.set_pack_on_home(
        pack=pack, on_home=request.POST.get("on_home") == "1", by=request.user, now=timezone.now()
    )
    return redirect("packs:list")


@require_POST
@admin_required
def pack_signature(request: StaffRequest, pack_id: int) -> HttpResponse:
    """审定, or taking it back: the press says which."""
    pack, now = get_object_or_404(Pack, pk=pack_id), timezone.now()
    if request.POST.get("do") == "revoke":
        actions.revoke_signature(pack=pack, by=request.user, now=now)
        return redirect("packs:list")
    try:
        actions.sign_pack(
            pack=pack, reviewed_by=request.POST.get("reviewed_by", ""), by=request.user, now=now
        )
    except NobodySigns as error:
        messages.error(request, str(error))
    return redirect("packs:list")

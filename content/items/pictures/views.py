"""A picture under its own address, and the desk's upload of one."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST, require_safe

from content.items.pictures.forms import ChosenPicture
from content.items.pictures.models import Picture
from content.items.pictures.queries import content_type, picture_bytes
from content.staff.access import StaffRequest, editor_required

YEAR = 365 * 24 * 3600


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponse:
    """For everybody who knows the name, which nobody can guess; it may be kept for good."""
    try:
        data = picture_bytes(name)
    except Picture.DoesNotExist as error:
        raise Http404 from error
    return HttpResponse(
        data,
        content_type=content_type(name),
        headers={
            "Cache-Control": f"public, max-age={YEAR}, immutable",
            "X-Content-Type-Options": "nosniff",
            "Content-Disposition": "inline",
        },
    )


@require_POST
@editor_required
def upload(request: StaffRequest) -> HttpResponse:
    """A picture chosen or pasted while an item is written: the writer's form goes on with its name."""
    chosen = ChosenPicture.of(request)
    if chosen.faults:
        return JsonResponse({"text": chosen.faults[0].text}, status=400)
    return JsonResponse({name: chosen.data[f"picture_{name}"] for name in ("id", "width", "height")})

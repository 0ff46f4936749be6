"""Whether a request asks for a part of a page."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


def htmx_of(request: HttpRequest) -> HtmxDetails | None:
    """None for a plain page, and for htmx restoring one: that wants the whole of it."""
    htmx: HtmxDetails | None = getattr(request, "htmx", None)
    return htmx if htmx and not htmx.history_restore_request else None

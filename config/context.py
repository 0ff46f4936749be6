"""What every template may say about the site itself."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """`site`: the owner's words; `look`: the visitor's theme and text size, for <html>."""
    return {
        "site": settings.SITE,
        "look": {
            "size": "large" if request.COOKIES.get("yida_size") == "large" else "",
            "theme": request.COOKIES.get("yida_theme", "")
            if request.COOKIES.get("yida_theme") in ("light", "dark")
            else "",
        },
    }

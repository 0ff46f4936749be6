"""The static files of the installed packages, in front of Django: no step before the start, no middleware."""

from typing import Any
from wsgiref.headers import Headers

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from servestatic import ServeStaticASGI


def with_static_files(application: Any) -> ServeStaticASGI:
    """`application`, where no file of the finders has the address. The first finder that has a file wins."""
    served = ServeStaticASGI(application, allow_all_origins=False, add_headers_function=_harden)
    for finder in get_finders():
        for path, storage in finder.list(None):
            url = f"{settings.STATIC_URL}{path}"
            if url not in served.files:
                served.add_file_to_dictionary(url, storage.path(path), root=storage.location)
    return served


def _harden(headers: Headers, path: str, url: str) -> None:
    headers["X-Content-Type-Options"] = "nosniff"

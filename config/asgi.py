"""http → static files, else Django; websocket → the live rooms."""

import os
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup(set_prefix=False)

from config.handler import PooledHandler  # noqa: E402 Django is set up first
from config.static_files import with_static_files  # noqa: E402
from quiz.live.door import serve_socket  # noqa: E402
from quiz.live.site import hub_here  # noqa: E402

_pages = with_static_files(PooledHandler())


async def application(scope: Any, receive: Any, send: Any) -> None:
    hub = hub_here()
    if scope["type"] == "websocket":
        await serve_socket(hub, scope, receive, send)
    else:
        await _pages(scope, receive, send)

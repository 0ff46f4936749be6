"""HTTP → static files, else Django. The websocket route of live rooms joins here when rooms exist."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup(set_prefix=False)

from config.handler import PooledHandler  # noqa: E402 Django is set up first
from config.static_files import with_static_files  # noqa: E402

application = with_static_files(PooledHandler())

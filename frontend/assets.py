"""Own styles, scripts and drawings, bundled in memory and served under a hashed folder.

Why not one file each through the static files: a cheap phone pays for every request, and the embedded
default has no build step. A change of any file changes the folder, so a phone may keep what it has.
"""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

BASE = "tokens base layout frame button card chip text picture case list field seg law menu notice"
PLAYER = (
    "tabbar option slab incense steps seal sheet rank meter kpi pad order match blank numbers hero"
    " article opinion footer"
)
DESK = (
    "seal meter seg shell rail table tabs kpi author writing upload picture-field way source changes review"
    " review-large reasons conflict agreement recipes review-phone preview poster import chart bank paper"
    " compose owner"
)
STAGE = (
    "slab seal meter rank poster stage host-menu stage-lobby stage-question stage-picture stage-case"
    " stage-result stage-standing stage-podium face cards"
)
HOST = (
    "slab seal meter option order match blank numbers pad rank table kpi choice host remote report face cards"
    " print-cards"
)
LAST = "old-engines motion"
BEHAVIOURS = "answer focus keys look match multiple numeric ordering refresh share speak timer"
STAGE_BEHAVIOURS = (
    "live_pulse stage_link stage_moves stage_cards stage_case stage_clock stage_counts stage_fit stage_full"
    " stage_menu stage_names stage_sound"
)
HOST_BEHAVIOURS = "devices look match multiple numeric ordering print proposal"
ROOM = "slabs pin pick room outcome petals"
ROOM_BEHAVIOURS = "own clock answer away goodbye wake poll pulse screen link"
DESK_BEHAVIOURS = (
    "arrange author bank case comment compose picture look plan preview print rail review share trouble"
)

BUNDLES: dict[str, list[str]] = {
    "app.css": [f"css/{name}.css" for name in f"{BASE} {PLAYER} {LAST}".split()],
    "desk.css": [f"css/{name}.css" for name in f"{BASE} {DESK} {LAST}".split()],
    "admin.css": ["css/admin.css"],
    "stage.css": [f"css/{name}.css" for name in f"{BASE} {STAGE} {LAST}".split()],
    "host.css": [f"css/{name}.css" for name in f"{BASE} {HOST} {LAST}".split()],
    "app.js": [f"js/{name}.js" for name in BEHAVIOURS.split()],
    "desk.js": [f"js/{name}.js" for name in DESK_BEHAVIOURS.split()],
    "stage.js": [f"js/{name}.js" for name in STAGE_BEHAVIOURS.split()],
    "host.js": [f"js/{name}.js" for name in HOST_BEHAVIOURS.split()],
    "room.css": [f"css/{name}.css" for name in ROOM.split()],
    "room.js": [f"js/live_{name}.js" for name in ROOM_BEHAVIOURS.split()],
    "check.js": ["js/live_check.js"],
    "htmx.js": ["django_htmx/htmx-2.min.js"],
    "sprite.svg": ["img/sprite.svg"],
    "icon.svg": ["img/icon.svg"],
}
TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}
YEAR = 365 * 24 * 3600


@dataclass(frozen=True)
class Asset:
    body: bytes
    gzipped: bytes
    content_type: str


@dataclass(frozen=True)
class AssetSet:
    stamp: str
    files: dict[str, Asset]


def asset_url(name: str) -> str:
    return _url(asset_set().stamp, name)


@cache
def _url(stamp: str, name: str) -> str:
    # a page asks for some twenty icons
    return reverse("asset", args=[stamp, name])


def asset_set() -> AssetSet:
    """Built once; in DEBUG every time, so that an edit shows."""
    return _build() if settings.DEBUG else _built_once()


@cache
def _built_once() -> AssetSet:
    return _build()


def _build() -> AssetSet:
    bodies = {name: _bundle(name, parts) for name, parts in BUNDLES.items()}
    stamp = hashlib.sha256(b"\0".join(bodies.values())).hexdigest()[:12]
    files = {
        name: Asset(body, gzip.compress(body, mtime=0), TYPES[name.rsplit(".", 1)[1]])
        for name, body in bodies.items()
    }
    return AssetSet(stamp, files)


def _bundle(name: str, parts: list[str]) -> bytes:
    texts = [_source(part) for part in parts]
    if name.endswith(".css"):
        return "\n".join(_squeeze(text) for text in texts).encode()
    if name.endswith(".js") and name != "htmx.js":
        # each behaviour is a module without imports; a block keeps its names to itself
        return "\n".join(f"{{\n{text}}}" for text in texts).encode()
    return "\n".join(texts).encode()


def _source(part: str) -> str:
    path = finders.find(part)
    if path is None:
        raise FileNotFoundError(f"static file {part} is listed in frontend/assets.py and does not exist")
    return Path(path).read_text(encoding="utf-8")


def _squeeze(css: str) -> str:
    """Without comments and indentation; gzip does the rest."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "", css)


@require_safe
def asset(request: HttpRequest, stamp: str, name: str) -> HttpResponse:
    """An old stamp (a page from before a deploy) gets today's file, but may not keep it."""
    assets = asset_set()
    found = assets.files.get(name)
    if found is None:
        raise Http404
    zipped = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(found.gzipped if zipped else found.body, content_type=found.content_type)
    if zipped:
        response["Content-Encoding"] = "gzip"
    fresh = stamp == assets.stamp and not settings.DEBUG
    response["Cache-Control"] = f"public, max-age={YEAR}, immutable" if fresh else "no-cache"
    patch_vary_headers(response, ["Accept-Encoding"])
    return response

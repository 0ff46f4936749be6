"""Reading packs."""

from typing import Any

from django.db.models import OuterRef, Subquery

from content.packs.models import Pack
from content.releases.models import Release


def packs_in_order() -> list[tuple[Pack, bool]]:
    """Each with `published_at`, when what is newest of it was published, and whether that is signed."""
    newest = Release.objects.filter(quiz=OuterRef("quiz")).order_by("-number").values("published_at")[:1]
    packs: Any = Pack.objects.select_related("quiz", "source").annotate(published_at=Subquery(newest))
    return [(pack, pack.signs(pack.published_at)) for pack in packs.order_by("code")]

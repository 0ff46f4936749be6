"""Making, revoking and using preview links."""

import secrets
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Q

from content.items.models import Item
from content.previews.domain import USUAL_LIFE
from content.previews.models import PreviewLink
from content.releases.models import Quiz
from content.staff.actions import record
from content.staff.models import User

# a look is written down once in so long, so that reading on costs no write
SEEN_EVERY: Final = timedelta(minutes=1)


@transaction.atomic
def make_link(*, target: Item | Quiz, by: User, now: datetime, days: int = USUAL_LIFE) -> PreviewLink:
    """A new link to an item or a quiz; earlier ones go on."""
    kind = "item" if isinstance(target, Item) else "quiz"
    link = PreviewLink.objects.create(
        **{kind: target},
        nonce=secrets.token_urlsafe(12),
        made_by=by,
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    _record(link, "make_preview_link", {"days": days}, by, now)
    return link


@transaction.atomic
def revoke_link(*, link: PreviewLink, by: User, now: datetime) -> None:
    """It opens no more, from this moment. Done twice it changes nothing."""
    if PreviewLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=now):
        _record(link, "revoke_preview_link", {}, by, now)


def mark_seen(*, link: PreviewLink, now: datetime) -> None:
    """Somebody has looked. The newest look is kept, nobody's name with it."""
    stale = Q(seen_at=None) | Q(seen_at__lt=now - SEEN_EVERY)
    PreviewLink.objects.filter(stale, pk=link.pk).update(seen_at=now)


def _record(link: PreviewLink, verb: str, detail: dict[str, int], by: User, now: datetime) -> None:
    target = f"item:{link.item_id}" if link.item_id else f"quiz:{link.quiz_id}"
    record(actor=by, verb=verb, target=target, detail={"link": link.pk, **detail}, now=now)

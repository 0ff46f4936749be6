"""Which preview links there are, which still open, and what they show."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Q

from content.items.models import Item, ItemVersion
from content.items.queries import newest_versions
from content.previews.domain import LinkState, link_state
from content.previews.errors import (
    PreviewError,
    PreviewExpired,
    PreviewOrphaned,
    PreviewRevoked,
    PreviewUnknown,
)
from content.previews.models import PreviewLink
from content.previews.tokens import preview_token, read_token
from content.releases.models import Quiz
from content.releases.queries import frozen_versions

SHOWN: Final = 20
REFUSALS: Final[dict[LinkState, type[PreviewError]]] = {
    LinkState.REVOKED: PreviewRevoked,
    LinkState.ORPHANED: PreviewOrphaned,
    LinkState.EXPIRED: PreviewExpired,
}


@dataclass(frozen=True)
class LinkLine:
    """A link as the desk lists it; without a token once it no longer opens."""

    link: PreviewLink
    state: LinkState
    token: str


def open_link(*, token: str, now: datetime) -> PreviewLink:
    """Raises PreviewUnknown, PreviewRevoked, PreviewOrphaned, PreviewExpired."""
    nonce = read_token(token)
    link = PreviewLink.objects.select_related("made_by", "item", "quiz").filter(nonce=nonce).first()
    if nonce is None or link is None:
        raise PreviewUnknown
    if refusal := REFUSALS.get(_state(link, now)):
        raise refusal
    return link


def link_lines(target: Item | Quiz, now: datetime) -> list[LinkLine]:
    """The newest links to an item or a quiz, those that open first; one query."""
    asked = Q(item=target) if isinstance(target, Item) else Q(quiz=target)
    links = PreviewLink.objects.filter(asked).select_related("made_by").order_by("-pk")
    lines = [link_line(link, now) for link in links[:SHOWN]]
    return sorted(lines, key=lambda line: line.state != LinkState.OPEN)


def link_line(link: PreviewLink, now: datetime) -> LinkLine:
    state = _state(link, now)
    return LinkLine(link, state, preview_token(link) if state == LinkState.OPEN else "")


def previewed_versions(link: PreviewLink) -> list[ItemVersion]:
    """Of an item its newest wording, approved or not: that is what is to be looked at. Of a quiz what would
    be published now, and where nothing of an item is approved yet, its newest wording."""
    if link.quiz is None:
        return list(newest_versions(Item.objects.filter(preview_links=link)))
    approved = {version.item_id: version for version in frozen_versions(link.quiz)}
    order = list(link.quiz.entries.values_list("item_id", flat=True))
    others = newest_versions(Item.objects.filter(pk__in=set(order) - approved.keys()))
    shown = approved | {version.item_id: version for version in others}
    return [shown[item_id] for item_id in order]


def _state(link: PreviewLink, now: datetime) -> LinkState:
    return link_state(
        revoked=link.revoked_at is not None,
        maker_is_here=link.made_by.is_active,
        expires_at=link.expires_at,
        now=now,
    )

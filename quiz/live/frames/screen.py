"""The frame of the big screen and of the host's own phone."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string

from ..domain.shown import (
    Line,
    Reach,
    ScreenView,
)
from ..domain.states import Phase, legal_moves
from ..memory import LiveRoom
from ..models import Devices
from .parts import (
    SHOWN_ALL,
    as_json,
    bars,
    cards,
    changes,
    frame_head,
    is_told,
    question_shown,
    room_shown,
    standing_lines,
    template_of,
    told_shown,
)


def screen_frame(live: LiveRoom, view: ScreenView, now: datetime, *, audience: str, html: bool) -> str:
    """`audience`: host for the big screen, remote for the host's own phone."""
    body: dict[str, Any] = frame_head(live, now)
    if html:
        body["html"] = render_to_string(f"quiz/live/{audience}/{template_of(live)}.html", {"view": view})
    else:
        body["data"] = asdict(view)
    return as_json(body)


def screen_view(
    live: LiveRoom,
    now: datetime,
    *,
    urls: Sequence[str],
    reach: Reach,
    notice: str = "",
    tells_cards: bool = False,
) -> ScreenView:
    """`tells_cards`: also which card a group holds up while the round is open."""
    number, told = live.room.number, is_told(live)
    results = live.results.get(number, {})
    expected = live.expected()
    counts = number in live.rulings.closed and number not in live.rulings.void
    right = sum(result.right for result in results.values())
    newest = live.present()[-SHOWN_ALL:]
    return ScreenView(
        room=room_shown(live),
        phase=live.room.phase,
        number=number,
        count=live.count,
        urls=list(urls),
        names=[Line(0, seat.name, seat.ink, 0, seat_id=seat.id) for seat in newest],
        seated=live.seated,
        connected=reach.connected,
        poor=reach.poor,
        away=reach.away,
        answered=sum(seat.has_answered(number) for seat in expected),
        expected=len(expected),
        moves=[move.value for move in legal_moves(live.state, now)],
        question=question_shown(live),
        told=told_shown(live) if told else None,
        bars=bars(live) if told else [],
        top=standing_lines(live) if live.room.phase in (Phase.STANDING, Phase.PODIUM) else [],
        right_percent=round(100 * right / len(results)) if told and counts and results else None,
        notice=notice,
        waiting=live.waiting(),
        changes=changes(live) if notice else [],
        cards=cards(live, tells=told or tells_cards) if live.room.devices == Devices.CARDS else [],
    )

"""What came of a room, there at once and for good."""

import csv
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..models import Room
from ..reporting import room_report
from .host import hosts_only

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


@require_safe
@hosts_only
def report(request: HttpRequest, room: Room) -> HttpResponse:
    made = room_report(room)
    lines = {line.number: line for line in made.rounds}
    took = int((room.ended_at - room.created_at).total_seconds()) if room.ended_at else 0
    context = {
        "room": room,
        "report": made,
        "hardest": [lines[number] for number in made.hardest],
        "percent": made.percent,
        "median_s": made.median_s,
        "took": took,
    }
    return render(request, "quiz/live/report.html", context)


@require_safe
@hosts_only
def report_csv(request: HttpRequest, room: Room) -> HttpResponse:
    """For Excel: with a byte order mark, and nothing in a cell that it would take for a formula."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="room-{room.code}.csv"'
    made = room_report(room)
    rows = csv.writer(response)
    rows.writerow(["名次", "名字", "座位号", "得分", "答对", *[f"第{one.number}题" for one in made.rounds]])
    for line in made.seats:
        cells = [line.rank, _plain(line.name), line.seat_number or "", line.points, line.right_count]
        rows.writerow([*cells, *[_plain(text) for text in line.answers]])
    return response


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text

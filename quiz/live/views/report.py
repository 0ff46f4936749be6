"""What came of a room, there at once and for good."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from quiz.tables import csv_reply

from ..models import Room
from ..reporting import room_report
from .host import hosts_only


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
    made = room_report(room)
    head = ["名次", "名字", "座位号", "得分", "答对", *[f"第{one.number}题" for one in made.rounds]]
    rows = (
        [line.rank, line.name, line.seat_number or "", line.points, line.right_count, *line.answers]
        for line in made.seats
    )
    return csv_reply(f"room-{room.code}.csv", head, rows)

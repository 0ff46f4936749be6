"""Addresses of live rooms, in the namespace `live`."""

from django.urls import URLPattern, path

from .views import check, host, join, player, report

room_patterns: list[URLPattern] = [
    path("", join.join, name="join"),
    path("new/", host.new_room, name="new"),
    path("recover/", host.recover, name="recover"),
    path("<slug:code>/", player.room, name="room"),
    path("<slug:code>/state/", player.state, name="state"),
    path("<slug:code>/answers/", player.answers, name="answers"),
    path("<slug:code>/rejoin/", join.rejoin, name="rejoin"),
    path("<slug:code>/screen/", host.screen, name="screen"),
    path("<slug:code>/remote/", host.remote, name="remote"),
    path("<slug:code>/moves/", host.moves, name="moves"),
    path("<slug:code>/lock/", host.lock, name="lock"),
    path("<slug:code>/seats/<int:seat_id>/", host.seat, name="seat"),
    path("<slug:code>/rounds/<int:number>/rulings/", host.ruling, name="ruling"),
    path("<slug:code>/report/", report.report, name="report"),
    path("<slug:code>/report.csv", report.report_csv, name="report_csv"),
]
check_patterns: list[URLPattern] = [path("", check.check, name="check")]

"""Addresses of live rooms, in the namespace `live`."""

from django.urls import URLPattern, path

from .views import cards, check, host, join, opening, player, report, rulings, seats

room_patterns: list[URLPattern] = [
    path("", join.join, name="join"),
    path("new/", opening.new_room, name="new"),
    path("new/quizzes/<int:quiz_id>/", opening.from_quiz, name="from_quiz"),
    path("recover/", opening.recover, name="recover"),
    path("cards/", cards.print_cards, name="print_cards"),
    path("<slug:code>/", player.room, name="room"),
    path("<slug:code>/state/", player.state, name="state"),
    path("<slug:code>/answers/", player.answers, name="answers"),
    path("<slug:code>/rejoin/", join.rejoin, name="rejoin"),
    path("<slug:code>/qr.svg", host.qr, name="qr"),
    path("<slug:code>/screen/", host.screen, name="screen"),
    path("<slug:code>/screen-state/", host.screen_state, name="screen_state"),
    path("<slug:code>/remote/", host.remote, name="remote"),
    path("<slug:code>/moves/", host.moves, name="moves"),
    path("<slug:code>/lock/", host.lock, name="lock"),
    path("<slug:code>/again/", opening.again, name="again"),
    path("<slug:code>/seats/", seats.seats, name="seats"),
    path("<slug:code>/seats/add/", seats.add, name="add_group"),
    path("<slug:code>/seats/<int:seat_id>/", seats.seat, name="seat"),
    path("<slug:code>/rounds/<int:number>/rulings/", rulings.rulings, name="ruling"),
    path("<slug:code>/rounds/<int:number>/cards/<int:seat_id>/", cards.card, name="card"),
    path("<slug:code>/report/", report.report, name="report"),
    path("<slug:code>/report.csv", report.report_csv, name="report_csv"),
]
check_patterns: list[URLPattern] = [path("", check.check, name="check")]

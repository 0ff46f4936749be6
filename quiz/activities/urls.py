"""Addresses by namespace; quiz.urls puts them together with those of the features below."""

from django.urls import URLPattern, path

from .views import boards, detail, home, me, play

home_patterns: list[URLPattern] = [path("", home.home, name="home")]
activity_patterns: list[URLPattern] = [
    path("", detail.activity_list, name="list"),
    path("<slug:code>/", detail.detail, name="detail"),
    path("<slug:code>/attempts/", detail.begin, name="begin"),
]
attempt_patterns: list[URLPattern] = [
    path("<int:attempt_id>/", play.attempt, name="attempt"),
    path("<int:attempt_id>/items/<int:number>/", play.item, name="item"),
    path("<int:attempt_id>/items/<int:number>/responses/", play.responses, name="responses"),
    path("<int:attempt_id>/hand-in/", play.hand_in_page, name="hand_in"),
    path("<int:attempt_id>/result/", play.result, name="result"),
]
board_patterns: list[URLPattern] = [
    path("", boards.board_list, name="list"),
    path("activities/<slug:code>/", boards.board_of_activity, name="activity"),
]
me_patterns: list[URLPattern] = [path("", me.me, name="me")]

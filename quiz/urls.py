"""Puts the addresses of the features together; a namespace may hold pages of several."""

from django.urls import URLPattern, URLResolver, include, path

from quiz.activities import urls as activities
from quiz.boards import urls as boards
from quiz.live import urls as live
from quiz.opinions import urls as opinions
from quiz.people import urls as people

people_patterns: list[URLPattern | URLResolver] = [
    path("me/", include(activities.me_patterns + people.me_patterns)),
    *people.site_patterns,
]

urlpatterns: list[URLPattern | URLResolver] = [
    *activities.home_patterns,
    path("activities/", include((activities.activity_patterns, "activities"))),
    path("attempts/", include((activities.attempt_patterns, "play"))),
    path("papers/", include((opinions.opinion_patterns, "opinions"))),
    path("boards/", include((activities.board_patterns + boards.board_patterns, "boards"))),
    path("rooms/", include((live.room_patterns, "live"))),
    path("check/", include((live.check_patterns, "check"))),
    path("", include((people_patterns, "people"))),
]

from django.urls import URLPattern, path

from . import views

board_patterns: list[URLPattern] = [
    path("week/", views.week, name="week"),
    path("all/", views.all_time, name="all"),
]

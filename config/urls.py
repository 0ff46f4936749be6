"""Includes only: each feature keeps its own addresses."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("quiz.urls")),
    path("assets/", include("frontend.urls")),
]

from django.urls import URLPattern, path

from . import views

urlpatterns: list[URLPattern] = [
    path("week/", views.week, name="week"),
    path("all/", views.all_time, name="all"),
]

from django.urls import path

from . import views

urlpatterns = [
    path("week/", views.week, name="week"),
    path("all/", views.all_time, name="all"),
]

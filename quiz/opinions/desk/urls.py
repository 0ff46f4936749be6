"""Addresses of the queue of reports."""

from django.urls import path

from quiz.opinions.desk import views

app_name = "reports"
urlpatterns = [
    path("", views.report_list, name="list"),
    path("decisions/", views.decisions, name="decisions"),
]

"""Addresses of the page of figures, in the namespace `analysis`."""

from django.urls import path

from quiz.analysis import views

app_name = "analysis"
urlpatterns = [
    path("", views.analysis, name="list"),
    path("again/", views.count_again, name="again"),
    path("table.csv", views.table, name="table"),
    path("items/<int:item_id>/", views.item, name="item"),
]

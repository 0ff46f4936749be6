"""Addresses of corrections on the desk."""

from django.urls import path

from quiz.corrections import views

app_name = "corrections"
urlpatterns = [
    path("items/<int:item_id>/", views.item, name="item"),
    path("versions/<int:version_id>/", views.version, name="version"),
]

"""Addresses of the export desk."""

from django.urls import path

from content.exports import views

app_name = "exports"
urlpatterns = [
    path("", views.export, name="new"),
    path("paper/<int:quiz_id>/", views.paper, name="paper"),
]

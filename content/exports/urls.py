"""Addresses of the export desk."""

from django.urls import path

from content.exports import views

app_name = "exports"
urlpatterns = [path("", views.export, name="new")]

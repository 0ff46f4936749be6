"""Addresses of the sources desk: documents in, facts and drafts out."""

from django.urls import path

from content.generation import views

app_name = "sources"
urlpatterns = [
    path("", views.source_list, name="list"),
    path("new/", views.source_new, name="new"),
    path("<int:source_id>/", views.source_detail, name="detail"),
    path("<int:source_id>/start/", views.source_start, name="start"),
    path("<int:source_id>/text/", views.source_text, name="text"),
    path("<int:source_id>/discard/", views.source_discard, name="discard"),
    path("<int:source_id>/changes/", views.source_changes, name="changes"),
    path("<int:source_id>/again/", views.source_again, name="again"),
]

"""Addresses of the import desk."""

from django.urls import path

from content.imports import views

app_name = "imports"
urlpatterns = [
    path("", views.import_new, name="new"),
    path("templates/<slug:layout>/", views.template, name="template"),
    path("<int:batch_id>/", views.import_detail, name="detail"),
    path("<int:batch_id>/faults/", views.faulty_rows, name="faults"),
    path("<int:batch_id>/apply/", views.import_apply, name="apply"),
    path("<int:batch_id>/discard/", views.import_discard, name="discard"),
    path("<int:batch_id>/undo/", views.import_undo, name="undo"),
]

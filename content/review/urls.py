"""Addresses of the review desk."""

from django.urls import path

from content.review import views

app_name = "review"
urlpatterns = [
    path("", views.review_list, name="list"),
    path("written/", views.review_source, name="written"),
    path("sources/<int:source_id>/", views.review_source, name="source"),
    path("items/<int:item_id>/", views.review_item, name="item"),
    path("items/<int:item_id>/reject/", views.review_reject, name="reject"),
    path("items/<int:item_id>/undo/", views.review_undo, name="undo"),
    path("items/<int:item_id>/undo-last/", views.undo_last, name="undo_last"),
    path("items/<int:item_id>/preview/", views.preview, name="preview"),
    path("findings/<int:finding_id>/waive/", views.waive, name="waive"),
]

"""Addresses of the review desk."""

from django.urls import path

from content.review.views import (
    batch,
    bulk,
    comments,
    facts,
    items,
    recipes,
    retirement,
    submitting,
    undoing,
    versions,
)

app_name = "review"
urlpatterns = [
    path("", items.review_list, name="list"),
    path("undo-last/", undoing.undo_last, name="undo_latest"),
    path("waiting/", submitting.waiting, name="waiting"),
    path("written/", items.review_source, name="written"),
    path("written/batch/", batch.batch, name="written_batch"),
    path("sources/<int:source_id>/", items.review_source, name="source"),
    path("sources/<int:source_id>/batch/", batch.batch, name="batch"),
    path("items/<int:item_id>/", items.review_item, name="item"),
    path("items/<int:item_id>/reject/", items.review_reject, name="reject"),
    path("items/<int:item_id>/withdraw/", submitting.withdraw, name="withdraw"),
    path("items/<int:item_id>/retire/", retirement.retire, name="retire"),
    path("items/<int:item_id>/restore/", retirement.restore, name="restore"),
    path("items/<int:item_id>/regenerate/", items.regenerate, name="regenerate"),
    path("items/<int:item_id>/undo/", undoing.review_undo, name="undo"),
    path("items/<int:item_id>/undo-last/", undoing.undo_last, name="undo_last"),
    path("items/<int:item_id>/preview/", items.preview, name="preview"),
    path("items/<int:item_id>/versions/", versions.versions, name="versions"),
    path("items/<int:item_id>/comments/", comments.comment, name="comment"),
    path("comments/<int:comment_id>/settle/", comments.settle, name="settle"),
    path("findings/<int:finding_id>/waive/", items.waive, name="waive"),
    path("facts/<int:fact_id>/", facts.fact, name="fact"),
    path("versions/<int:version_id>/place/", facts.quoted_place, name="place"),
    path("bulk/", bulk.bulk, name="bulk"),
    path("bulk/done/", bulk.bulk_list, name="bulk_list"),
    path("bulk/done/<int:change_id>/", bulk.bulk_detail, name="bulk_detail"),
    path("bulk/done/<int:change_id>/undo/", bulk.bulk_undo, name="bulk_undo"),
    path("recipes/", recipes.recipes, name="recipes"),
    path("recipes/<slug:recipe>/switch/", recipes.switch, name="recipe_switch"),
]

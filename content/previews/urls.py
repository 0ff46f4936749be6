"""Addresses of the preview links: the desk's, and the one that whoever holds a link opens."""

from django.urls import path

from content.previews.views import links, preview

app_name = "previews"
urlpatterns = [
    path("items/<int:item_id>/", links.item_links, name="item"),
    path("quizzes/<int:quiz_id>/", links.quiz_links, name="quiz"),
    path("links/<int:link_id>/revoke/", links.revoke, name="revoke"),
]
public_urlpatterns = [path("preview/<str:token>/", preview.preview, name="preview")]

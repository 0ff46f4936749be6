"""Where pictures are shown; where they are uploaded is among the addresses of the desk."""

from django.urls import re_path

from content.items.pictures import views

urlpatterns = [re_path(r"^(?P<name>[0-9a-f]{64}\.(?:jpg|png))$", views.picture, name="picture")]

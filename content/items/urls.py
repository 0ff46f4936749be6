"""Addresses of the bank's desk."""

from django.urls import path

from content.items import views

app_name = "items"
urlpatterns = [
    path("", views.item_list, name="list"),
    path("new/", views.item_new, name="new"),
    path("new/<slug:format>/", views.item_new, name="new_format"),
    path("look/<slug:format>/", views.item_look, name="look"),
    path("check/<slug:format>/", views.item_check, name="check"),
]

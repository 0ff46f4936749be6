"""Addresses of the packs page."""

from django.urls import path

from content.packs import views

app_name = "packs"
urlpatterns = [
    path("", views.pack_list, name="list"),
    path("<int:pack_id>/home/", views.pack_home, name="home"),
    path("<int:pack_id>/signature/", views.pack_signature, name="signature"),
]

"""Addresses of the public pages of articles."""

from django.urls import path

from content.laws import views

app_name = "laws"
urlpatterns = [
    path("<int:law_id>/articles/<int:number>/", views.article, name="article"),
    path("<int:law_id>/articles/<int:number>/<int:branch>/", views.article, name="branch"),
]

"""Addresses of the activity desk."""

from django.urls import path

from quiz.activities.desk import views

app_name = "activity_desk"
urlpatterns = [
    path("", views.activity_list, name="list"),
    path("held/", views.practices_with_held, name="held"),
    path("new/<int:quiz_id>/", views.activity_new, name="new"),
    path("<int:activity_id>/", views.activity_detail, name="detail"),
    path("<int:activity_id>/edit/", views.activity_edit, name="edit"),
    path("<int:activity_id>/withdraw/", views.activity_withdraw, name="withdraw"),
    path("<int:activity_id>/republish/", views.activity_republish, name="republish"),
    path("<int:activity_id>/poster/", views.poster, name="poster"),
    path("<int:activity_id>/poster.png", views.poster_picture, name="poster_picture"),
    path("<int:activity_id>/qr.svg", views.qr, name="qr"),
]
